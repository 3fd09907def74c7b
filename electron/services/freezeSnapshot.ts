import { type Command, put } from '../../shared/commands/command.ts';
import { type FreezeWish, snapshotFor } from '../../shared/commands/freezePlan.ts';
import { frozenText, recordsOfBranch, thawedRecords } from '../../shared/domain/frozenRecords.ts';
import type { RecordLists } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Session } from './session.ts';

/**
 * Freezes a branch's plan as a version, as one edit and so one undo. Its records stay in the document when it is
 * undone, so that redo finds them.
 * @throws AppError what `snapshotFor` throws; nothing is stored then
 */
export function freezeSnapshot(session: Session, wish: FreezeWish & { id: string }, at: string): Command {
  const { records } = session.plan;
  const version = snapshotFor(records, wish, at);
  const sha256 = session.store.keepFrozen(frozenText(recordsOfBranch(records, version.branchId)));
  const command = put('snapshot', null, { ...version, sha256 });
  return session.run({ id: wish.id, label: `版の固定 ${version.name}`, command });
}

/** The records of a version as they were. @throws AppError snapshotUnknown, snapshotDamaged */
export function loadSnapshot(session: Session, id: number): RecordLists {
  const version = session.plan.records.snapshot.get(String(id));
  if (!version) throw new AppError('snapshotUnknown');
  return thawedRecords(session.store.frozen(version.sha256));
}
