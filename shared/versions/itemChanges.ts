import type { Moment } from '../domain/moment.ts';
import { passageKindName } from '../domain/outlineRecords.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { sectionTitle } from '../domain/sectionTree.ts';
import type { PlacedChange } from './changeOrder.ts';

const PLAIN = { isComputed: false, isSettled: false } as const;

/** Indicators that came or went, and sentences and tables that stand under another heading. */
export function itemChanges(
  before: PlanRecords,
  after: PlanRecords,
  branchId: number,
  isWanted: (one: Moment) => boolean,
): PlacedChange[] {
  return [...indicatorChanges(before, after, branchId), ...movedItems(before, after, isWanted)];
}

function indicatorChanges(before: PlanRecords, after: PlanRecords, branchId: number): PlacedChange[] {
  const changes: PlacedChange[] = [];
  const add = (id: number, name: string, way: 'added' | 'removed') => {
    const place = { at: 'indicator', indicatorId: id, year: null, period: null, field: 'name' } as const;
    const texts = way === 'added' ? { before: '', after: name } : { before: name, after: '' };
    const what = { kind: 'indicator', where: '指標', year: null, period: null } as const;
    changes.push({ ...PLAIN, ...what, ...texts, key: `indicator/${id}`, place, way });
  };
  for (const { id, branchId: of, name } of after.indicator.values()) {
    if (of === branchId && !before.indicator.has(String(id))) add(id, name, 'added');
  }
  for (const { id, branchId: of, name } of before.indicator.values()) {
    if (of === branchId && !after.indicator.has(String(id))) add(id, name, 'removed');
  }
  return changes;
}

function movedItems(
  before: PlanRecords,
  after: PlanRecords,
  isWanted: (one: Moment) => boolean,
): PlacedChange[] {
  const titleOf = (records: PlanRecords, id: number | null) => {
    const section = id === null ? undefined : records.section.get(String(id));
    return section ? sectionTitle(section) : '（見出しなし）';
  };
  const changes: PlacedChange[] = [];
  for (const is of after.passage.values()) {
    const was = before.passage.get(String(is.id));
    if (!was || was.sectionId === is.sectionId || !isWanted(is)) continue;
    changes.push({
      ...PLAIN,
      key: `passage/${is.id}`,
      place: { at: 'passage', passageId: is.id, field: 'text' },
      kind: 'text',
      way: 'moved',
      before: titleOf(before, was.sectionId),
      after: titleOf(after, is.sectionId),
      where: `${passageKindName[is.kind]}「${beginning(is.text)}」`,
      year: is.year,
      period: is.period,
    });
  }
  for (const is of after.table.values()) {
    const was = before.table.get(String(is.id));
    if (!was || was.sectionId === is.sectionId || !isWanted(is)) continue;
    changes.push({
      ...PLAIN,
      key: `table/${is.id}/section`,
      place: { at: 'table', tableId: is.id },
      kind: 'cell',
      way: 'moved',
      before: titleOf(before, was.sectionId),
      after: titleOf(after, is.sectionId),
      where: `付表「${is.title}」`,
      year: is.year,
      period: is.period,
    });
  }
  return changes;
}

const LONGEST = 20;

function beginning(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
