/** Numerals of the formats `[DBNum1]` 一二三, `[DBNum2]` 壱弐参 and `[DBNum3]` １２３. */
const DIGITS = { 1: '〇一二三四五六七八九', 2: '〇壱弐参四伍六七八九', 3: '０１２３４５６７８９' } as const;
const PLACES = { 1: ['', '十', '百', '千'], 2: ['', '拾', '百', '阡'] } as const;
const GROUPS = ['', '万', '億', '兆'];

/** Digit by digit: years ("二〇二五") and numbers with fixed places. */
export function kanjiDigits(text: string, style: 1 | 2 | 3): string {
  return text.replace(/\d/g, digit => DIGITS[style][Number(digit)] ?? digit);
}

/** With place names: 31 → 三十一; anything but digits is kept. Full-width digits have no place names. */
export function kanjiNumber(text: string, style: 1 | 2 | 3): string {
  if (style === 3) return kanjiDigits(text, 3);
  return text.replace(/\d+/, digits =>
    digits.length > 16 ? kanjiDigits(digits, style) : withPlaces(digits, style),
  );
}

function withPlaces(digits: string, style: 1 | 2): string {
  let text = '';
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at]);
    const place = digits.length - 1 - at;
    // 一 is silent before 十 and 百 in everyday numerals, but written in the formal ones (壱拾).
    const silent = digit === 1 && style === 1 && place % 4 !== 0;
    if (digit > 0) text += `${silent ? '' : DIGITS[style][digit]}${PLACES[style][place % 4]}`;
    if (place % 4 === 0 && Number(digits.slice(Math.max(0, at - 3), at + 1)) > 0) text += GROUPS[place / 4];
  }
  return text === '' ? DIGITS[style].slice(0, 1) : text;
}
