import { dayNumber, isoDay } from './calendarDay.ts';
import { type DateMention, dateMentions } from './dateMentions.ts';

export { listedCount } from './listedCount.ts';

/**
 * How many days a text names, spans counted day by day: 「令和7年3月10日（月）～3月14日（金）」 5. Null where it
 * names none, where a date is printed wrongly, and where a span without a year may or may not hold February 29.
 */
export function daysNamed(text: string): number | null {
  const mentions = dateMentions(text);
  const days = new Set<string>();
  for (const [index, mention] of mentions.entries()) {
    const before = mention.joint === 'span' ? mentions[index - 1] : undefined;
    if (mention.kind !== 'day' && before?.kind !== 'day') continue;
    const named = before === undefined ? daysOf(mention) : daysBetween(before, mention);
    if (named === null) return null;
    for (const day of named) days.add(day);
  }
  return days.size === 0 ? null : days.size;
}

/** How many months a text names: 「令和7年1・3月」 2, 「4月～12月」 9; null where it names none or prints one wrongly. */
export function monthsNamed(text: string): number | null {
  const mentions = dateMentions(text);
  const months = new Set<number>();
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'month' && mention.kind !== 'day') continue;
    const before = mention.joint === 'span' ? mentions[index - 1] : undefined;
    const named = before === undefined ? monthsBetween(mention, mention) : monthsBetween(before, mention);
    if (named === null) return null;
    for (const month of named) months.add(month);
  }
  return months.size === 0 ? null : months.size;
}

/** How many fiscal years a text names: 「令和元～２年度の実績」 2, 「令和３年度以降」 1; null where it names none. */
export function fiscalYearsNamed(text: string): number | null {
  const mentions = dateMentions(text);
  const years = new Set<number>();
  for (const [index, { kind, year, joint }] of mentions.entries()) {
    if ((kind !== 'fiscalYear' && kind !== 'bareYear') || year === null) continue;
    const from = joint === 'span' ? (mentions[index - 1]?.year ?? null) : year;
    if (from === null || from > year) return null;
    for (let one = from; one <= year; one += 1) years.add(one);
  }
  return years.size === 0 ? null : years.size;
}

/**
 * The western year a text names: 「令和６年度」 2024, 「2024（令和６）年度」 2024. Null where it names none, or years
 * that differ.
 */
export function westernYearNamed(text: string): number | null {
  const printed = dateMentions(text).filter(mention => mention.yearPrinted);
  // 令和6年度（令和7年3月末現在）: a year by itself says more than the year of a date.
  const alone = printed.filter(mention => mention.month === null && mention.year !== null);
  const years = new Set((alone.length > 0 ? alone : printed).map(mention => mention.year));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

/**
 * The one distance in months between dated texts in order: 4月号, 6月号, 8月号 are 2 apart. Texts without a date
 * are passed over, days do not count, of a span the beginning counts. Null with fewer than two dates, and where
 * months without a year could as well run backwards (8月, 6月).
 */
export function intervalInMonths(texts: readonly string[]): number | null | 'irregular' {
  const mentions = dateMentions(texts.join('\n。\n')).filter(
    ({ kind, joint }) => (kind === 'month' || kind === 'day') && joint !== 'span',
  );
  const months = mentions.map(monthNumber).filter(month => month !== null);
  if (months.length < mentions.length) return 'irregular';
  if (months.length < 2) return null;
  const yearsKnown = mentions.every(mention => mention.year !== null);
  const steps = months.slice(1).map((month, index) => {
    const step = month - (months[index] ?? month);
    return yearsKnown ? step : ((step % 12) + 12) % 12;
  });
  const [step = 0, ...others] = [...new Set(steps)];
  if (others.length > 0) return 'irregular';
  return !yearsKnown && step > 6 ? null : Math.abs(step);
}

/** Months since year 0; without a year the number of the month alone. */
function monthNumber({ year, month }: DateMention): number | null {
  return month === null ? null : (year ?? 0) * 12 + month - 1;
}

function monthsBetween(from: DateMention, to: DateMention): number[] | null {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  // 4月1～3月: a day that lost its 日, so that the span is not one of months.
  const isLost = [from, to].some(end => end.kind === 'day' && end.day === null);
  if (first === null || last === null || (isLost && from !== to)) return null;
  if ((from.year === null) !== (to.year === null)) return null;
  if (to.year !== null) return range(first, last);
  // Without years, a span that runs backwards runs over the turn of the year.
  return range(first, last < first ? last + 12 : last)?.map(month => month % 12) ?? null;
}

/** February 29 is a day too, where the year is not known. */
const ANY_LEAP_YEAR = 2024;

function daysOf({ year, month, day, lasting }: DateMention): string[] | null {
  if (month === null || day === null) return null;
  if (year === null) return lasting === null ? [isoDay(ANY_LEAP_YEAR, month, day)?.slice(5) ?? ''] : null;
  const first = dayNumber(isoDay(year, month, day) ?? '');
  return first === null ? null : (range(first, first + (lasting ?? 1) - 1)?.map(String) ?? null);
}

function daysBetween(from: DateMention, to: DateMention): string[] | null {
  if (from.day === null || to.day === null || from.month === null || to.month === null) return null;
  if (from.year === null || to.year === null) return from.year === to.year ? daysOfAnyYear(from, to) : null;
  const [first, last] = [daysOf({ ...from, lasting: null }), daysOf({ ...to, lasting: null })];
  return first === null || last === null
    ? null
    : (range(Number(first[0]), Number(last[0]))?.map(String) ?? null);
}

/** The days from 10/7 to 11/7; null where it depends on the year how many they are. */
function daysOfAnyYear(from: DateMention, to: DateMention): string[] | null {
  const lengths = [2022, 2023, 2024].map(year => {
    const turns = (to.month ?? 0) < (from.month ?? 0) ? 1 : 0;
    return daysBetween({ ...from, year }, { ...to, year: year + turns });
  });
  const [days] = lengths;
  if (!days || lengths.some(other => other?.length !== days.length)) return null;
  return days.map(day => new Date(Number(day) * 86_400_000).toISOString().slice(5, 10));
}

/** No text of an office names more days than those of ten years. */
const LONGEST = 3660;

function range(first: number, last: number): number[] | null {
  if (last < first || last - first > LONGEST) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
