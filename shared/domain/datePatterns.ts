import { YEAR_PATTERN } from './wareki.ts';

/** The pieces dates are written with, as regular expressions for folded text (see `foldWidth`). */

/** Cells set type loosely: "令和 6 年 7 月". Bounded, so that long blanks cost nothing. */
const GAP = String.raw`\s{0,3}`;
/** 令 和 6, R6, 2024: as in 和暦 elsewhere, with the era spaced out if the form does so. */
const YEAR = YEAR_PATTERN.replace(/[令平昭大明](?=[和成正治])/g, String.raw`$&\s?`);
const YEAR_UNCAUGHT = YEAR.replace(/\((?!\?)/g, '(?:');
const SPAN_SIGN = '[~〜-]|[−‐‑–—―ー]|から|より';
const LIST_SIGN = '[・･、,]|と|及び|および|並びに|又は|または';
const JOINT = `${GAP}(?:${SPAN_SIGN}|${LIST_SIGN})${GAP}`;
const NUMBER = String.raw`\d{1,2}(?!\d)`;
/** What may stand behind a number that has no 月 or 日 of its own: R7.2実績分, 10/7・8. */
const ENDS = String.raw`(?!${GAP}%)(?=${GAP}(?:$|[\s()~〜・、,。\-]|末|現在|時点|実績|頃|から|まで|に|の|分|号|より|速報|確定|発))`;
/** 15日以上 and 3日間 are lengths of time. */
const NO_LENGTH = '(?!間|以内|以上|以下|未満|程度|数|後|前|目|当|分)';

/** A number that has the unit behind it or shares one with its neighbours on the right: both of 1・3月. */
function withUnit(unit: string, number = NUMBER): string {
  return `(${number})(?:${GAP}(${unit})|(?=(?:${JOINT}(?:${number})){1,31}${GAP}${unit}))`;
}

const sticky = (source: string) => new RegExp(source, 'y');

/** Groups 1-3 the year, 4 年, 5-7 the same year in brackets, 8 年, 9 度. */
export const YEAR_AT = sticky(
  `${YEAR}(?:${GAP}(年))?(?:${GAP}\\(${GAP}${YEAR}${GAP}年?${GAP}\\))?(?:${GAP}(年))?(?:${GAP}(度))?`,
);
/** 令和元～２年度: the first year shares the 年度 of the last. */
export const SHARES_FISCAL_YEAR = sticky(
  `(?:${JOINT}(?:${YEAR_UNCAUGHT}|元|${NUMBER})){1,20}${GAP}年?${GAP}度`,
);
export const SHARES_YEAR = sticky(`(?:${JOINT}(?:${YEAR_UNCAUGHT}|元|${NUMBER})){1,20}${GAP}年`);
/** ～２年度, ・7年度 behind a year. */
export const MORE_FISCAL_YEAR_AT = sticky(withUnit(`年${GAP}度`, `元|${NUMBER}`));
/** 7年1月, the era left to the date before. */
export const MORE_YEAR_AT = sticky(`(元|${NUMBER})${GAP}年(?!${GAP}度)`);
/** Behind a year: .3.10 /3/10 .4月 .2; groups 1 month, 2 day, 3 day behind 月. */
export const SHORT_AT = sticky(
  `[./-](${NUMBER})(?:[./-](${NUMBER})日?|${GAP}月(?:${GAP}(${NUMBER})${GAP}日(?!間))?|${ENDS})`,
);
/** Groups 1 the month, 2 its own 月. */
export const MONTH_AT = sticky(withUnit('月(?!間|以内|以上|未満)'));
/** Behind a month; groups 1 the day, 2 its own 日. */
export const DAY_AT = sticky(`${GAP}${withUnit('日(?!間|以上|以下|未満|程度)')}`);
/** A further day of the month before: ・28日. */
export const MORE_DAY_AT = sticky(withUnit(`日${NO_LENGTH}`));
/** 12月20に発送: a day that lost its 日. */
export const LOST_DAY_AT = sticky(`(?:${NUMBER}(?=$|[・、~〜)])|\\s?${NUMBER}(?=\\s?(?:に|から|まで)))`);
/** 7/17, not 1/3以上. */
export const SLASHED_AT = sticky(
  `(${NUMBER})/(${NUMBER})日?(?!/)(?!${GAP}(?:以上|以下|未満|程度|超|強|弱|の割合|%))`,
);
export const BARE_NUMBER_AT = sticky(`(${NUMBER})${ENDS}`);
/** Groups 1, 2: the day of the week in brackets or as 月曜日. 祝 and 休 may be added. */
export const WEEKDAY_AT = sticky(
  `${GAP}(?:[(\\[〔【]${GAP}([月火水木金土日])(?:曜日?)?(?:[・,、/]?${GAP}(?:祝日?|休日?|振休|振替休日))?${GAP}[)\\]〕】]|([月火水木金土日])曜日?)`,
);
/** から5日間, behind a day. */
export const LASTING_AT = sticky(`${GAP}(?:から|より|~|〜)の?${GAP}(\\d{1,3})${GAP}日間`);

const WORDS_BEHIND = '(?:上旬|中旬|下旬|初旬|初め|初|末日?|頃|ごろ|号|実施分|分|中|度|現在|時点)?';
const NOTE_BEHIND = String.raw`(?:${GAP}\([^()]{0,30}\))?`;
const TIME_BEHIND = String.raw`(?:${GAP}(?:午前|午後)?${GAP}\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?))?`;
const BEHIND = `^${WORDS_BEHIND}${NOTE_BEHIND}${TIME_BEHIND}${GAP}`;
const SPAN = new RegExp(`${BEHIND}(?:${SPAN_SIGN})${GAP}$`);
const LIST = new RegExp(`${BEHIND}(?:(?:${LIST_SIGN})${GAP}){0,2}$`);

/** How the text between two dates joins them: as the ends of a span, as neighbours of a list, or not at all. */
export function jointOf(between: string): 'span' | 'list' | null {
  if (between.length > 60) return null;
  return SPAN.test(between) ? 'span' : between !== '' && LIST.test(between) ? 'list' : null;
}
