import type { BackupReason } from '../../../shared/safety/backupEntry.ts';
import { checkInThread } from '../../db/checkThread.ts';
import type { Clock } from '../clock.ts';
import type { Session } from '../session.ts';
import { openBackupFolder } from './backupFolder.ts';

/** Sees to it that an open document has backups of its newest contents. */
export interface BackupKeeper {
  /** Makes a backup unless the newest one already holds the present contents. @throws AppError backupFailed, diskFull, folderNotWritable */
  backUp(reason: BackupReason): Promise<void>;
  /** Why the last backup made by the clock failed, for the window to say; null when it did not. */
  trouble(): unknown;
  stop(): void;
}

const EVERY_MS = 15 * 60_000;

/**
 * Backs up the open document at once, and every 15 minutes while people work.
 * @param every how often, in milliseconds; tests are less patient
 */
export function keepBackups(session: Session, clock: Clock, every = EVERY_MS): BackupKeeper {
  const folder = openBackupFolder(session.path);
  let heldSeq: number | null = null;
  let trouble: unknown = null;
  /** One after the other: two at a time would take the same number. */
  let queue: Promise<void> = Promise.resolve();
  let isStopped = false;

  const makeOne = async (reason: BackupReason) => {
    const seq = session.store.lastSeq();
    if (seq === heldSeq && reason !== 'hand') return;
    await session.store.backUpTo(folder.nextPath(reason, clock()), checkInThread);
    heldSeq = seq;
    folder.rotate();
  };
  const backUp = (reason: BackupReason) => {
    const made = queue.then(() => makeOne(reason));
    queue = made.catch(() => undefined);
    return made;
  };
  const byItself = (reason: BackupReason) => {
    if (isStopped) return;
    backUp(reason).then(
      () => {
        trouble = null;
      },
      error => {
        if (!isStopped) trouble = error;
      },
    );
  };
  const timer = setInterval(() => byItself('work'), every);
  timer.unref();
  byItself('open');
  return {
    backUp,
    trouble: () => trouble,
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
