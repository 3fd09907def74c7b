import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';

/** How long a rename is tried again while Excel, a scanner or the indexer holds the file (Windows). */
const RENAME_PATIENCE_MS = 2000;

/**
 * Writes a file whole or not at all: to a temporary file beside it, synced, then renamed over it.
 * @throws AppError fileNotWritable, diskFull; the old file is then as it was
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  const work = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    if (await isReadOnly(path)) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
    const file = await open(work, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(work, path);
  } catch (cause) {
    await rm(work, { force: true }).catch(() => undefined); // the folder itself may be gone
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC') throw new AppError('diskFull', basename(path), { cause });
    throw new AppError('fileNotWritable', basename(path), { cause });
  }
}

async function isReadOnly(path: string): Promise<boolean> {
  try {
    return ((await stat(path)).mode & 0o222) === 0;
  } catch {
    return false; // no file yet
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      const isHeld = code === 'EBUSY' || code === 'EPERM' || code === 'EACCES';
      if (!isHeld || waited >= RENAME_PATIENCE_MS || process.platform !== 'win32') throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
