import { parseAsOf } from '../domain/asOf.ts';
import type { FiscalYear } from '../domain/fiscalYear.ts';
import { foldWidth } from '../domain/foldWidth.ts';
import { YEAR_PATTERN } from '../domain/wareki.ts';

const MONTH = String.raw`(?:年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[./-]\d{1,2}(?:[./-]\d{1,2})?(?!\d)\s*月?)`;
const STRETCH = String.raw`(?:の?第?[1-4一二三四]\s*四半期|の?[上下]半?期)?`;
/** Dates and stretches of time in a text whose widths are folded. */
const DATES = [
  String.raw`${YEAR_PATTERN}\s*(?:年?度\s*${STRETCH}|${MONTH})`,
  String.raw`(?<![\d.,])\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?!分の)`,
  String.raw`第\s*[1-4一二三四]\s*四半期`,
  String.raw`(?<![A-Za-z])[RHS]\s*\d{1,2}(?![\d.])(?=[^\d%％]|$)`,
].join('|');
const SPAN = String.raw`(?:${DATES})(?:\s*(?:~|〜|～|から|-)\s*(?:${DATES}|\d{1,2}(?!\d)\s*月?))?`;
const AFTER = String.raw`\s*(?:末日|末|中|分)?\s*(?:現在|時点|までの?|診療分|受診分|実績分?|分)?\s*(?:の?実績分?)?\s*(?:[(]?(?:確定値?|速報値?|暫定値?|見込値?)[)]?)?`;

const ANY_DATE = new RegExp(SPAN, 'g');
const DATE_WITH_WORDS = new RegExp(SPAN + AFTER, 'g');
const DAY_OR_MONTH = new RegExp(String.raw`(?:${SPAN})\s*(?:末日|末)?\s*(?:現在|時点|まで)?`, 'g');
const YEAR = new RegExp(YEAR_PATTERN);

/** Longer texts are reports, not results with a note. */
const LONGEST = 1000;
const DATE_TO_COME = /予定|公表|発表|開始|締切|以降|廃止|まで[にの実]/;

/** No date is without one of these signs and a number; most texts of a large sheet are. */
const DATE_SIGN = /[年月期度RHSＲＨＳ./．／－-]/;
const DATE_NUMBER = /[\d０-９元一二三四]/;

/** The same text with every date made blanks of the same length, so that no figure is read out of a date. */
export function withoutDates(text: string): string {
  if (!DATE_SIGN.test(text) || !DATE_NUMBER.test(text)) return text;
  const folded = foldWidth(text);
  let masked = text;
  for (const match of folded.matchAll(ANY_DATE)) {
    const end = match.index + match[0].length;
    masked = `${masked.slice(0, match.index)}${'、'.repeat(match[0].length)}${masked.slice(end)}`;
  }
  return masked;
}

/** A note in a text that says for which date its figure stands. */
export interface DateNote {
  /** As printed, with brackets around it if there are any. */
  text: string;
  start: number;
  date: string;
  status: 'preliminary' | 'final' | null;
}

/**
 * The first as-of note of a text: a line or a bracket that holds a date and no figure (R7.2実績分, （令和6年10月まで）),
 * or a date within a line. Dates to come (公表予定) are none. Without a year the fiscal year of the sheet counts.
 */
export function findDateNote(text: string, fiscalYear: FiscalYear | null): DateNote | null {
  if (text.length > LONGEST) return null;
  for (const piece of pieces(text)) {
    const note = asNote(piece, fiscalYear);
    if (note) return note;
  }
  return null;
}

interface Piece {
  text: string;
  start: number;
}

/** Brackets first, then lines, then dates inside the line of the figure: from the surest to the vaguest. */
function pieces(text: string): Piece[] {
  const brackets = [...text.matchAll(/[(（［[〔【][^()（）［］[\]〔〕【】]*[)）］\]〕】]/g)].map(toPiece);
  const lines = [...text.matchAll(/[^\n]+/g)].map(toPiece).filter(line => line.text !== text);
  return [...brackets, ...lines, ...datesInside(text)];
}

/** What stands in brackets or behind an arrow belongs to another figure. */
function datesInside(text: string): Piece[] {
  const line = [...text.matchAll(/[^\n]+/g)]
    .map(toPiece)
    .find(piece => /\d/.test(withoutDates(foldWidth(piece.text))));
  const own = /^[^(（［[←→⇒]*/.exec(line?.text ?? '')?.[0] ?? '';
  if (!line || DATE_TO_COME.test(own)) return [];
  return [...foldWidth(own).matchAll(DATE_WITH_WORDS)].map(match => ({
    text: own.slice(match.index, match.index + match[0].length).trimEnd(),
    start: line.start + match.index,
  }));
}

function toPiece(match: RegExpExecArray): Piece {
  return { text: match[0], start: match.index };
}

function asNote(piece: Piece, fiscalYear: FiscalYear | null): DateNote | null {
  const { text, start } = piece;
  if (DATE_TO_COME.test(text)) return null;
  if (/[0-9０-９]/.test(withoutDates(text)) || withoutDates(text) === text) return null;
  const asOf = parseAsOf(text) ?? yearlessDate(text, fiscalYear);
  if (asOf === null) return null;
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  return { text: text.trim(), start: start + lead, date: asOf.date, status: asOf.status };
}

/** "12月末現在" in the papers of 令和6年度 is December 2024, "3月末" March 2025. */
function yearlessDate(text: string, fiscalYear: FiscalYear | null): ReturnType<typeof parseAsOf> {
  const plain = foldWidth(text).replace(/\s+/g, '');
  const month = Number(/(\d{1,2})月(?!.*\d月)/.exec(plain)?.[1] ?? 0);
  if (fiscalYear === null) return null;
  if (month >= 1 && month <= 12) {
    const year = month >= 4 ? fiscalYear : fiscalYear + 1;
    return parseAsOf(plain.replace(/^.*?(\d{1,2}月)(?!.*\d月)/, `${year}年$1`));
  }
  const quarter = /第[1-4]四半期/.exec(plain)?.[0];
  return quarter === undefined ? null : parseAsOf(`${fiscalYear}年度${quarter}`);
}

/** The words of a day or month inside a longer text (実績（R7.3末現在）, 令和7年3月末実績), or null. */
export function dayOrMonthIn(text: string): string | null {
  const folded = foldWidth(text);
  for (const match of folded.matchAll(DAY_OR_MONTH)) {
    if (!/月|\d[./-]\d/.test(match[0])) continue;
    // 4月～12月 or 4月 alone is a stretch of the year, 12月末 a day of it.
    if (!YEAR.test(match[0]) && !/末|現在|時点|日/.test(match[0])) continue;
    return text.slice(match.index, match.index + match[0].length);
  }
  return null;
}

/** The date of such words; without a year the fiscal year counts. */
export function dateOfWords(words: string, fiscalYear: FiscalYear | null): string | null {
  return (parseAsOf(words) ?? yearlessDate(words, fiscalYear))?.date ?? null;
}
