import type { Place, Reading } from './dateMentions.ts';
import { westernYear } from './wareki.ts';

/** The year of a month that is printed without one. */
export function carriedYear({ before, between, joint }: Place, month: number): number | null {
  if (!before || before.year === null) return null;
  if (/翌年の?\s*$/.test(between)) return before.year + 1;
  // 昨年12月, 六年4月: a year is said, but not in figures.
  if (/年の?\s*$/.test(between) && !/同年の?\s*$/.test(between)) return null;
  if (before.kind === 'fiscalYear') {
    return /^[\s(の]*$/.test(between) ? before.year + (month >= 4 ? 0 : 1) : null;
  }
  if (before.kind === 'bareYear') return null;
  if (before.month === null) return before.year;
  const turned = joint === 'span' ? month < before.month : before.month >= 4 && month <= 3;
  return before.year + (turned ? 1 : 0);
}

/** The year of 7年1月, in the era of the date before; 2019～20年度 stays in its century. */
export function sameEra(before: Reading | undefined, number: string | undefined): number | null {
  if (before === undefined || before.year === null) return null;
  if (before.era !== null) return westernYear(before.era, number);
  return number === undefined || number === '元'
    ? null
    : Math.floor(before.year / 100) * 100 + Number(number);
}

/** 12月25日～令和7年1月5日: only the end tells the year. */
export function withYearsFromSpanEnds(mentions: Reading[]): Reading[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    if (mention.year !== null || mention.month === null || next?.joint !== 'span') return mention;
    if (!next.yearPrinted || next.year === null || next.month === null) return mention;
    return { ...mention, year: next.year - (mention.month > next.month ? 1 : 0) };
  });
}
