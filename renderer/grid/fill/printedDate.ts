import { type Day, isInCalendar, lastDayOf } from './calendar.ts';
import { DIGIT, halfWidth, readDigits } from './digits.ts';
import { readYear, YEAR } from './printedYear.ts';

/** A day, or a month of a year, and how it is printed. */
export interface PrintedDate {
  day: Day;
  hasYear: boolean;
  hasDay: boolean;
  /** The last day of its month. */
  isLastDay: boolean;
  /** Another date printed the same way; null where it cannot be. */
  write(day: Day): string | null;
}

/** 令和7年3月31日, R7.3.31, 2025/3/31, 2025年3月; 3月31日 and 3/31, which are taken to be in the year `yearless`. */
export function readDate(text: string, yearless: number): PrintedDate | null {
  const parts = WITH_UNITS.exec(text)?.groups ?? withSigns(text);
  if (parts === null) return null;
  const { year: yearText, first = '', month: monthText = '', second = '', day: dayText, third = '' } = parts;
  const year = yearText === undefined ? null : readYear(yearText);
  if (yearText !== undefined && year === null) return null;
  // A month alone is no date.
  if (year === null && dayText === undefined) return null;
  const isPadded = first === '-' || /^0/.test(halfWidth(monthText)) || /^0/.test(halfWidth(dayText ?? ''));
  const month = readDigits(monthText, isPadded ? 2 : 1);
  const dayOfMonth = readDigits(dayText ?? '1', isPadded ? 2 : 1);
  const day = { year: year?.year ?? yearless, month: month.value, day: dayOfMonth.value };
  if (!isInCalendar(day)) return null;
  return {
    day,
    hasYear: year !== null,
    hasDay: dayText !== undefined,
    isLastDay: day.day === lastDayOf(day.year, day.month),
    write: other => {
      const ends = dayText === undefined ? { ...other, day: lastDayOf(other.year, other.month) } : other;
      const printedYear = year === null ? '' : year.write(other.year, monthAndDay(ends));
      if (printedYear === null || !isInCalendar(ends)) return null;
      const tail = dayText === undefined ? '' : dayOfMonth.write(other.day);
      return `${printedYear}${first}${month.write(other.month)}${second}${tail}${third}`;
    },
  };
}

const NUMBER = `${DIGIT}{1,2}`;
const WITH_UNITS = new RegExp(
  `^(?:(?<year>${YEAR})(?<first>\\s?年\\s?))?(?<month>${NUMBER})(?<second>\\s?月\\s?)(?:(?<day>${NUMBER})(?<third>\\s?日))?$`,
);
const WITH_SIGNS = new RegExp(
  `^(?:(?<year>${YEAR})(?<first>[/.／．-]))?(?<month>${NUMBER})(?:(?<second>[/.／．-])(?<day>${NUMBER}))?$`,
);

function withSigns(text: string): Partial<Record<string, string>> | null {
  const parts = WITH_SIGNS.exec(text)?.groups;
  if (parts === undefined) return null;
  const { year, first, second } = parts;
  if (year !== undefined && second !== undefined) return first === second ? parts : null;
  // 7.3 and 2025.3 are numbers, and 1-2 is rather a section than a day.
  if (year === undefined) return /^[/／]$/.test(second ?? '') ? parts : null;
  return /^[.．]$/.test(first ?? '') && !/^\D/.test(halfWidth(year)) ? null : parts;
}

function monthAndDay({ month, day }: Day): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
