import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import type { FileHandle } from '../../shared/ipc/contract.ts';

/** Files the window may speak of by handle: chosen by the person, or made by the program. Never by path. */
export interface FileShelf {
  putPath(path: string): FileHandle;
  putBytes(name: string, bytes: Uint8Array): FileHandle;
  /** @throws AppError fileMissing */
  read(id: string): Promise<{ name: string; bytes: Uint8Array }>;
  /** The path of a chosen file; null for files the program made. @throws AppError fileMissing */
  pathOf(id: string): string | null;
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
  };
}

/** @throws AppError fileMissing */
export async function readChosenFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError('fileMissing', basename(path), { cause });
  }
}
