import { basename } from 'node:path';
import type { RecordLists } from '../../../shared/domain/planRecords.ts';
import type { BackupEntry } from '../../../shared/safety/backupEntry.ts';
import { readDocument } from '../../db/checkDocument.ts';
import type { Session } from '../session.ts';
import { openBackupFolder } from './backupFolder.ts';

/** The backups of a document and the name of the folder they lie in. */
export function backupsOf({ path }: Session): { folder: string; backups: BackupEntry[] } {
  const folder = openBackupFolder(path);
  return { folder: folder.path, backups: folder.list() };
}

/** The records of a backup, whose file is not written to. @throws AppError documentDamaged */
export function readBackup(path: string): RecordLists {
  return readDocument(path, basename(path), reader => reader.load());
}
