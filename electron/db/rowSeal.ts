import { toUSVString } from 'node:util';
import { crc32 } from 'node:zlib';
import type { Connection } from './openDatabase.ts';

type Row = Record<string, unknown>;

/** The column every sealed table has. */
export const SEAL = 'crc';

/** Changes in every edit that is undone; its CHECK watches over it. */
const UNSEALED = new Set([SEAL, 'state']);

/**
 * A CRC-32 over the values of a row, kept in the row: SQLite notices damage to its own structure, but a bit that
 * flipped inside a value reads as another value. A CRC-32 misses no single changed bit.
 */
export function rowSeal(columns: readonly string[]): (row: Row) => number {
  // by name, since a later column stands behind
  const sealed = columns.filter(column => !UNSEALED.has(column)).sort();
  return row => crc32(JSON.stringify(sealed.map(column => asStored(row[column]))));
}

/** A half of a surrogate pair is no text: SQLite keeps the replacement character for it. */
function asStored(value: unknown): unknown {
  return typeof value === 'string' ? toUSVString(value) : (value ?? null);
}

/** How many rows of a document are not what was written, by table; tables without any are left out. */
export function brokenSeals(db: Connection): Map<string, number> {
  const broken = new Map<string, number>();
  for (const table of sealedTables(db)) {
    const sealOf = rowSeal(columnsOf(db, table));
    let count = 0;
    for (const row of db.prepare<[], Row>(`SELECT * FROM ${table}`).iterate()) {
      if (row[SEAL] !== sealOf(row)) count += 1;
    }
    if (count > 0) broken.set(table, count);
  }
  return broken;
}

/** Seals every row anew, after the schema has changed. */
export function sealAll(db: Connection): void {
  for (const table of sealedTables(db)) {
    const columns = columnsOf(db, table);
    const keys = primaryKey(db, table);
    const sealOf = rowSeal(columns);
    const update = db.prepare(
      `UPDATE ${table} SET ${SEAL} = ? WHERE ${keys.map(key => `"${key}" = ?`).join(' AND ')}`,
    );
    for (const row of db.prepare<[], Row>(`SELECT * FROM ${table}`).all()) {
      const seal = sealOf(row);
      if (row[SEAL] !== seal) update.run(seal, ...keys.map(key => row[key]));
    }
  }
}

function sealedTables(db: Connection): string[] {
  return db
    .prepare<[string], string>(
      `SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = ?`,
    )
    .pluck()
    .all(SEAL) as unknown as string[];
}

function columnsOf(db: Connection, table: string): string[] {
  return infoOf(db, table).map(({ name }) => name);
}

function primaryKey(db: Connection, table: string): string[] {
  return infoOf(db, table)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name);
}

function infoOf(db: Connection, table: string): { name: string; pk: number }[] {
  return db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
}
