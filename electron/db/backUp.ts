import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors/appError.ts';
import { type Connection, databaseError } from './openDatabase.ts';
import { renameDurably } from './syncFile.ts';

/** Checks a finished copy and says what is wrong with it; in a thread of its own where people wait. */
export type CheckCopy = (path: string) => Promise<string[]>;

/**
 * A backup of an open document at `target`: copied page by page while people go on working, checked, and only then
 * given its name. Nothing that counts as a backup is ever half of one.
 * @throws AppError backupFailed, diskFull; nothing is left behind then
 */
export async function backUp(db: Connection, target: string, check: CheckCopy): Promise<void> {
  const work = `${target}.part`;
  try {
    rmSync(work, { force: true });
    await db.backup(work);
    asSingleFile(work);
    const troubles = await check(work);
    if (troubles.length > 0) throw new AppError('backupFailed', troubles[0]);
    renameDurably(work, target);
  } catch (error) {
    const told = databaseError(error, target);
    if (told instanceof AppError) throw told;
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    throw new AppError(isFull ? 'diskFull' : 'backupFailed', String(error), { cause: error });
  } finally {
    for (const left of [work, `${work}-wal`, `${work}-journal`]) rmSync(left, { force: true });
  }
}

/** A copy says that it has a write-ahead log beside it; a backup is one file that can be carried about. */
function asSingleFile(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
