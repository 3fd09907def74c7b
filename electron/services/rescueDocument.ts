import { copyFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import type { BackupEntry } from '../../shared/safety/backupEntry.ts';
import type { RescueReport } from '../../shared/safety/rescueReport.ts';
import { checkInThread } from '../db/checkThread.ts';
import { salvage } from '../db/salvage.ts';
import { renameDurably } from '../db/syncFile.ts';
import { openBackupFolder } from './backups/backupFolder.ts';
import type { Clock } from './clock.ts';
import { takeReadingCopy } from './readingCopy.ts';
import { writeDocument } from './writeDocument.ts';

/** The backups of a damaged document, and the newest one that is whole. They are checked from the newest on. */
export async function soundBackup(
  documentPath: string,
): Promise<{ backups: BackupEntry[]; newestGood: string | null }> {
  const folder = openBackupFolder(documentPath);
  const backups = folder.list();
  for (const { id } of backups) {
    if ((await checkInThread(folder.pathOf(id))).length === 0) return { backups, newestGood: id };
  }
  return { backups, newestGood: null };
}

/** A new document at `target` that is a backup of a damaged one. @throws AppError backupDamaged */
export async function documentFromBackup(backupPath: string, target: string): Promise<void> {
  const work = `${target}.part`;
  try {
    copyFileSync(backupPath, work);
    if ((await checkInThread(work)).length > 0) throw new AppError('backupDamaged');
    renameDurably(work, target);
  } finally {
    rmSync(work, { force: true });
  }
}

/**
 * A new document at `target` of all that can be read of a damaged one, which is only copied.
 * @throws AppError nothingRescued
 */
export function rescueDocument(damagedPath: string, target: string, clock: Clock): RescueReport {
  const copy = takeReadingCopy(damagedPath);
  try {
    return salvage(copy.path, ({ records, fromLog, lost, cutOff, ...bytes }) => {
      if (Object.values(records).every(list => list.length === 0)) throw new AppError('documentDamaged');
      const written = writeDocument(target, '救い出し', records, bytes, clock);
      return { ...written, fromLog, lost, cutOff };
    });
  } catch (cause) {
    const isHopeless =
      cause instanceof AppError && (cause.code === 'documentDamaged' || cause.code === 'notADocument');
    throw isHopeless ? new AppError('nothingRescued', basename(damagedPath), { cause }) : cause;
  } finally {
    copy.remove();
  }
}
