import { fiscalYearEnd } from './fiscalYear.ts';
import { westernYear, YEAR_PATTERN } from './wareki.ts';

/** What a note such as "令和5年度実績" or "R7.2実績分" says about the date its figure stands for. */
export interface AsOf {
  /** ISO date; a month is its last day, a quarter its last month's, a fiscal year its March 31. */
  date: string;
  status: 'preliminary' | 'final' | null;
}

const DAY = new RegExp(`${YEAR_PATTERN}(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?`);
const MONTH = new RegExp(`${YEAR_PATTERN}(?:年|[./-])(\\d{1,2})(?:月|(?!\\d))`);
const YEAR = new RegExp(`${YEAR_PATTERN}年?度(.*)`);
/**
 * Reads an as-of note: 令和7年3月31日現在, R7.2実績分, 2025/3末, 令和6年度第3四半期, 令和5年度実績（確定値）.
 * Of a span (R6.4月～R7.1月) the end counts. Returns null where the text names no date.
 */
export function parseAsOf(text: string): AsOf | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const status = /確定/.test(plain) ? 'final' : /速報|暫定|見込/.test(plain) ? 'preliminary' : null;
  const date = spanEnd(plain) ?? dateOf(plain);
  return date === null ? null : { date, status };
}

/** "令和6年4月～12月", "R6.4～R7.1": the later end, whose year may be left to the earlier one. */
function spanEnd(plain: string): string | null {
  const [from, to] = plain.split(/[~〜]|から/u);
  if (from === undefined || to === undefined) return null;
  const named = dateOf(to);
  if (named !== null) return named;
  const start = dateOf(from);
  const month = Number(/^(\d{1,2})(?!\d)/.exec(to)?.[1] ?? 0);
  if (start === null || month < 1 || month > 12) return null;
  const startYear = Number(start.slice(0, 4));
  const year = month < Number(start.slice(5, 7)) ? startYear + 1 : startYear;
  return isoDate(year, month, lastDay(year, month));
}

function dateOf(plain: string): string | null {
  const day = DAY.exec(plain);
  if (day) {
    const date = isoDate(westernYear(day[1], day[2], day[3]), Number(day[4]), Number(day[5]));
    if (date) return date;
  }
  const month = MONTH.exec(plain);
  if (month) {
    const western = westernYear(month[1], month[2], month[3]);
    const number = Number(month[4]);
    if (western !== null && number >= 1 && number <= 12) {
      return isoDate(western, number, lastDay(western, number));
    }
  }
  const year = YEAR.exec(plain);
  const western = year && westernYear(year[1], year[2], year[3]);
  return western ? endWithin(western, year[4] ?? '') : null;
}

/** The end of the stretch of a fiscal year that is named behind it: 第3四半期 → December 31, （10月まで） → October 31. */
function endWithin(year: number, stretch: string): string {
  // 令和6年度（10月まで）, 令和6年度12月末現在: January to March lie in the next calendar year
  const month = Number(/(\d{1,2})月末?(?:まで|現在|時点)/.exec(stretch)?.[1] ?? 0);
  if (month >= 1 && month <= 12) {
    const western = month < 4 ? year + 1 : year;
    return isoDate(western, month, lastDay(western, month)) ?? fiscalYearEnd(year);
  }
  const quarter = Number(/^の?第?([1-4])(?:四半期|Q)/.exec(stretch)?.[1] ?? 0);
  const lastMonth = /^の?上(?:半)?期/.test(stretch) ? 9 : [0, 6, 9, 12, 3][quarter];
  if (!lastMonth || lastMonth === 3) return fiscalYearEnd(year);
  return isoDate(year, lastMonth, lastDay(year, lastMonth)) ?? fiscalYearEnd(year);
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(year: number | null, month: number, day: number): string | null {
  if (year === null || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
