/** Days of the calendar, worked out without a clock. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

export function dayAt(number: number): Day {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Years of four digits, for which western and Japanese dates can be written. */
export function isInCalendar({ year, month, day }: Day): boolean {
  return (
    year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)
  );
}

const DAY = 86_400_000;
