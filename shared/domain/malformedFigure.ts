import { type DecimalText, isDecimalText } from './decimalText.ts';
import { parseFigure } from './figureText.ts';
import { isUnitWord, readUnit } from './figureUnit.ts';
import { foldWidth } from './foldWidth.ts';

/** What a figure that is written wrongly was probably meant to be. Only to be offered, never to be taken silently. */
export interface MalformedFigure {
  candidate: DecimalText;
  unit: string | null;
}

/** Letters that stand in for digits: O for 0, l and I for 1; 〇 only between digits, elsewhere it is a mark. */
const LETTERS: Record<string, string> = { O: '0', o: '0', l: '1', I: '1', '|': '1', 〇: '0', '○': '0' };
const SIGN = '[▲△▼−‐+-]|[ー―—–─](?=[\\d.])';
const SHAPE = new RegExp(
  `^((?:${SIGN}){0,2})\\s?((?:[\\dOoIl|.,。、]|(?<=\\d)[〇○](?=\\d))+)([^\\dOoIl|.,。、].{0,20})?$`,
  'u',
);

/**
 * Reads a text that is meant as one figure but is written wrongly: 「1,0760人」, 「1O8」, 「１２．．３」, 「ー5.3％」.
 * Null for a sound figure, for words, for lists (1,3), dates and numbers of sections (1.2.3), and where nothing
 * tells which figure was meant.
 */
export function malformedFigure(text: string): MalformedFigure | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  const [whole, sign = '', body = '', rest = ''] = SHAPE.exec(foldWidth(trimmed)) ?? [];
  if (whole === undefined || !/\d/.test(body)) return null;
  const plain = body.replace(/[OoIl|〇○]/g, letter => LETTERS[letter] ?? letter);
  const hasLetters = plain !== body;
  if (!hasLetters && parseFigure(trimmed) !== null) return null;
  if (isWord(body, rest, hasLetters) || NO_FIGURE.test(body) || rest === '月') return null;
  const unit = unitOf(rest, !hasLetters && SLIP_INSIDE.test(body));
  if (unit === undefined) return null;
  const number = meantNumber(plain.replaceAll('。', '.').replaceAll('、', ','), unit);
  if (number === null) return null;
  const isNegative = /[^+]/.test(sign) && /[1-9]/.test(number);
  const value = `${isNegative ? '-' : ''}${number.replace(/^0+(?=\d)/, '')}`;
  return isDecimalText(value) ? { candidate: value, unit } : null;
}

/** No figure with its unit is longer. */
const LONGEST = 60;
/** １．健診 and 2、 are numbers of headings; 、 and 。 are those of a sentence, unless 、 groups thousands. */
const NO_FIGURE = /^\d{1,2}[.,。、]+$|^[,。、]|[。、]$|、(?!\d{3}(?:[、.]|$))/;
const SLIP_INSIDE = /\d[.,。、]+\d/;

/** 10l is ten litres, and Il or O alone are words; more letters than digits are no figure. */
function isWord(body: string, rest: string, hasLetters: boolean): boolean {
  if (!hasLetters) return false;
  if (rest === '' && /^[\d.,]+l$/.test(body)) return true;
  return body.replace(/[^OoIl|〇○]/gu, '').length > body.replace(/\D/g, '').length;
}

/**
 * The unit that takes up the whole rest; undefined where other words stand there. Only behind what is a figure
 * beyond doubt may it be any word. ％％ counts once.
 */
function unitOf(rest: string, anyWord: boolean): string | null | undefined {
  if (rest === '') return null;
  const plain = rest.replace(/^%+$/, '%');
  const unit = readUnit(plain);
  if (unit === null || unit.length !== plain.length) return undefined;
  return anyWord || isUnitWord(unit.name) ? unit.name : undefined;
}

/** The number without its slips, as plain digits with one point. */
function meantNumber(plain: string, unit: string | null): string | null {
  const [whole = '', ...fractions] = plain
    .replace(/\.{2,}/g, '.')
    .replace(/,{2,}/g, ',')
    .split('.');
  const fraction = fractions.join('');
  if (fraction.includes(',')) return null;
  if (fractions.length > 1) return withSeveralPoints(whole, fractions, unit);
  const digits = withoutCommas(whole, unit);
  if (digits === null) return null;
  if (fraction === '') return digits === '' ? null : digits;
  if (digits.includes('.')) return null;
  return `${digits === '' ? '0' : digits}.${fraction}`;
}

/** 1.234.567 groups thousands; 1.2.3 may be a date or the number of a section. */
function withSeveralPoints(whole: string, fractions: string[], unit: string | null): string | null {
  if (whole === '' || whole.includes(',') || fractions.includes('')) return null;
  if (whole.length <= 3 && fractions.every(part => part.length === 3)) return `${whole}${fractions.join('')}`;
  const [month, day] = fractions.map(Number);
  const likeDate = fractions.length === 2 && Number(month) <= 12 && Number(day) <= 31;
  if (fractions.length > 2 || (unit === null && likeDate)) return null;
  return `${whole}.${fractions.join('')}`;
}

/** Commas at wrong places. Short groups (1,3 or 5,12月) are rather a list; 12,5％ is a point mistyped. */
function withoutCommas(whole: string, unit: string | null): string | null {
  const groups = whole.replace(/^,|,$/g, '').split(',');
  if (groups.length > 1 && groups.every(group => group.length <= 2)) {
    return groups.length === 2 && (unit === '%' || unit === 'pt') ? groups.join('.') : null;
  }
  return groups.join('');
}
