import { type NotePlace, notePlaceKey, notePlaceOf, placeExists } from '../domain/notePlace.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { notedVersion } from '../domain/versionNote.ts';
import { AppError } from '../errors/appError.ts';
import { type PutCommand, put } from './command.ts';

/**
 * Writes a note beside a place or a version, in the place of the one that is there; without words it goes.
 * @param at ISO instant
 * @throws AppError placeUnknown
 */
export function writeNote(
  records: PlanRecords,
  { key, text, by }: { key: string; text: string; by: string },
  at: string,
): PutCommand | null {
  if (!isThere(records, key)) throw new AppError('placeUnknown');
  const before = records.cellNote.get(key) ?? null;
  const words = text.trim();
  if (words === '') return before === null ? null : put('cellNote', before, null);
  // the same words stay those of the person who wrote them
  if (before?.text === words) return null;
  return put('cellNote', before, { key, text: words, by: by.trim() || '担当者', at });
}

/** A note stands beside a place of the plan, or beside a version. */
function isThere(records: PlanRecords, key: string): boolean {
  const version = notedVersion(key);
  if (version !== null) return records.snapshot.has(String(version));
  const place = notePlaceOf(key);
  return place !== null && placeExists(records, place);
}

/** Takes away the notes beside places that are going; undo brings them back with the places. */
export function removeNotes(records: PlanRecords, isGone: (place: NotePlace) => boolean): PutCommand[] {
  return [...records.cellNote.values()].flatMap(note => {
    const place = notePlaceOf(note.key);
    return place !== null && isGone(place) ? [put('cellNote', note, null)] : [];
  });
}

/** The note beside a place; null where there is none. */
export function noteAt(records: PlanRecords, place: NotePlace): string | null {
  return records.cellNote.get(notePlaceKey(place))?.text ?? null;
}
