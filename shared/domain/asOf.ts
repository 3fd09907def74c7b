import { fiscalYearEnd } from './fiscalYear.ts';
import { westernYear, YEAR_PATTERN } from './wareki.ts';

/** What a note such as "令和5年度実績" or "R7.2実績分" says about the date its figure stands for. */
export interface AsOf {
  /** ISO date; a month is its last day, a fiscal year its March 31. */
  date: string;
  status: 'preliminary' | 'final' | null;
}

/**
 * Reads an as-of note: 令和7年3月31日現在, R7.2実績分, 2025/3末, 令和5年度実績（確定値）.
 * Returns null where the text names no date.
 */
export function parseAsOf(text: string): AsOf | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const status = /確定/.test(plain) ? 'final' : /速報|暫定|見込/.test(plain) ? 'preliminary' : null;
  const year = new RegExp(`${YEAR_PATTERN}年度末?`).exec(plain);
  const day = new RegExp(`${YEAR_PATTERN}(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?`).exec(plain);
  if (day) {
    const date = isoDate(westernYear(day[1], day[2], day[3]), Number(day[4]), Number(day[5]));
    if (date) return { date, status };
  }
  const month = new RegExp(`${YEAR_PATTERN}(?:年|[./-])(\\d{1,2})(?:月|(?!\\d))`).exec(plain);
  if (month) {
    const western = westernYear(month[1], month[2], month[3]);
    const monthNumber = Number(month[4]);
    if (western !== null && monthNumber >= 1 && monthNumber <= 12) {
      const date = isoDate(western, monthNumber, lastDay(western, monthNumber));
      if (date) return { date, status };
    }
  }
  if (year) {
    const western = westernYear(year[1], year[2], year[3]);
    if (western !== null) return { date: fiscalYearEnd(western), status };
  }
  return null;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(year: number | null, month: number, day: number): string | null {
  if (year === null || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
