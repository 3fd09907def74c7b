import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import type { FileHandle, Handlers } from '../../shared/ipc/contract.ts';
import { checkInThread } from '../db/checkThread.ts';
import type { DocumentDesk } from '../services/documentDesk.ts';
import { nameOf } from '../services/documentFolder.ts';
import type { FileShelf } from '../services/fileShelf.ts';
import { lock, lockedName, unlock, unlockedName } from '../services/passwordFile.ts';
import { writeFileSafely } from '../services/writeFileSafely.ts';
import type { Host } from './host.ts';

/** Files that come in and go out by handle, under a password where a person wants one. */
export function fileHandlers({
  host,
  shelf,
  desk,
  putLabelled,
}: {
  host: Host;
  shelf: FileShelf;
  desk: DocumentDesk;
  /** Puts a file on the shelf whose name says its 機密性. */
  putLabelled: (name: string, bytes: Uint8Array) => Promise<FileHandle>;
}): Pick<Handlers, 'file:choose' | 'file:save' | 'document:handOn'> {
  return {
    'file:choose': async ({ purpose }) => {
      const choice = await host.chooseFile(purpose);
      return 'path' in choice ? { kind: 'chosen', file: shelf.putPath(choice.path) } : choice;
    },
    'file:save': async ({ file, password }) => {
      const read = await shelf.read(file);
      const { name, bytes } = password === undefined ? read : await locked(read, password);
      const target = await host.chooseTarget(name);
      if ('path' in target) {
        await writeFileSafely(target.path, bytes);
        return { kind: 'saved', name: basename(target.path) };
      }
      if (target.kind === 'cancelled') return target;
      const handle = password === undefined ? { id: file, name } : shelf.putBytes(name, bytes);
      return { kind: 'browser', file: handle };
    },
    'document:handOn': async () => {
      const { store, path } = desk.current();
      const away = await mkdtemp(join(tmpdir(), `bpd-handing-${process.pid}-`));
      try {
        const copy = join(away, 'copy.bpd');
        await store.backUpTo(copy, checkInThread);
        return { file: await putLabelled(`${nameOf(path)}_控え.bpd`, await readFile(copy)) };
      } finally {
        await rm(away, { recursive: true, force: true });
      }
    },
  };
}

async function locked(file: { name: string; bytes: Uint8Array }, password: string) {
  return { name: lockedName(file.name), bytes: await lock(file.bytes, password) };
}

/**
 * The handle of a file as it can be opened: of one under a password its contents, which go nowhere but on the shelf.
 * @throws AppError passwordNeeded, and what `unlock` throws
 */
export async function openable(shelf: FileShelf, file: string, password?: string): Promise<string> {
  const name = unlockedName(shelf.nameOf(file));
  if (name === null) return file;
  const { name: given, bytes } = await shelf.read(file);
  if (password === undefined) throw new AppError('passwordNeeded', given);
  return shelf.putBytes(name, await unlock(bytes, password, given)).id;
}
