import type { Passage } from '../../domain/outlineRecords.ts';
import { inOrder, nextId, type PlanRecords } from '../../domain/planRecords.ts';
import { AppError } from '../../errors/appError.ts';
import { type Command, put } from '../command.ts';
import type { PlanInput } from '../planInput.ts';

type PlaceOf = Pick<Passage, 'branchId' | 'year' | 'period' | 'sectionId'>;

/** Puts a new passage below a heading, behind another one or as the first. @throws AppError placeUnknown */
export function addPassage(
  records: PlanRecords,
  input: Extract<PlanInput, { kind: 'addPassage' }>,
  mark: string | null,
): Command {
  const { moment, sectionId, passageKind, after, text, asOfText = null } = input;
  const { branchId, year, period } = moment;
  checkSection(records, { branchId, year, period, sectionId });
  const passage: Passage = {
    id: nextId(records.passage),
    ...{ branchId, year, period, sectionId, sortOrder: 0, kind: passageKind, text, mark },
    asOfText: asOfText?.trim() || null,
    links: [],
    carriedFrom: null,
  };
  return place(records, null, passage, after);
}

/** Moves a passage below a heading, behind another one or to the beginning. @throws AppError placeUnknown */
export function movePassage(
  records: PlanRecords,
  { passageId, sectionId, after }: Extract<PlanInput, { kind: 'movePassage' }>,
): Command {
  const before = records.passage.get(String(passageId));
  if (!before || after === passageId) throw new AppError('placeUnknown');
  const moved = { ...before, sectionId };
  checkSection(records, moved);
  return place(records, before, moved, after);
}

/** The passages below a heading in a period, in their order. */
export function passagesBelow(records: PlanRecords, of: PlaceOf): Passage[] {
  return [...records.passage.values()]
    .filter(
      one =>
        one.branchId === of.branchId &&
        one.year === of.year &&
        one.period === of.period &&
        one.sectionId === of.sectionId,
    )
    .sort(inOrder);
}

function checkSection(records: PlanRecords, { branchId, year, sectionId }: PlaceOf): void {
  if (sectionId === null) {
    if (!records.branch.has(String(branchId))) throw new AppError('placeUnknown');
    return;
  }
  const section = records.section.get(String(sectionId));
  if (section?.branchId !== branchId || section.year !== year) throw new AppError('placeUnknown');
}

/** Only what has to make room is numbered anew. */
function place(
  records: PlanRecords,
  before: Passage | null,
  passage: Passage,
  after: number | null,
): Command {
  const others = passagesBelow(records, passage).filter(({ id }) => id !== passage.id);
  const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  if (after !== null && at === 0) throw new AppError('placeUnknown');
  const [above, below] = [others[at - 1], others[at]];
  if (before?.sectionId === passage.sectionId && isBetween(above, before, below))
    return put('passage', before, passage);
  let last = above === undefined ? (below?.sortOrder ?? 1) - 1 : above.sortOrder + 1;
  const steps = [put('passage', before, { ...passage, sortOrder: last })];
  for (const one of others.slice(at)) {
    if (one.sortOrder > last) break;
    last += 1;
    steps.push(put('passage', one, { ...one, sortOrder: last }));
  }
  return { kind: 'batch', steps };
}

function isBetween(above: Passage | undefined, one: Passage, below: Passage | undefined): boolean {
  return (above === undefined || inOrder(above, one) < 0) && (below === undefined || inOrder(one, below) < 0);
}
