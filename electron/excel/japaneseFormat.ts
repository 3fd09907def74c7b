import { eraOf } from '../../shared/domain/wareki.ts';
import { kanjiDigits, kanjiNumber } from './kanjiNumerals.ts';
import type { FormatSection } from './numberFormat.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The calendar day of a serial, or null where Excel has none: before 1900 (or 1904), after 9999, and the
 * 29 February 1900 that never was.
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
  const day = Math.floor(Math.round(serial * DAY_MS) / DAY_MS);
  if (date1904) return day < 0 || day > 2_957_003 ? null : isoOfDays(day - 24_107);
  if (day < 1 || day === 60 || day > 2_958_465) return null;
  return isoOfDays(day - (day < 60 ? 25_568 : 25_569));
}

function isoOfDays(daysSince1970: number): string {
  return new Date(daysSince1970 * DAY_MS).toISOString().slice(0, 10);
}

/** True where the section shows a year or a month: a date. `d"日"`, `aaa` and times stay plain numbers. */
export function showsDate(section: FormatSection): boolean {
  return section.tokens.some((token, at) => {
    if (token.type !== 'date') return false;
    return /^[ygre]/.test(token.code) || (/^m/.test(token.code) && !isMinutes(section, at));
  });
}

/** `m` means minutes directly after hours or directly before seconds. */
function isMinutes(section: FormatSection, at: number): boolean {
  const codes = section.tokens.map(t => (t.type === 'date' ? t.code : null));
  const before = codes.slice(0, at).findLast(c => c !== null && !/\/[mp]/.test(c));
  const after = codes.slice(at + 1).find(c => c !== null);
  const length = codes[at]?.length ?? 0;
  return length <= 2 && (/^\[?h/.test(before ?? '') || /^\[?s/.test(after ?? ''));
}

interface Moment {
  serial: number;
  iso: string | null;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  fraction: number;
}

/** A date or time as the section shows it, 和暦 included; null where the serial is no date (Excel shows ####). */
export function dateText(serial: number, section: FormatSection, date1904: boolean): string | null {
  const moment = momentOf(serial, section, date1904);
  if (serial < 0 || (moment.iso === null && showsDate(section))) return null;
  const halfDay = section.tokens.some(t => t.type === 'date' && /\/[mp]/.test(t.code));
  let text = '';
  section.tokens.forEach((token, at) => {
    if (token.type === 'literal') text += token.text;
    else if (token.type === 'digits') text += token.pattern;
    else if (token.type === 'date') text += part(token.code, at, section, moment, halfDay);
  });
  return text;
}

function momentOf(serial: number, section: FormatSection, date1904: boolean): Moment {
  const places = Math.max(
    0,
    ...section.tokens.map(t => (t.type === 'date' ? (t.code.split('.')[1]?.length ?? 0) : 0)),
  );
  const scale = 10 ** places;
  const showsTime = section.tokens.some(t => t.type === 'date' && /^\[?[hs]/.test(t.code));
  // Excel rounds to the smallest unit shown; without a time of day it is the day that counts.
  const ticks = showsTime ? Math.round(serial * 86_400 * scale) : Math.round(serial * DAY_MS);
  const perDay = showsTime ? 86_400 * scale : DAY_MS;
  const day = Math.floor(ticks / perDay);
  const rest = showsTime ? ticks - day * perDay : 0;
  const seconds = Math.floor(rest / scale);
  return {
    serial,
    iso: serialToIso(day, date1904),
    // Serial 1 is a Sunday in Excel's eyes, and the false leap day keeps that true from March 1900 on.
    weekday: (((date1904 ? day + 5 : day - 1) % 7) + 7) % 7,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: rest - seconds * scale,
  };
}

function part(code: string, at: number, section: FormatSection, moment: Moment, halfDay: boolean): string {
  const digits = (value: number, length = 1) => numerals(String(value).padStart(length, '0'), section);
  const [year = 1900, month = 1, day = 0] = (moment.iso ?? '').split('-').filter(Boolean).map(Number);
  const length = code.length;
  switch (code[0]) {
    case 'y':
      return length > 2 ? yearDigits(String(year), section) : digits(year % 100, 2);
    case 'g':
    case 'e':
    case 'r':
      return eraPart(code, at, section, moment.iso, year);
    case 'm':
      if (isMinutes(section, at)) return digits(moment.minute, length);
      return length < 3 ? digits(month, length) : monthName(month, length, section);
    case 'd':
      return length < 3 ? digits(day, length) : dayName(moment.weekday, length, section);
    case 'h':
      return digits(halfDay ? ((moment.hour + 11) % 12) + 1 : moment.hour, Math.min(length, 2));
    case 's':
      return secondsText(code, moment);
    case '[':
      return elapsed(code, moment.serial);
    default:
      if (code.startsWith('aaa')) return `${WEEKDAYS[moment.weekday]}${length > 3 ? '曜日' : ''}`;
      return halfDayText(code, moment.hour, section);
  }
}

function eraPart(
  code: string,
  at: number,
  section: FormatSection,
  iso: string | null,
  westernYear: number,
): string {
  const era = iso === null ? null : eraOf(iso);
  const names = ['', era?.letter ?? '', (era?.name ?? '').slice(0, 1), era?.name ?? ''];
  if (code[0] === 'g') return names[Math.min(code.length, 3)] ?? '';
  const year = era?.year ?? westernYear;
  const next = section.tokens[at + 1];
  const nearYear = next?.type === 'literal' && next.text.startsWith('年');
  const long = code.length > 1 || code === 'r';
  const first = year === 1 && era !== null && !long && (nearYear || section.gannen);
  const text = first ? '元' : numerals(long ? String(year).padStart(2, '0') : String(year), section);
  return code === 'rr' ? `${names[3]}${text}` : text;
}

function numerals(text: string, section: FormatSection): string {
  return section.kanji === null ? text : kanjiNumber(text, section.kanji);
}

function yearDigits(text: string, section: FormatSection): string {
  return section.kanji === null ? text : kanjiDigits(text, section.kanji);
}

function monthName(month: number, length: number, section: FormatSection): string {
  if (section.japanese) return length === 5 ? String(month) : `${month}月`;
  const name = ENGLISH_MONTHS[month - 1] ?? '';
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function dayName(weekday: number, length: number, section: FormatSection): string {
  if (section.japanese) return `${WEEKDAYS[weekday]}${length > 3 ? '曜日' : ''}`;
  const name = ENGLISH_DAYS[weekday] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}

function secondsText(code: string, moment: Moment): string {
  const [whole = '', fraction] = code.split('.');
  const seconds = String(moment.second).padStart(Math.min(whole.length, 2), '0');
  return fraction === undefined
    ? seconds
    : `${seconds}.${String(moment.fraction).padStart(fraction.length, '0')}`;
}

function elapsed(code: string, serial: number): string {
  const unit = code === '[h]' ? 24 : code === '[m]' ? 1440 : 86_400;
  return String(Math.floor(Math.round(serial * 86_400) / (86_400 / unit)));
}

function halfDayText(code: string, hour: number, section: FormatSection): string {
  if (code === 'a/p') return hour < 12 ? 'A' : 'P';
  if (section.japanese) return hour < 12 ? '午前' : '午後';
  return hour < 12 ? 'AM' : 'PM';
}
