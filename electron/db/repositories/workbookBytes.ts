import type { Connection } from '../openDatabase.ts';

/** The bytes of imported workbooks, found by their SHA-256. */
export interface WorkbookBytes {
  keep(sha256: string, bytes: Uint8Array): void;
  find(sha256: string): Uint8Array | null;
}

export function createWorkbookBytes(db: Connection): WorkbookBytes {
  const insert = db.prepare<[string, Uint8Array]>(
    'INSERT INTO workbook_bytes (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const select = db.prepare<[string], Buffer>('SELECT bytes FROM workbook_bytes WHERE sha256 = ?').pluck();
  return {
    keep: (sha256, bytes) => {
      insert.run(sha256, bytes);
    },
    find: sha256 => (select.get(sha256) as Buffer | undefined) ?? null,
  };
}
