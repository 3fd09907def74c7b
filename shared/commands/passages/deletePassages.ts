import type { PlanRecords } from '../../domain/planRecords.ts';
import { AppError } from '../../errors/appError.ts';
import { type Command, put } from '../command.ts';
import { removeNotes } from '../noteEdits.ts';

/**
 * Takes passages away with their notes, with what was accepted of their figures and with their cells of imported
 * sheets: a later passage may get the same id. Undo brings all of it back.
 * @throws AppError placeUnknown
 */
export function deletePassages(records: PlanRecords, ids: readonly number[]): Command {
  const leaving = new Set(ids);
  const passages = [...leaving].map(id => {
    const passage = records.passage.get(String(id));
    if (!passage) throw new AppError('placeUnknown');
    return put('passage', passage, null);
  });
  const notes = removeNotes(records, place => place.at === 'passage' && leaving.has(place.passageId));
  const accepted = [...records.acceptedFinding.values()].filter(({ key }) => leaving.has(passageIn(key)));
  const cells = [...records.passageLink.values()].filter(({ passageId }) => leaving.has(passageId));
  return {
    kind: 'batch',
    steps: [
      ...notes,
      ...accepted.map(one => put('acceptedFinding', one, null)),
      ...cells.map(one => put('passageLink', one, null)),
      ...passages,
    ],
  };
}

/** The passage a finding is about: passage/7/0, calendar/passage/7/0. */
function passageIn(key: string): number {
  return Number(/(?:^|\/)passage\/(\d+)(?:\/|$)/.exec(key)?.[1] ?? Number.NaN);
}
