import { AppError } from '../../shared/errors/appError.ts';
import { openBackupFolder } from './backups/backupFolder.ts';
import { type BackupKeeper, keepBackups } from './backups/backupKeeper.ts';
import { restoreBackup } from './backups/restoreBackup.ts';
import type { Clock } from './clock.ts';
import { openDocument } from './openDocument.ts';
import type { Session } from './session.ts';

/** The one document that is open, with what sees to its backups. */
export interface DocumentDesk {
  /** Null where none is open. */
  open(): Session | null;
  /** @throws AppError noDocument */
  current(): Session;
  /** @throws AppError noDocument */
  backups(): BackupKeeper;
  /** Opens another document. The old one is closed only when the new one is open: a failed opening loses nothing. */
  switchTo(path: string, start: () => Session): Session;
  /**
   * Puts a backup in the place of the open document, whose contents are backed up first.
   * @throws AppError backupUnknown, backupFailed, backupDamaged; the document is open as it was then
   */
  restore(backupId: string): Promise<Session>;
  /** Closes the document at once: it is on the disk. */
  close(): void;
}

export function documentDesk(clock: Clock): DocumentDesk {
  let held: { session: Session; keeper: BackupKeeper } | null = null;

  const hold = (session: Session): Session => {
    held = { session, keeper: keepBackups(session, clock) };
    return session;
  };
  const close = () => {
    held?.keeper.stop();
    held?.session.close();
    held = null;
  };
  const present = () => {
    if (held === null) throw new AppError('noDocument');
    return held;
  };
  const current = () => present().session;
  const backups = () => present().keeper;
  return {
    open: () => held?.session ?? null,
    current,
    backups,
    switchTo(path, start) {
      if (held?.session.path === path) return held.session;
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
