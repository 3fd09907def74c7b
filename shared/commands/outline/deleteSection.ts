import type { Section } from '../../domain/outlineRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { Indicator } from '../../domain/records.ts';
import { AppError } from '../../errors/appError.ts';
import { type Command, type PutCommand, put } from '../command.ts';
import { removeNotes } from '../noteEdits.ts';
import { deletePassages } from '../passages/deletePassages.ts';
import type { PlanInput } from '../planInput.ts';
import { deleteTable } from '../planTables.ts';
import { movedContents } from './movedContents.ts';
import { outlineOf, sectionOf } from './outlineOf.ts';
import { placedBelow, putSections } from './putSections.ts';
import { renumberSections } from './renumberSections.ts';
import { contentsLines, isNothing, sectionContents, standingAt } from './sectionContents.ts';

/**
 * Takes a heading away. What stands below it is a reason to refuse, goes up to the heading above, or goes too; only
 * indicators, which belong to all years, are never deleted with a heading: they go up.
 * @throws AppError sectionNotEmpty, placeUnknown
 */
export function deleteSection(
  records: PlanRecords,
  { sectionId, contents }: Extract<PlanInput, { kind: 'deleteSection' }>,
): Command {
  const section = sectionOf(records, sectionId);
  const below = sectionContents(records, section);
  if (contents === 'refuse' && !isNothing(below)) {
    throw new AppError('sectionNotEmpty', contentsLines(below).join('、'));
  }
  const { tree } = outlineOf(records, section);
  const parentId = tree.parentOf(sectionId)?.id ?? null;
  const before = tree.childrenOf(parentId);
  const heirs = contents === 'moveUp' ? tree.childrenOf(sectionId) : [];
  const leaving = contents === 'moveUp' ? [section] : [section, ...below.sections];
  const after = before.flatMap(one => (one.id === sectionId ? heirs : [one]));
  const changed = placedBelow(parentId, renumberSections(before, after, null));
  const gone = new Set(leaving.map(({ id }) => id));
  const left = standingAt(records, gone, section.year);
  const isKept = contents === 'moveUp';
  return {
    kind: 'batch',
    steps: [
      ...removeNotes(records, place => place.at === 'section' && gone.has(place.sectionId)),
      ...removeAccepted(records, gone),
      ...movedIndicators(records, left.indicators, gone, parentId),
      ...(isKept ? movedContents(records, left, parentId) : []),
      ...(isKept
        ? []
        : [
            deletePassages(
              records,
              left.passages.map(({ id }) => id),
            ),
          ]),
      ...(isKept ? [] : left.tables.map(table => deleteTable(records, table))),
      ...putSections(records, [
        ...changed,
        ...withoutGone(records, gone, new Set(changed.map(({ id }) => id))),
      ]),
      ...leaving.map((one): PutCommand => put('section', one, null)),
    ],
  };
}

/**
 * Indicators stand below the heading above the one that goes. Where there is none they keep the one of another year
 * that they had, so that they stand there as they did.
 */
function movedIndicators(
  records: PlanRecords,
  indicators: readonly Indicator[],
  gone: ReadonlySet<number>,
  parentId: number | null,
): PutCommand[] {
  return indicators.flatMap(one => {
    const sectionId = parentId ?? otherYear(records, one.sectionId, gone);
    return sectionId === one.sectionId ? [] : [put('indicator', one, { ...one, sectionId })];
  });
}

/** A heading that stays, of the same line of headings over the years. */
function otherYear(records: PlanRecords, id: number | null, gone: ReadonlySet<number>): number | null {
  if (id === null || !gone.has(id)) return id;
  const follower = [...records.section.values()].find(({ fromId }) => fromId === id)?.id;
  return originOf(records, id, gone) ?? follower ?? null;
}

/**
 * Other headings that name one that goes: those of the next year go on from what it went on from, and those that a
 * damaged document put below it stand at the top, as they were shown.
 */
function withoutGone(
  records: PlanRecords,
  gone: ReadonlySet<number>,
  changed: ReadonlySet<number>,
): Section[] {
  return [...records.section.values()]
    .filter(({ id }) => !gone.has(id) && !changed.has(id))
    .map(one => ({
      ...one,
      parentId: one.parentId !== null && gone.has(one.parentId) ? null : one.parentId,
      fromId: originOf(records, one.fromId, gone),
    }));
}

function originOf(records: PlanRecords, fromId: number | null, gone: ReadonlySet<number>): number | null {
  let id = fromId;
  for (let steps = 0; id !== null && gone.has(id); steps += 1) {
    id = steps > gone.size ? null : (records.section.get(String(id))?.fromId ?? null);
  }
  return id;
}

/** What was accepted of the marks of headings that go: another heading may get their number. */
function removeAccepted(records: PlanRecords, gone: ReadonlySet<number>): PutCommand[] {
  const sectionIn = (key: string) => Number(/(?:^|\/)section\/(\d+)(?:\/|$)/.exec(key)?.[1] ?? Number.NaN);
  return [...records.acceptedFinding.values()]
    .filter(({ key }) => gone.has(sectionIn(key)))
    .map(one => put('acceptedFinding', one, null));
}
