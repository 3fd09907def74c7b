import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Connection } from './openDatabase.ts';
import { renameDurably } from './syncFile.ts';

/**
 * Writes a consistent copy of an open database and checks it before it counts: copied to a temporary file,
 * opened and checked, synced, then renamed into place. Copying the file itself would miss what is still in
 * the write-ahead log.
 */
export function verifiedCopy(db: Connection, target: string): void {
  const work = `${target}.part`;
  rmSync(work, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(work);
    const copy = new Database(work, { readonly: true });
    try {
      if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the copy is damaged');
    } finally {
      copy.close();
    }
    renameDurably(work, target);
  } finally {
    if (existsSync(work)) rmSync(work);
  }
}
