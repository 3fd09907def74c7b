import { foldWidth } from './foldWidth.ts';

/** How often something is done. 年2回 says how many times, not that half a year lies between them. */
export type Frequency = { everyMonths: number } | { timesPerMonth: number } | { timesPerYear: number };

const COUNT = '\\d{1,3}|[一二三四五六七八九十]';
const TIMES = `(?:に|につき|当たり|あたり)?(?:(${COUNT})回|(1|一)度)(?!目|以上|以内|程度)`;
const EACH = '(?:毎|ごと)';
/** 第3四半期に1回 tells when, not how often. */
const QUARTER = '(?<![第\\d])[四4]半期';
const HALF_YEAR = '(?<![四4上下\\d])半(?:期|年)';

type Rule = readonly [pattern: RegExp, frequency: (times: number, months: number) => Frequency | null];

const rule = (source: string, frequency: Rule[1]): Rule => [new RegExp(source, 'gu'), frequency];
const every = (months: number) => (times: number) => {
  if (times === 1) return { everyMonths: months };
  return Number.isInteger((times * 12) / months) ? { timesPerYear: (times * 12) / months } : null;
};

/** Longer ways of saying it first: of 毎月2回 the 毎月 must not count again. Groups: times, 1 of 1度, months. */
const RULES: readonly Rule[] = [
  rule(`(?:毎月|各月|(?<![\\d先来今翌同隔箇かカヵヶケ])月)${TIMES}`, times =>
    times === 1 ? { everyMonths: 1 } : { timesPerMonth: times },
  ),
  rule(`(?:毎年|(?<![\\d和成])1年|(?<![\\d前昨翌今本来同元通隔半])年)[度間]?内?${TIMES}`, times => ({
    timesPerYear: times,
  })),
  rule(`(?:[毎各]${QUARTER}|${QUARTER}${EACH})(?:${TIMES})?|${QUARTER}${TIMES}|季刊`, every(3)),
  rule(`(?:毎${HALF_YEAR}|${HALF_YEAR}${EACH})(?:${TIMES})?|${HALF_YEAR}${TIMES}`, every(6)),
  rule(`(?<![\\d.])(?<months>${COUNT})[か箇カヵヶケ]月(?:${EACH}|${TIMES})`, (times, months) =>
    months > 0 ? every(months)(times) : null,
  ),
  rule(`隔月(?:${TIMES})?刊?`, every(2)),
  rule('毎年度?|年刊', every(12)),
  rule('隔年', every(24)),
  rule('毎月|各月|月次|月例|月刊', every(1)),
];

/**
 * How often a text says something is done: 「毎月」, 「隔月」, 「四半期に1回」, 「年２回（春・秋）」. Null where it says
 * nothing of the kind, or two things that differ (四半期に1回から隔月に増やした).
 */
export function frequencyNamed(text: string): Frequency | null {
  const found = new Map<string, Frequency | null>();
  let rest = foldWidth(text).replace(/\s+/g, '');
  for (const [pattern, frequency] of RULES) {
    for (const match of rest.matchAll(pattern)) {
      const [, ...groups] = match;
      const months = match.groups?.months;
      const times = groups.find(group => group !== undefined && group !== months);
      const named = frequency(countOf(times) ?? 1, countOf(months) ?? 0);
      found.set(JSON.stringify(named), named);
    }
    rest = rest.replace(pattern, '。');
  }
  const [only = null] = found.values();
  return found.size === 1 ? only : null;
}

/** The months between one time and the next: 毎月 1, 隔月 2, 四半期毎 3; null for 年2回, which does not tell. */
export function everyMonths(text: string): number | null {
  const frequency = frequencyNamed(text);
  return frequency !== null && 'everyMonths' in frequency ? frequency.everyMonths : null;
}

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const kanji = '一二三四五六七八九十'.indexOf(text);
  return kanji < 0 ? Number(text) : kanji + 1;
}
