import { dayNumber, isoDay } from './calendarDay.ts';
import { dateMentions } from './dateMentions.ts';

/** One day a text names, with the day of the week printed behind it. */
export interface NamedDate {
  /** ISO date. */
  date: string;
  /** As printed, e.g. 月; null where none is. */
  weekday: string | null;
  /** Where it stands in the text, the day of the week included. */
  start: number;
  end: number;
}

/**
 * Every day of a text whose year is known, printed or carried on from the left: 「令和7年3月10日（月）～3月14日（金）」
 * names two. Days between the ends of a span are not listed.
 */
export function datesNamed(text: string): NamedDate[] {
  return dateMentions(text).flatMap(({ year, month, day, weekday, start, end }) => {
    const date = year === null || month === null || day === null ? null : isoDay(year, month, day);
    return date === null ? [] : [{ date, weekday, start, end }];
  });
}

/** The dates of a text the calendar does not have, or that lost their 日: 2月30日, 12月20に. */
export function impossibleDates(text: string): { printed: string; start: number; end: number }[] {
  return dateMentions(text)
    .filter(
      ({ kind, month, day }) => (kind === 'day' && day === null) || (kind === 'month' && month === null),
    )
    .map(({ start, end }) => ({ printed: text.slice(start, end), start, end }));
}

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];

/** "2025-03-10" → 月; empty for a text that is no day of the calendar. */
export function weekdayOf(iso: string): string {
  const day = dayNumber(iso);
  // 1970-01-01 was a Thursday.
  return day === null ? '' : (WEEKDAYS[(((day + 4) % 7) + 7) % 7] ?? '');
}
