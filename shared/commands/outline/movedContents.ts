import type { PlanRecords } from '../../domain/planRecords.ts';
import { type PutCommand, put } from '../command.ts';
import type { SectionContents } from './sectionContents.ts';

/** Sentences and tables of a heading stand below another one, or none, behind what stands there. */
export function movedContents(
  records: PlanRecords,
  { tables, passages }: Pick<SectionContents, 'tables' | 'passages'>,
  sectionId: number | null,
): PutCommand[] {
  const isThere = (one: { sectionId: number | null }) => sectionId !== null && one.sectionId === sectionId;
  const there = {
    tables: [...records.table.values()].filter(isThere),
    passages: [...records.passage.values()].filter(isThere),
  };
  return [
    ...behind(there.tables, tables).map(([one, sortOrder]) =>
      put('table', one, { ...one, sectionId, sortOrder }),
    ),
    ...behind(there.passages, passages).map(([one, sortOrder]) =>
      put('passage', one, { ...one, sectionId, sortOrder }),
    ),
  ];
}

/** The place of each of those that come; as it was where that is behind all that stand there. */
function behind<T extends { sortOrder: number }>(
  standing: readonly T[],
  coming: readonly T[],
): [T, number][] {
  const last = Math.max(Number.NEGATIVE_INFINITY, ...standing.map(({ sortOrder }) => sortOrder));
  const first = coming[0]?.sortOrder ?? 0;
  return coming.map((one, at) => [one, first > last ? one.sortOrder : last + 1 + at]);
}
