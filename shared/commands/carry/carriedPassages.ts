import type { Moment } from '../../domain/moment.ts';
import type { Passage } from '../../domain/outlineRecords.ts';
import { inOrder, nextId, type PlanRecords } from '../../domain/planRecords.ts';
import { type PutCommand, put } from '../command.ts';

/**
 * Sentences go over as they read, with their figures still tied, but without a mark: the new stretch is not judged
 * yet. Where a heading has a sentence of this kind already, none comes beside it.
 */
export function carriedPassages(
  records: PlanRecords,
  { year, period, branchId }: Moment,
  passages: readonly Passage[],
  newId: (sectionId: number | null) => number | null,
): PutCommand[] {
  const filled = new Set<string>();
  for (const one of records.passage.values()) {
    const isThere = one.branchId === branchId && one.year === year && one.period === period;
    if (isThere && one.text.trim() !== '') filled.add(placeOf(one.sectionId, one));
  }
  let free = nextId(records.passage);
  return passages.toSorted(inOrder).flatMap(passage => {
    const sectionId = newId(passage.sectionId);
    if (filled.has(placeOf(sectionId, passage))) return [];
    const carriedFrom = { year: passage.year, period: passage.period };
    const after: Passage = { ...passage, id: free++, year, period, sectionId, mark: null, carriedFrom };
    return [put('passage', null, after)];
  });
}

function placeOf(sectionId: number | null, { kind }: Passage): string {
  return `${sectionId}/${kind}`;
}
