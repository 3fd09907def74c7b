import type { CheckPlace } from '../../../shared/calc/checks/check.ts';
import { noteKeyOf, noteTexts } from '../../../shared/commands/find/noteTexts.ts';
import { textPlace } from '../../../shared/commands/find/textPlace.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { CellNote } from '../../../shared/domain/noteRecords.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';

/** A note with the place it stands beside, for people and for going there. */
export interface NoteEntry {
  note: CellNote;
  place: CheckPlace;
  where: string;
}

/** All notes of the branch on the screen, in the order of the document. */
export function noteEntries(records: PlanRecords, moment: Moment): NoteEntry[] {
  return [...noteTexts(records, null, moment)(moment.branchId)].flatMap(text => {
    const note = records.cellNote.get(noteKeyOf(text));
    // that it is a note needs no saying here
    const where = textPlace(records, text, moment).replace(/のメモ$/, '');
    return note ? [{ note, place: text.place, where }] : [];
  });
}
