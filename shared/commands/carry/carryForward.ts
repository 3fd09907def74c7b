import type { Moment } from '../../domain/moment.ts';
import type { Passage } from '../../domain/outlineRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { Target } from '../../domain/records.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';
import { AppError } from '../../errors/appError.ts';
import type { Command, PutCommand } from '../command.ts';
import { momentName } from '../freezePlan.ts';
import { carriedPassages } from './carriedPassages.ts';
import { carriedSections } from './carriedSections.ts';
import { carriedTables } from './carriedTables.ts';
import { carriedTargets } from './carriedTargets.ts';
import type { CarryChoice, CarryWish } from './carryWish.ts';

/** What a stretch holds of what is to be carried. */
export interface Carryable {
  passages: Passage[];
  tables: PlanTable[];
  /** Of the year, and only where that changes. */
  targets: Target[];
}

/**
 * The one command that begins a stretch with what another one holds: the next quarter of the same year, or the next
 * year with its headings and targets. Nothing that is there already is changed; marks are given anew.
 * @throws AppError branchUnknown, carrySame, carryBackwards, carryEmpty, carryFilled
 */
export function carryForward(records: PlanRecords, wish: CarryWish): Command {
  const { from, to } = wish;
  if (!records.branch.has(String(from.branchId)) || from.branchId !== to.branchId) {
    throw new AppError('branchUnknown', String(to.branchId));
  }
  if (from.year === to.year && from.period === to.period) throw new AppError('carrySame', momentName(from));
  if (to.year < from.year) throw new AppError('carryBackwards', momentName(to));
  if (countOf(carryable(records, from, wish)) === 0) throw new AppError('carryEmpty', momentName(from));
  const there = carryable(records, to, wish);
  if (countOf(there) > 0 && wish.with.onlyMissing !== true) {
    throw new AppError('carryFilled', `${momentName(to)}に、${carryableText(there)}`);
  }
  return { kind: 'batch', steps: carrySteps(records, wish) };
}

/** What carrying would add, without a word on whether it may. */
export function carrySteps(records: PlanRecords, wish: CarryWish): PutCommand[] {
  const source = carryable(records, wish.from, wish);
  const sections = carriedSections(records, wish);
  return [
    ...sections.steps,
    ...carriedPassages(records, wish.to, source.passages, sections.newId),
    ...carriedTables(records, wish, source.tables, sections.newId),
    ...carriedTargets(records, wish, source.targets),
  ];
}

/** What a moment holds of what was chosen. */
export function carryable(
  records: PlanRecords,
  { branchId, year, period }: Moment,
  { from, to, with: choice }: CarryWish,
): Carryable {
  const isHere = (one: Moment) => one.branchId === branchId && one.year === year && one.period === period;
  const isOurs = ({ indicatorId }: Target) =>
    records.indicator.get(String(indicatorId))?.branchId === branchId;
  const wantsTargets = choice.targets && from.year !== to.year;
  return {
    passages: [...records.passage.values()].filter(one => isHere(one) && isChosen(one, choice)),
    tables: choice.tables ? [...records.table.values()].filter(isHere) : [],
    targets: wantsTargets ? [...records.target.values()].filter(one => one.year === year && isOurs(one)) : [],
  };
}

/** 「本文 12件、付表 3件」 */
export function carryableText({ passages, tables, targets }: Carryable): string {
  const counts = [
    ['本文', passages.length],
    ['付表', tables.length],
    ['目標', targets.length],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}件`)
    .join('、');
}

function isChosen({ kind, text }: Passage, { plans, statuses }: CarryChoice): boolean {
  if (text.trim() === '') return false;
  return kind === 'plan' || kind === 'note' ? plans : statuses;
}

function countOf({ passages, tables, targets }: Carryable): number {
  return passages.length + tables.length + targets.length;
}
