import { isoDay, lastDayOfMonth } from './calendarDay.ts';
import { dateMentions } from './dateMentions.ts';
import type { FiscalYear } from './fiscalYear.ts';
import { foldWidth } from './foldWidth.ts';

/** A stretch of a fiscal year a value belongs to, in fiscal order. Months are calendar months, m04 first. */
export const periods = [
  'annual',
  'h1',
  'h2',
  'q1',
  'q2',
  'q3',
  'q4',
  'm04',
  'm05',
  'm06',
  'm07',
  'm08',
  'm09',
  'm10',
  'm11',
  'm12',
  'm01',
  'm02',
  'm03',
] as const;
export type Period = (typeof periods)[number];

export const periodName: Record<Period, string> = {
  annual: '年間',
  h1: '上半期',
  h2: '下半期',
  q1: '第1四半期',
  q2: '第2四半期',
  q3: '第3四半期',
  q4: '第4四半期',
  m04: '4月',
  m05: '5月',
  m06: '6月',
  m07: '7月',
  m08: '8月',
  m09: '9月',
  m10: '10月',
  m11: '11月',
  m12: '12月',
  m01: '1月',
  m02: '2月',
  m03: '3月',
};

export const months: readonly Period[] = periods.slice(7);
export const quarters: readonly Period[] = periods.slice(3, 7);

/** The months of a period in fiscal order. */
export function monthsOf(period: Period): readonly Period[] {
  if (period === 'annual') return months;
  if (period === 'h1') return months.slice(0, 6);
  if (period === 'h2') return months.slice(6);
  const quarter = quarters.indexOf(period);
  return quarter < 0 ? [period] : months.slice(quarter * 3, quarter * 3 + 3);
}

/** The quarters a period consists of; a month has none, a quarter itself. */
export function quartersOf(period: Period): readonly Period[] {
  const within = monthsOf(period);
  return quarters.filter(quarter => monthsOf(quarter).every(month => within.includes(month)));
}

/** The first day of a period as ISO date: 2024, q4 → "2025-01-01". */
export function periodStart(year: FiscalYear, period: Period): string {
  const month = monthNumber(monthsOf(period)[0]);
  return isoDay(calendarYear(year, month), month, 1) ?? '';
}

/** The last day of a period as ISO date: 2024, m02 → "2025-02-28". */
export function periodEnd(year: FiscalYear, period: Period): string {
  const month = monthNumber(monthsOf(period).at(-1));
  const inYear = calendarYear(year, month);
  return isoDay(inYear, month, lastDayOfMonth(inYear, month)) ?? '';
}

/**
 * The period a heading names and nothing besides: 「１１月」, 「令和7年1月」, 「第3四半期（10～12月）」, 「4～6月」,
 * 「上半期」, 「通期」. Null for days (4月1日), for stretches that are no period (10～1月) and for all other words.
 */
export function readPeriod(text: string): Period | null {
  if (text.length > LONGEST_HEADING) return null;
  const heading = withoutBrackets(foldWidth(text).replace(/\s+/g, ''));
  const first = dateMentions(heading)[0];
  // 令和6年度 says nothing of the period; the year of 令和7年1月 is part of its month.
  const year = first?.start === 0 && first.month === null ? first.end : 0;
  const rest = withoutBrackets(heading.slice(year).replace(/^の/, ''));
  const named = PERIOD_NAME.exec(rest);
  if (named === null) return periodOfMonths(rest);
  const [whole, number, letter, firstHalf, secondHalf] = named;
  const period = firstHalf ? 'h1' : secondHalf ? 'h2' : quarterOf(number ?? letter);
  const behind = withoutBrackets(rest.slice(whole.length).replace(/^(?:の?実績|計|分)/, ''));
  // 第3四半期 with its months must mean the same; 第3四半期累計 is no quarter.
  return behind === '' || periodOfMonths(behind) === period ? period : null;
}

/** No heading of a period is longer. */
const LONGEST_HEADING = 60;
const PERIOD_NAME =
  /^(?:第?([1-4一二三四ⅠⅡⅢⅣ])(?:・?四半期|Q)|Q([1-4])|(上半?期)|(下半?期)|(?:通期|通年|年間|年度?計))/;

function withoutBrackets(heading: string): string {
  return /^[(【[〔]([^()]*)[)】\]〕]$/.exec(heading)?.[1] ?? heading;
}

/** The period of one month, or of the first and last month of a span. */
function periodOfMonths(text: string): Period | null {
  const [from, to = from, ...others] = dateMentions(text);
  if (!from || !to || others.length > 0 || from.start > 0 || (to !== from && to.joint !== 'span'))
    return null;
  if (from.kind !== 'month' || to.kind !== 'month' || from.month === null || to.month === null) return null;
  if (!/^(?:まで|中|分|度|実績|実績分|実施分)?$/.test(text.slice(to.end))) return null;
  const length = (to.month - from.month + 12) % 12;
  const years = from.year === null || to.year === null ? null : to.year - from.year;
  if (years !== null && years * 12 + to.month - from.month !== length) return null;
  const ends = [from.month, to.month];
  const found = periods.find(period => {
    const within = monthsOf(period);
    return [within[0], within.at(-1)].every((month, index) => monthNumber(month) === ends[index]);
  });
  return found ?? null;
}

function quarterOf(number: string | undefined): Period {
  if (number === undefined) return 'annual';
  const at = ['1一Ⅰ', '2二Ⅱ', '3三Ⅲ', '4四Ⅳ'].findIndex(same => same.includes(number));
  return quarters[at] ?? 'annual';
}

/** m11 → 11. */
function monthNumber(month: Period | undefined): number {
  return Number(month?.slice(1));
}

function calendarYear(year: FiscalYear, month: number): number {
  return month >= 4 ? year : year + 1;
}
