import { AppError } from '../../shared/errors/appError.ts';
import type { Connection } from './openDatabase.ts';
import { brokenSeals, sealAll } from './rowSeal.ts';

/** One step forward of the schema. Never edited once shipped; there is no way back but the backup. */
export interface Migration {
  version: number;
  up(db: Connection): void;
}

/**
 * Brings the schema to the newest version in one transaction, after a backup when there is something to lose.
 * @throws AppError documentNewerThanApp, documentDamaged; whatever `backUpFirst` throws, with nothing changed.
 */
export function migrate(
  db: Connection,
  steps: readonly Migration[],
  name: string,
  backUpFirst: (version: number) => void,
): void {
  const current = db.pragma('user_version', { simple: true }) as number;
  const newest = steps.at(-1)?.version ?? 0;
  if (current > newest) throw new AppError('documentNewerThanApp', name);
  const pending = steps.filter(step => step.version > current);
  if (pending.length === 0) return;
  // What is damaged would be sealed as if it were sound.
  if (brokenSeals(db).size > 0) throw new AppError('documentDamaged', name);
  if (current > 0) backUpFirst(current);
  db.transaction(() => {
    for (const step of pending) step.up(db);
    sealAll(db);
    db.pragma(`user_version = ${newest}`);
  })();
}
