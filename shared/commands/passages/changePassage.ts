import { normalizeMark } from '../../domain/judgementScale.ts';
import type { Passage } from '../../domain/outlineRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { sameRecord } from '../../domain/sameRecord.ts';
import { AppError } from '../../errors/appError.ts';
import { type PutCommand, put } from '../command.ts';
import type { PlanInput } from '../planInput.ts';
import { keptLinks } from './keptLinks.ts';

/**
 * Changes the words, the mark, the date or the kind of a passage. What a person has seen to no longer says what was
 * carried over; a figure that is gone takes its link along.
 * @throws AppError placeUnknown
 */
export function changePassage(
  records: PlanRecords,
  { passageId, change }: Extract<PlanInput, { kind: 'passage' }>,
): PutCommand {
  const before = records.passage.get(String(passageId));
  if (!before) throw new AppError('placeUnknown');
  const { text = before.text, mark, asOfText, passageKind = before.kind } = change;
  const after: Passage = {
    ...before,
    text,
    mark: mark === undefined ? before.mark : cleanMark(mark),
    asOfText: asOfText === undefined ? before.asOfText : asOfText?.trim() || null,
    kind: passageKind,
    links: text === before.text ? before.links : keptLinks(before.links, before.text, text).links,
  };
  const isSeenTo =
    !sameRecord(before, after) &&
    (after.text !== before.text || after.mark !== before.mark || after.asOfText !== before.asOfText);
  return put('passage', before, isSeenTo ? { ...after, carriedFrom: null } : after);
}

/** A mark as it is stored; null for none. */
export function cleanMark(mark: string | null): string | null {
  return normalizeMark(mark ?? '') || null;
}
