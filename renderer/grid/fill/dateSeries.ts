import { dayAt, dayNumber, lastDayOf } from './calendar.ts';
import { type PrintedDate, readDate } from './printedDate.ts';
import { type Member, type SeriesReader, steadySeries } from './series.ts';

/** 令和7年3月, 令和7年4月. */
export const monthOfYearSeries: SeriesReader = inSomeYear(yearless =>
  steadySeries(text => {
    const date = readDate(text, yearless);
    return date === null || date.hasDay ? null : byMonth(date, () => 1);
  }),
);

/** 令和7年3月31日, 令和7年4月1日; 12/31, 1/1. */
export const daySeries: SeriesReader = inSomeYear(yearless =>
  steadySeries(text => {
    const date = readDate(text, yearless);
    return date?.hasDay ? byDay(date) : null;
  }),
);

/** The same day of several months, or the last days of months: 1月31日, 2月28日, 3月31日. */
export const monthlyDaySeries: SeriesReader = inSomeYear(yearless => (texts, direction) => {
  const dates = texts.map(text => readDate(text, yearless)).filter(date => date?.hasDay);
  const days = new Set(dates.map(date => date?.day.day));
  const areLast = dates.every(date => date?.isLastDay);
  if (dates.length < texts.length || dates.length < 2 || (days.size > 1 && !areLast)) return null;
  const [day = 31] = days.size === 1 ? days : [];
  return steadySeries(text => {
    const date = readDate(text, yearless);
    return date && byMonth(date, last => Math.min(last, day));
  })(texts, direction);
});

/** Dates without a year are read in an ordinary year, and in a leap year where one of them is 2月29日. */
function inSomeYear(seriesIn: (yearless: number) => SeriesReader): SeriesReader {
  return (texts, direction) => seriesIn(2025)(texts, direction) ?? seriesIn(2024)(texts, direction);
}

function byDay(date: PrintedDate): Member {
  const january1 = dayNumber({ ...date.day, month: 1, day: 1 });
  const from = date.hasYear ? 0 : january1;
  return {
    series: String(date.hasYear),
    place: dayNumber(date.day) - from,
    cycle: date.hasYear ? undefined : dayNumber({ ...date.day, month: 12, day: 31 }) - january1 + 1,
    write: place => date.write(dayAt(from + place)),
  };
}

function byMonth(date: PrintedDate, dayIn: (lastDay: number) => number): Member {
  const from = date.hasYear ? 0 : date.day.year;
  return {
    series: String(date.hasYear),
    place: (date.hasYear ? date.day.year * 12 : 0) + date.day.month - 1,
    cycle: date.hasYear ? undefined : 12,
    write: place => {
      const [year, month] = [from + Math.floor(place / 12), (place % 12) + 1];
      return date.write({ year, month, day: dayIn(lastDayOf(year, month)) });
    },
  };
}
