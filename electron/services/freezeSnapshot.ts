import { type Command, put } from '../../shared/commands/command.ts';
import { type FreezeWish, snapshotFor } from '../../shared/commands/freezePlan.ts';
import { frozenText, recordsOfBranch, thawedRecords } from '../../shared/domain/frozenRecords.ts';
import type { PlanRecords, RecordLists } from '../../shared/domain/planRecords.ts';
import type { Snapshot } from '../../shared/domain/snapshotRecords.ts';
import { versionNoteKey } from '../../shared/domain/versionNote.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Session } from './session.ts';

/**
 * Freezes a branch's plan as a version, as one edit and so one undo. Its records stay in the document when it is
 * undone, so that redo finds them.
 * @throws AppError what `snapshotFor` throws; nothing is stored then
 */
export function freezeSnapshot(
  session: Session,
  wish: FreezeWish & { id: string; note?: string | undefined },
  at: string,
): Command {
  const { records } = session.plan;
  const version = snapshotFor(records, wish, at);
  const sha256 = session.store.keepFrozen(frozenText(recordsOfBranch(records, version.branchId)));
  const frozen = put('snapshot', null, { ...version, sha256 });
  const noted = noteBeside(records, version, wish.note?.trim() ?? '', at);
  const command: Command = noted === null ? frozen : { kind: 'batch', steps: [frozen, noted] };
  return session.run({ id: wish.id, label: `版の固定 ${version.name}`, command });
}

/** A version that was undone may have left its note; it is not that of the one that takes its number. */
function noteBeside(
  { cellNote }: PlanRecords,
  { id, by }: Pick<Snapshot, 'id' | 'by'>,
  text: string,
  at: string,
): Command | null {
  const key = versionNoteKey(id);
  const before = cellNote.get(key) ?? null;
  if (text === '' && before === null) return null;
  return put('cellNote', before, text === '' ? null : { key, text, by, at });
}

/** The records of a version as they were. @throws AppError snapshotUnknown, snapshotDamaged */
export function loadSnapshot(session: Session, id: number): RecordLists {
  const version = session.plan.records.snapshot.get(String(id));
  if (!version) throw new AppError('snapshotUnknown');
  return thawedRecords(session.store.frozen(version.sha256));
}
