import { isoDay } from './calendarDay.ts';
import { carriedYear, sameEra, withYearsFromSpanEnds } from './carriedYear.ts';
import * as at from './datePatterns.ts';
import { foldWidth } from './foldWidth.ts';
import { westernYear } from './wareki.ts';

/** One day, month or year that a text names. */
export interface DateMention {
  /** `bareYear` is an era year without 年 or 年度: R6実績. */
  kind: 'day' | 'month' | 'year' | 'fiscalYear' | 'bareYear';
  /** Printed, or carried on from the left; null where neither tells it. */
  year: number | null;
  yearPrinted: boolean;
  /** Null where the kind has none, and where it is printed wrongly: 令和7月, 13月. */
  month: number | null;
  /** Null likewise: 2月30日, 12月20に. */
  day: number | null;
  /** The day of the week as printed, e.g. 月. */
  weekday: string | null;
  /** How many days it lasts, where the text says so: 3月10日から5日間. */
  lasting: number | null;
  /** How it hangs together with the mention before. */
  joint: 'span' | 'list' | null;
  /** In the text as given; the day of the week belongs to it. */
  start: number;
  end: number;
}

/** A mention while it is read: what the next one may need of it. */
export interface Reading extends DateMention {
  /** The era its year was printed with. */
  era: string | null;
  /** Written without units (R7.2, 7/17), so that bare numbers may follow it. */
  short: boolean;
}

/**
 * Every date a text names, in order: 和暦 and western years, full and half width, lists that share a 月 or 日
 * (1・3月), spans, dates that leave the year or month to the one before. Years are carried on in fiscal order:
 * 令和6年12月25日・1月17日 is January of the next year. What cannot be read is no mention; what is printed
 * wrongly is one without month or day, so that readers can refuse to count.
 */
export function dateMentions(text: string): DateMention[] {
  const plain = foldWidth(text).replace(/(?<!\d),/g, '、');
  const mentions: Reading[] = [];
  const candidate = /[令平昭大明RHSTM]|\d+/g;
  for (let found = candidate.exec(plain); found; found = candidate.exec(plain)) {
    const mention = readAt(plain, found.index, mentions.at(-1));
    if (!mention) continue;
    mentions.push(mention);
    candidate.lastIndex = mention.end;
  }
  return withYearsFromSpanEnds(mentions).map(({ era: _era, short: _short, ...mention }) => mention);
}

function readAt(plain: string, start: number, before: Reading | undefined): Reading | null {
  const between = plain.slice(before?.end ?? 0, start);
  const joint = before ? at.jointOf(between) : null;
  const place: Place = { plain, start, before, between, joint };
  return (
    withYear(place) ??
    (insideFigure(place)
      ? null
      : (furtherYear(place) ?? withMonth(place) ?? slashed(place) ?? furtherDay(place) ?? bareNumber(place)))
  );
}

/** Where a mention may begin, and what stands before it. */
export interface Place {
  plain: string;
  start: number;
  before: Reading | undefined;
  between: string;
  joint: 'span' | 'list' | null;
}

function take(pattern: RegExp, plain: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(plain);
}

/** Digits within a figure or a word ("12.5月", "A4"); a list that shares its unit ("1,3月") is none. */
function insideFigure({ plain, start, before }: Place): boolean {
  if (before !== undefined && start - before.end <= 1) return false;
  return /(?:[A-Za-z\d]|\d[.,])$/.test(plain.slice(Math.max(0, start - 2), start));
}

function withYear(place: Place): Reading | null {
  const { plain, start } = place;
  const match = take(at.YEAR_AT, plain, start);
  if (!match) return null;
  const [whole, eraText, inEra, western, ownYear, otherEra, otherInEra, otherWestern, laterYear, fiscal] =
    match;
  const era = eraText?.replace(/\s/g, '') ?? null;
  const year = westernYear(era ?? undefined, inEra, western);
  const second = westernYear(otherEra?.replace(/\s/g, ''), otherInEra, otherWestern);
  if (year === null || (second !== null && second !== year)) return null;
  const end = start + whole.length;
  const stated = { ...mentionAt(place, end), year, yearPrinted: true, era: era ?? otherEra ?? null };
  if (fiscal !== undefined || take(at.SHARES_FISCAL_YEAR, plain, end))
    return { ...stated, kind: 'fiscalYear' };
  if (ownYear !== undefined || laterYear !== undefined) return monthBehind(plain, stated) ?? stated;
  if (take(at.SHARES_YEAR, plain, end)) return stated;
  const short = take(at.SHORT_AT, plain, end);
  if (short) return shortDate(plain, stated, short);
  // 令和7月: the 年 is lost, and with it which number the year is.
  const month = /^\s?月/.exec(plain.slice(end, end + 2))?.[0];
  if (month !== undefined) return { ...stated, kind: 'month', year: null, end: end + month.length };
  // M3 and R6.5 are rather something else.
  if (era !== null && !/^[STM]$/.test(era) && !/^[.,/]\d/.test(plain.slice(end, end + 2))) {
    return { ...stated, kind: 'bareYear' };
  }
  return plain.trim() === whole.trim() ? stated : null;
}

/** A mention of a year as it begins; month and day are filled in as they are read. */
function mentionAt({ start, joint }: Place, end: number): Reading {
  const nothing = { month: null, day: null, weekday: null, lasting: null, era: null };
  return { ...nothing, kind: 'year', year: null, yearPrinted: false, short: false, joint, start, end };
}

