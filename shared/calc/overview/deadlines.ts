import { isoDay, lastDayOfMonth } from '../../domain/calendarDay.ts';
import { type DateMention, dateMentions } from '../../domain/dateMentions.ts';
import { fiscalYearOf } from '../../domain/fiscalYear.ts';
import type { Moment } from '../../domain/moment.ts';
import { type Passage, passageKindName } from '../../domain/outlineRecords.ts';
import { type Period, periodEnd, periodStart, quarters, quartersOf } from '../../domain/period.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { CheckPlace } from '../checks/check.ts';
import { headingOf } from './missingTexts.ts';
import { groupOf } from './sectionGroup.ts';
import { sentenceAt } from './sentenceAt.ts';

/** A day or month by which a text of the plan says something is done. */
export interface Deadline {
  /** The last day it means, ISO date. */
  date: string;
  quarter: Period;
  /** As written: 「1月21日～2月18日」. */
  printed: string;
  sentence: string;
  /** 事業計画 or 実施状況. */
  kind: string;
  heading: string;
  group: string;
  place: CheckPlace;
}

/**
 * What comes up from the quarter of a moment to the end of its fiscal year, in order. Texts of what is planned count
 * from the beginning of that quarter; 実施状況 tell mostly what was done, so of them only what comes after it.
 */
export function deadlines(records: PlanRecords, moment: Moment): Deadline[] {
  const { branchId, year, period } = moment;
  const from = periodStart(year, quarterIn(period));
  const after = periodEnd(year, period);
  const found = [...records.passage.values()]
    .filter(one => one.branchId === branchId && one.year === year && one.period === period)
    .filter(({ kind }) => kind !== 'note')
    .flatMap(passage => deadlinesIn(records, passage))
    .filter(({ date, passage: { kind } }) => (kind === 'status' ? date > after : date >= from))
    .map(({ passage: _passage, ...deadline }) => deadline);
  return found.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The quarter of a month, the first of a half; of a whole year the first: its plan lies ahead. */
function quarterIn(period: Period): Period {
  const [first] = quartersOf(period);
  return first ?? quarterOfDay(periodEnd(2000, period));
}

function quarterOfDay(iso: string): Period {
  const month = Number(iso.slice(5, 7));
  return quarters[Math.floor(((month + 8) % 12) / 3)] ?? 'q1';
}

function deadlinesIn(records: PlanRecords, passage: Passage): (Deadline & { passage: Passage })[] {
  const { text } = passage;
  const mentions = dateMentions(text);
  const found = new Map<string, Deadline & { passage: Passage }>();
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    // Of a span only its end is a deadline.
    if (next?.joint === 'span') return;
    const part = partOfMonth(text, mention);
    const date = lastDayOf(mention, passage.year, part);
    if (date === null || fiscalYearOf(date) !== passage.year || isNoDeadline(text, mention)) return;
    const start = mention.joint === 'span' ? (mentions[index - 1]?.start ?? mention.start) : mention.start;
    const sentence = sentenceAt(text, mention.start);
    found.set(`${date} ${sentence}`, {
      date,
      quarter: quarterOfDay(date),
      printed: text.slice(start, mention.end) + part,
      sentence,
      kind: passageKindName[passage.kind],
      heading: headingOf(records, passage),
      group: groupOf(records, passage.sectionId),
      place: { at: 'passage', passageId: passage.id, link: null },
      passage,
    });
  });
  return [...found.values()];
}

/** What stands behind a month and says which part of it. */
function partOfMonth(text: string, { kind, end }: DateMention): string {
  return kind === 'month' ? (/^(?:上旬|中旬|下旬|末)/.exec(text.slice(end))?.[0] ?? '') : '';
}

/** A month without a year is one of the plan's fiscal year. */
function lastDayOf({ kind, year, month, day }: DateMention, of: number, part: string): string | null {
  if (month === null || (kind !== 'day' && kind !== 'month')) return null;
  const inYear = year ?? (month >= 4 ? of : of + 1);
  if (kind === 'day') return day === null ? null : isoDay(inYear, month, day);
  const last = part === '上旬' ? 10 : part === '中旬' ? 20 : lastDayOfMonth(inYear, month);
  return isoDay(inYear, month, last);
}

/** 埼玉だより1月号 is the name of an issue, 1月末時点 what a figure is of. */
function isNoDeadline(text: string, { end }: DateMention): boolean {
  return /^末?(?:号|分|時点|現在|実績)/.test(text.slice(end));
}
