import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors/appError.ts';
import type { BackupEntry, BackupReason } from '../../../shared/safety/backupEntry.ts';
import { idOf } from '../documentFolder.ts';
import { type BackupName, backupFileName, readBackupName } from './backupName.ts';
import { outdatedBackups } from './outdatedBackups.ts';

/** 控え: the backups of one document, in a folder beside it. */
export interface BackupFolder {
  readonly path: string;
  /** The newest first. */
  list(): BackupEntry[];
  /** @throws AppError backupUnknown */
  pathOf(id: string): string;
  /** Where the next backup goes. The folder is made where there is none. */
  nextPath(reason: BackupReason, at: string): string;
  /** Deletes what is no longer needed, and what a backup that was cut short has left. Called after one succeeded. */
  rotate(): void;
}

const FOLDER = '控え';

export function openBackupFolder(documentPath: string): BackupFolder {
  const path = join(dirname(documentPath), FOLDER, basename(documentPath).replace(/\.bpd$/i, ''));
  const found = () =>
    (existsSync(path) ? readdirSync(path) : []).flatMap(fileName => {
      const name = readBackupName(fileName);
      return name === null ? [] : [{ ...name, file: join(path, fileName) }];
    });
  const listed = () => [...found(), ...migrationCopies(documentPath)];
  return {
    path,
    list: () =>
      listed()
        .map(({ file, ...name }) => ({ id: idOf(file), ...name, bytes: statSync(file).size }))
        .sort((a, b) => b.number - a.number),
    pathOf(id) {
      const wanted = listed().find(({ file }) => idOf(file) === id);
      if (wanted === undefined) throw new AppError('backupUnknown');
      return wanted.file;
    },
    nextPath(reason, at) {
      try {
        mkdirSync(path, { recursive: true });
      } catch (cause) {
        throw new AppError('folderNotWritable', path, { cause });
      }
      const number = Math.max(0, ...found().map(one => one.number)) + 1;
      return join(path, backupFileName({ number, at, reason }));
    },
    rotate() {
      for (const { file } of outdatedBackups(found())) rmSync(file, { force: true });
      for (const left of readdirSync(path).filter(name => name.endsWith('.part'))) {
        rmSync(join(path, left), { force: true });
      }
    },
  };
}

/** What opening a document of an older version has left beside it: 「山梨（版10の控え）.bpd」. Never deleted. */
function migrationCopies(documentPath: string): (BackupName & { file: string })[] {
  const stem = basename(documentPath).replace(/\.bpd$/i, '');
  const folder = dirname(documentPath);
  return (existsSync(folder) ? readdirSync(folder) : []).flatMap(fileName => {
    const rest = fileName.startsWith(stem) ? fileName.slice(stem.length) : '';
    if (!/^（版\d+の控え(-\d+)?）\.bpd$/.test(rest)) return [];
    const file = join(folder, fileName);
    return [{ number: 0, at: statSync(file).mtime.toISOString(), reason: 'migration' as const, file }];
  });
}
