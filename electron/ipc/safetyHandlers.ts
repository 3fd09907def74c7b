import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Handlers, OpenDocument, RequestOf } from '../../shared/ipc/contract.ts';
import { checkInThread } from '../db/checkThread.ts';
import { openBackupFolder } from '../services/backups/backupFolder.ts';
import type { DocumentDesk } from '../services/documentDesk.ts';
import { type DocumentFolder, nameOf } from '../services/documentFolder.ts';
import type { FileShelf } from '../services/fileShelf.ts';
import { freePath } from '../services/freePath.ts';
import { openOrRead } from '../services/openToRead.ts';
import { documentFromBackup, rescueDocument, soundBackup } from '../services/rescueDocument.ts';
import { saveElsewhere } from '../services/saveElsewhere.ts';
import type { Session } from '../services/session.ts';
import type { Host } from './host.ts';

type Damaged = RequestOf<'rescue:look'>['of'];

/** What a person can do when something has gone wrong with a document. No business rules here. */
export function safetyHandlers({
  host,
  folder,
  shelf,
  desk,
  switchTo,
}: {
  host: Host;
  folder: DocumentFolder;
  shelf: FileShelf;
  desk: DocumentDesk;
  switchTo: (path: string, start: () => Session) => OpenDocument;
}): Pick<
  Handlers,
  'backup:check' | 'rescue:look' | 'document:rescue' | 'document:saveElsewhere' | 'document:inspect'
> {
  /** A document a browser has sent is only bytes: they lie in a file of their own for as long as they are read. */
  const withFile = async <T>(
    of: Damaged,
    work: (path: string, home: string) => T | Promise<T>,
  ): Promise<T> => {
    const path = 'id' in of ? folder.pathOf(of.id) : shelf.pathOf(of.file);
    if (path !== null) return work(path, path);
    const { name, bytes } = await shelf.read('file' in of ? of.file : '');
    const away = mkdtempSync(join(tmpdir(), `bpd-reading-${process.pid}-`));
    try {
      const sent = join(away, basename(name));
      writeFileSync(sent, bytes, { mode: 0o600 });
      return await work(sent, join(folder.path, basename(name)));
    } finally {
      rmSync(away, { recursive: true, force: true });
    }
  };
  const open = (path: string) => switchTo(path, () => openOrRead(path, host.clock));
  return {
    'backup:check': async ({ id }) => {
      const path = openBackupFolder(desk.current().path).pathOf(id);
      return { troubles: await checkInThread(path) };
    },
    'rescue:look': ({ of }) =>
      withFile(of, async (_, home) => ({ name: nameOf(home), ...(await soundBackup(home)) })),
    'document:rescue': ({ of, backupId }) =>
      withFile(of, async (path, home) => {
        if (backupId === null) {
          const target = freePath(home, '救い出し', folder.path);
          const report = rescueDocument(path, target, host.clock);
          return { document: open(target), report };
        }
        const target = freePath(home, '控えから', folder.path);
        await documentFromBackup(openBackupFolder(home).pathOf(backupId), target);
        return { document: open(target), report: null };
      }),
    'document:saveElsewhere': async () => {
      const session = desk.current();
      const choice = await host.chooseTarget(basename(session.path));
      if ('kind' in choice && choice.kind === 'cancelled') return choice;
      const target = 'path' in choice ? choice.path : placeInFolder(session.path);
      const { isWhole } = saveElsewhere(session, target, host.clock);
      return { kind: 'saved', document: open(target), isWhole };
    },
    'document:inspect': () => desk.current().store.inspect(),
  };

  /** Without dialogs of its own the program has but one other place. */
  function placeInFolder(path: string): string {
    mkdirSync(folder.path, { recursive: true });
    return freePath(join(folder.path, basename(path)), '別に保存', folder.path);
  }
}
