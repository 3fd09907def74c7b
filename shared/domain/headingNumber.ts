/** The signs a series of headings counts with. */
type Signs =
  | 'digits'
  | 'kanji'
  | 'circled'
  | 'bracketed'
  | 'roman'
  | 'smallRoman'
  | 'kana'
  | 'letters'
  | 'capitals';

/** How a heading is numbered: what stands around its count, and in which signs it counts. */
export interface NumberForm {
  /** 「（」「第」 */
  before: string;
  /** 「）」「．」「章」 */
  after: string;
  signs: Signs;
  /** Whether digits and letters are full-width. */
  isWide: boolean;
}

export interface HeadingNumber extends NumberForm {
  /** Its place in the series, from 1. */
  count: number;
}

const counted: Record<Exclude<Signs, 'digits' | 'kanji'>, string> = {
  circled: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  bracketed: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  roman: 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ',
  smallRoman: 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ',
  kana: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  capitals: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

const NUMBER = /^(第|[（(〔［[]?)([^\s（(〔［[第].*?)([.．、)）〕］\]]?|[章節項]?)$/u;

/** 「（２）」 as 2 of a series; null for a number that counts in no way we know, as 「１－２」. */
export function readHeadingNumber(text: string): HeadingNumber | null {
  const [, before, body, after] = NUMBER.exec(text.trim()) ?? [];
  if (before === undefined || body === undefined || after === undefined) return null;
  const form = { before, after, isWide: /[０-９ａ-ｚＡ-Ｚ]/.test(body) };
  const plain = /^[０-９ａ-ｚＡ-Ｚ]+$/.test(body) ? body.normalize('NFKC') : body;
  if (/^[1-9]\d{0,2}$/.test(plain)) return { ...form, signs: 'digits', count: Number(plain) };
  const kanji = kanjiNumbers.indexOf(plain);
  if (kanji > 0) return { ...form, signs: 'kanji', count: kanji };
  for (const signs of Object.keys(counted) as (keyof typeof counted)[]) {
    const at = [...counted[signs]].indexOf(plain);
    if (at >= 0) return { ...form, signs, count: at + 1 };
  }
  return null;
}

/** The number at a place of a series, 「（３）」; null where the signs do not go so far. */
export function headingNumberText(
  { before, after, signs, isWide }: NumberForm,
  count: number,
): string | null {
  const plain =
    signs === 'digits'
      ? String(count)
      : signs === 'kanji'
        ? kanjiNumbers[count]
        : [...counted[signs]][count - 1];
  if (plain === undefined || count < 1) return null;
  return `${before}${isWide ? widened(plain) : plain}${after}`;
}

/** Whether two numbers count in one series; 「１．」 and 「2.」 do, printed by different hands. */
export function isSameSeries(a: NumberForm, b: NumberForm): boolean {
  const fold = ({ before, after }: NumberForm) => `${before}#${after}`.normalize('NFKC');
  return a.signs === b.signs && fold(a) === fold(b);
}

function widened(plain: string): string {
  return plain.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** 一 to 九十九 at the place of their value. */
const kanjiNumbers = Array.from({ length: 100 }, (_, value) => {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`;
});
