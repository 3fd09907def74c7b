import { copyFileSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/errors/appError.ts';
import { checkDocument } from '../../db/checkDocument.ts';
import { renameDurably } from '../../db/syncFile.ts';

/**
 * Puts a backup in the place of a closed document. The write-ahead log of the old document goes with it: SQLite would
 * play it back into the restored file. Whoever calls has backed up the present contents first, so that this, too, can
 * be undone.
 * @throws AppError backupDamaged; the document is as it was then
 */
export function restoreBackup(documentPath: string, backupPath: string): void {
  const work = `${documentPath}.restore.part`;
  try {
    copyFileSync(backupPath, work);
    if (checkDocument(work).length > 0) throw new AppError('backupDamaged');
    for (const beside of ['-wal', '-shm', '-journal']) rmSync(`${documentPath}${beside}`, { force: true });
    renameDurably(work, documentPath);
  } finally {
    rmSync(work, { force: true });
  }
}
