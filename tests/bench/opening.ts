import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '../../electron/services/clock.ts';
import { openDocument } from '../../electron/services/openDocument.ts';
import { type Comparison, compare } from './measure.ts';
import { createTenYears } from './tenYears.ts';

/** Rows the program keeps for other ends than to show the plan. */
const BESIDES = new Set(['command_log', 'workbook_bytes', 'snapshot_bytes']);

/** A document of both branches and ten years, until every value is there, against reading the same rows and no more. */
export async function compareOpening(folder: string): Promise<Comparison> {
  const path = join(folder, '十年.bpd');
  await createTenYears(path);
  return compare(
    'opening ten years of both branches',
    () => openDocument(path, systemClock).close(),
    'SELECT * of the same rows in the same file',
    () => readRaw(path),
    15,
  );
}

/** The records of a document, by SQLite alone. */
export function readRaw(path: string): number {
  const db = new Database(path);
  db.pragma('locking_mode = EXCLUSIVE');
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .all();
  let rows = 0;
  for (const { name } of tables) {
    if (!BESIDES.has(name)) rows += db.prepare(`SELECT * FROM "${name}"`).all().length;
  }
  db.close();
  return rows;
}
