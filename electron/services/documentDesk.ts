import { hostname } from 'node:os';
import { AppError } from '../../shared/errors/appError.ts';
import type { LastHolder } from '../../shared/safety/readOnlyState.ts';
import { openBackupFolder } from './backups/backupFolder.ts';
import { type BackupKeeper, keepBackups } from './backups/backupKeeper.ts';
import { restoreBackup } from './backups/restoreBackup.ts';
import type { Clock } from './clock.ts';
import { holderName, isLeftBehind, readHolder, removeHolder, writeHolder } from './holderFile.ts';
import { onlyRead } from './onlyRead.ts';
import { openDocument } from './openDocument.ts';
import type { Session } from './session.ts';

/** The one document that is open, with what sees to its backups. */
export interface DocumentDesk {
  /** Null where none is open. */
  open(): Session | null;
  /** @throws AppError noDocument */
  current(): Session;
  /** @throws AppError noDocument, and what refuses a change where the document is open to be read only */
  backups(): BackupKeeper;
  /** Why the last backup that nobody asked for failed, as a sentence; null when it did not. */
  backupTrouble(): string | null;
  /** Who had the open document last, where they were cut off (a crash, a power cut); null where it was closed. */
  unclosed(): LastHolder | null;
  /**
   * Opens another document, or tries anew to get one that is open to be read only. The old one is closed only when the
   * new one is open: a failed opening loses nothing.
   */
  switchTo(path: string, start: () => Session): Session;
  /**
   * Puts a backup in the place of the open document, whose contents are backed up first.
   * @throws AppError backupUnknown, backupFailed, backupDamaged; the document is open as it was then
   */
  restore(backupId: string): Promise<Session>;
  /** Closes the document at once: it is on the disk. */
  close(): void;
}

interface Held {
  session: Session;
  /** Null for a document that is only read. */
  keeper: BackupKeeper | null;
  unclosed: LastHolder | null;
}

export function documentDesk(clock: Clock): DocumentDesk {
  let held: Held | null = null;

  const hold = (session: Session): Session => {
    if (session.readOnly !== null) {
      held = { session, keeper: null, unclosed: null };
      return session;
    }
    held = { session, keeper: keepBackups(session, clock), unclosed: cutOffHolder(session.path) };
    writeHolder(session.path, clock());
    return session;
  };
  const close = () => {
    if (held === null) return;
    const { session, keeper } = held;
    held = null;
    keeper?.stop();
    if (keeper !== null) removeHolder(session.path);
    try {
      session.close();
    } catch {
      // the stick is gone: what was saved is on it, SQLite could only not tidy up
    }
  };
  const present = () => {
    if (held === null) throw new AppError('noDocument');
    return held;
  };
  const current = () => present().session;
  const backups = (): BackupKeeper => {
    const { keeper, session } = present();
    if (keeper === null) throw onlyRead(session);
    return keeper;
  };
  return {
    open: () => held?.session ?? null,
    current,
    backups,
    backupTrouble: () => present().keeper?.trouble() ?? null,
    unclosed: () => held?.unclosed ?? null,
    switchTo(path, start) {
      if (held?.session.path === path && held.session.readOnly === null) return held.session;
      const next = start();
      close();
      return hold(next);
    },
    async restore(backupId) {
      const { path } = current();
      const backup = openBackupFolder(path).pathOf(backupId);
      await backups().backUp('restore');
      close();
      try {
        restoreBackup(path, backup);
      } finally {
        hold(openDocument(path, clock));
      }
      return current();
    },
    close,
  };
}

/** The lock is ours, so whoever is named in the file does not have the document any more. */
function cutOffHolder(path: string): LastHolder | null {
  const holder = readHolder(path);
  if (holder === null || !(isLeftBehind(holder) || holder.host !== hostname())) return null;
  return { who: holderName(holder), since: holder.since };
}
