import { failure } from '../../../shared/errors/result.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import type { BackupReason } from '../../../shared/safety/backupEntry.ts';
import { checkInThread } from '../../db/checkThread.ts';
import type { Clock } from '../clock.ts';
import type { Session } from '../session.ts';
import { openBackupFolder } from './backupFolder.ts';

/** Sees to it that an open document has backups of its newest contents. */
export interface BackupKeeper {
  /** Makes a backup; not one nobody asked for where the newest already holds the present contents. @throws AppError backupFailed, diskFull, folderNotWritable */
  backUp(reason: BackupReason): Promise<void>;
  /** Why the last backup that nobody asked for failed, as a sentence; null when it did not. */
  trouble(): string | null;
  stop(): void;
}

const EVERY_MS = 15 * 60_000;
/** What has just been opened is shown first. */
const FIRST_MS = 3000;

/** People look for these in the list by what they are called. */
const ALWAYS: ReadonlySet<BackupReason> = new Set(['hand', 'restore']);

/**
 * Backs up a document soon after it was opened, and every 15 minutes while people work.
 * @param pace when first and how often, in milliseconds; tests are less patient
 */
export function keepBackups(
  session: Session,
  clock: Clock,
  pace = { first: FIRST_MS, every: EVERY_MS },
): BackupKeeper {
  const folder = openBackupFolder(session.path);
  let heldSeq: number | null = null;
  let trouble: string | null = null;
  /** One after the other: two at a time would take the same number. */
  let queue: Promise<void> = Promise.resolve();
  let isStopped = false;

  const makeOne = async (reason: BackupReason) => {
    const seq = session.store.lastSeq();
    if (seq === heldSeq && !ALWAYS.has(reason)) return;
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
        const result = failure(error);
        if (!isStopped && !result.ok) trouble = errorText(result.error);
      },
    );
  };
  const first = setTimeout(() => byItself('open'), pace.first);
  const timer = setInterval(() => byItself('work'), pace.every);
  first.unref();
  timer.unref();
  return {
    backUp,
    trouble: () => trouble,
    stop() {
      isStopped = true;
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}
