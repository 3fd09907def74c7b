import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, type AppErrorCode } from '../../shared/errors/appError.ts';
import type { FileHandle } from '../../shared/ipc/contract.ts';

/** Files the window may speak of by handle: chosen by the person, or made by the program. Never by path. */
export interface FileShelf {
  putPath(path: string): FileHandle;
  putBytes(name: string, bytes: Uint8Array): FileHandle;
  /** @throws AppError fileMissing, and what `readChosenFile` throws */
  read(id: string): Promise<{ name: string; bytes: Uint8Array }>;
  /** The path of a chosen file; null for files the program made. @throws AppError fileMissing */
  pathOf(id: string): string | null;
  /** @throws AppError fileMissing */
  nameOf(id: string): string;
}

/** How many files are remembered; the oldest go first. */
const CAPACITY = 40;

export function createFileShelf(): FileShelf {
  const files = new Map<string, { name: string; path: string } | { name: string; bytes: Uint8Array }>();
  const add = (file: { name: string; path: string } | { name: string; bytes: Uint8Array }) => {
    const id = randomUUID();
    files.set(id, file);
    for (const oldest of files.keys()) {
      if (files.size <= CAPACITY) break;
      files.delete(oldest);
    }
    return { id, name: file.name };
  };
  const find = (id: string) => {
    const file = files.get(id);
    if (!file) throw new AppError('fileMissing', 'ファイル');
    return file;
  };
  return {
    putPath: path => add({ name: basename(path), path }),
    putBytes: (name, bytes) => add({ name, bytes }),
    async read(id) {
      const file = find(id);
      if ('bytes' in file) return file;
      return { name: file.name, bytes: await readChosenFile(file.path) };
    },
    pathOf(id) {
      const file = find(id);
      return 'path' in file ? file.path : null;
    },
    nameOf: id => find(id).name,
  };
}

/** No workbook of an office is larger; reading one of gigabytes would only fill the memory. */
const LARGEST = 200 * 2 ** 20;

const TROUBLES: Readonly<Record<string, AppErrorCode>> = {
  EBUSY: 'fileInUse',
  EACCES: 'fileNotReadable',
  EPERM: 'fileNotReadable',
};

/** @throws AppError fileMissing, fileInUse, fileNotReadable, notAFile, workbookTooLarge */
export async function readChosenFile(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const found = await stat(path);
    // A folder, a device: whatever it is, reading it might never end.
    if (!found.isFile()) throw new AppError('notAFile', name);
    if (found.size > LARGEST) throw new AppError('workbookTooLarge', name);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new AppError(TROUBLES[code] ?? 'fileMissing', name, { cause });
  }
}
