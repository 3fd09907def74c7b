import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../electron/db/store.ts';
import { restoreBackup } from '../../electron/services/backups/restoreBackup.ts';
import { smallDocument } from './smallDocument.ts';

export interface RestoreReport {
  restores: number;
  /** What was not as it was in the backup, or was left beside it. */
  harmed: string[];
}

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/**
 * Restores a backup over a document that was killed with edits in its write-ahead log.
 * @param restore how; a control copies the backup over the document, as a person would
 */
export function restoreOverHotLog(
  folder: string,
  count: number,
  restore: (path: string, backup: string) => void = restoreBackup,
): RestoreReport {
  rmSync(folder, { recursive: true, force: true });
  const path = smallDocument(join(folder, 'template'));
  const backup = join(folder, 'backup.bpd');
  mkdirSync(folder, { recursive: true });
  copyFileSync(path, backup);
  spawnSync(process.execPath, [writer, path, 'FULL', '40'], { stdio: 'ignore' });
  if (!existsSync(`${path}-wal`)) throw new Error('the killed writer left no log');
  const report: RestoreReport = { restores: 0, harmed: [] };
  for (; report.restores < count; report.restores += 1) {
    const live = join(folder, 'live');
    rmSync(live, { recursive: true, force: true });
    cpSync(join(folder, 'template'), live, { recursive: true });
    const own = join(live, '山梨.bpd');
    restore(own, backup);
    const trouble = existsSync(`${own}-wal`) ? 'a log was left' : troubleIn(own);
    if (trouble !== null) report.harmed.push(trouble);
  }
  return report;
}

/** The control: what copying the backup's file into place does. */
export function plainCopy(path: string, backup: string): void {
  copyFileSync(backup, path);
}

function troubleIn(path: string): string | null {
  const store = openStore(path);
  try {
    if (store.load().measurement.length > 0) return 'the edits after the backup are back';
    return store.verify()[0] ?? null;
  } catch (error) {
    return String(error);
  } finally {
    store.close();
  }
}