function shortDate(plain: string, stated: Reading, match: RegExpExecArray): Reading {
  const [whole, month, day, dayBehindMonth] = match;
  const end = stated.end + whole.length;
  const reading = { ...stated, end, month: monthOf(month), short: !/[月日]/.test(whole) };
  const number = day ?? dayBehindMonth;
  return number === undefined ? { ...reading, kind: 'month' } : asDay(plain, reading, number);
}

/** Month and day behind the 年 of a year, or of a date that leaves its year out. */
function monthBehind(plain: string, stated: Reading): Reading | null {
  const from =
    stated.end + (/^\s{0,3}の?\s{0,3}/.exec(plain.slice(stated.end, stated.end + 7))?.[0].length ?? 0);
  const match = take(at.MONTH_AT, plain, from);
  if (!match) return null;
  const reading: Reading = {
    ...stated,
    kind: 'month',
    end: from + match[0].length,
    month: monthOf(match[1]),
  };
  if (match[2] === undefined) return reading;
  const day = take(at.DAY_AT, plain, reading.end);
  if (day) return asDay(plain, { ...reading, end: reading.end + day[0].length }, day[1]);
  const lost = take(at.LOST_DAY_AT, plain, reading.end);
  if (lost) return { ...reading, kind: 'day', end: reading.end + lost[0].length };
  return reading;
}

function asDay(plain: string, reading: Reading, number: string | undefined): Reading {
  const { year, month } = reading;
  const day = Number(number);
  // A day whose year is unknown may be February 29.
  const exists = month !== null && isoDay(year ?? 2024, month, day) !== null;
  const weekday = take(at.WEEKDAY_AT, plain, reading.end);
  const end = reading.end + (weekday?.[0].length ?? 0);
  const lasting = take(at.LASTING_AT, plain, end)?.[1];
  return {
    ...reading,
    kind: 'day',
    day: exists ? day : null,
    weekday: weekday?.[1] ?? weekday?.[2] ?? null,
    lasting: lasting === undefined ? null : Number(lasting),
    end,
  };
}

/** ～２年度 and 7年1月17日, whose era stands with the date before. */
function furtherYear(place: Place): Reading | null {
  const { plain, start, before, joint } = place;
  const fiscal = before?.yearPrinted && joint ? take(at.MORE_FISCAL_YEAR_AT, plain, start) : null;
  const match = fiscal ?? take(at.MORE_YEAR_AT, plain, start);
  if (!match) return null;
  const year = sameEra(before, match[1]);
  const stated: Reading = {
    ...mentionAt(place, start + match[0].length),
    year,
    yearPrinted: year !== null,
    era: before?.era ?? null,
  };
  if (fiscal) return year === null ? null : { ...stated, kind: 'fiscalYear' };
  const dated = monthBehind(plain, stated);
  return dated ?? (joint && before?.yearPrinted && year !== null ? stated : null);
}

function withMonth(place: Place): Reading | null {
  const { plain, start } = place;
  const own = take(/\d{1,2}(?!\d)\s{0,3}月/y, plain, start);
  if (own === null && !mayBeginList(plain, start)) return null;
  const reading = monthBehind(plain, mentionAt(place, start));
  if (!reading || reading.start === reading.end) return null;
  const year = reading.month === null ? null : carriedYear(place, reading.month);
  const exists =
    year === null || reading.day === null || isoDay(year, reading.month ?? 0, reading.day) !== null;
  return { ...reading, year, day: exists ? reading.day : null };
}

/** Numbers that share a unit begin a phrase: 資料1、3月 names March alone, and the 7 of 10月7～11月 is no month. */
function mayBeginList(plain: string, start: number): boolean {
  return /(?:^|[\s年度(「【『〔・･、,~〜-]|から)$/u.test(plain.slice(Math.max(0, start - 2), start));
}

function slashed(place: Place): Reading | null {
  const { plain, start } = place;
  if (plain.charAt(start - 1) === '/') return null;
  const match = take(at.SLASHED_AT, plain, start);
  const month = monthOf(match?.[1]);
  if (!match || month === null) return null;
  const reading = { ...mentionAt(place, start + match[0].length), short: true, month };
  const day = asDay(plain, { ...reading, year: carriedYear(place, month) }, match[2]);
  return day.day === null ? null : day;
}

function furtherDay(place: Place): Reading | null {
  const { plain, start, before, joint } = place;
  if (!before || before.month === null || joint === null) return null;
  const match = take(at.MORE_DAY_AT, plain, start);
  return match && asDay(plain, likeBefore(place, before, start + match[0].length), match[1]);
}

/** 10/7・8, R6.4～6: a bare number stands for what the short date before ended with. */
function bareNumber(place: Place): Reading | null {
  const { plain, start, before, joint } = place;
  if (!before?.short || joint === null || before.month === null) return null;
  const match = take(at.BARE_NUMBER_AT, plain, start);
  if (!match) return null;
  const reading = { ...likeBefore(place, before, start + match[0].length), short: true };
  if (before.kind === 'day') return asDay(plain, reading, match[1]);
  const month = monthOf(match[1]);
  return month === null ? null : { ...reading, kind: 'month', month, year: carriedYear(place, month) };
}

function likeBefore(place: Place, before: Reading, end: number): Reading {
  return { ...mentionAt(place, end), year: before.year, month: before.month, era: before.era };
}

function monthOf(number: string | undefined): number | null {
  const month = Number(number);
  return month >= 1 && month <= 12 ? month : null;
}
