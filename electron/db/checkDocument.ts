import Database from 'better-sqlite3';
import { createDocumentReader, type DocumentReader } from './documentReader.ts';
import { migrate } from './migrate.ts';
import { migrations, newestVersion } from './migrations/index.ts';
import { type Connection, databaseError } from './openDatabase.ts';

/**
 * Reads a document that nobody writes to. One of an older version is brought up to date in memory; its file stays as
 * it is.
 */
function readAsNewest<T>(db: Connection, name: string, read: (from: DocumentReader) => T): T {
  if (db.pragma('user_version', { simple: true }) === newestVersion) return read(createDocumentReader(db));
  const bytes = db.serialize();
  bytes.fill(1, 18, 20); // a file in memory has no write-ahead log
  const memory = new Database(bytes);
  try {
    migrate(memory, migrations, name, () => undefined);
    return read(createDocumentReader(memory));
  } finally {
    memory.close();
  }
}

/**
 * Reads a finished copy, to which nothing is written.
 * @throws AppError notADocument, documentDamaged, documentNewerThanApp
 */
export function readDocument<T>(path: string, name: string, read: (from: DocumentReader) => T): T {
  let db: Connection | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    return readAsNewest(db, name, read);
  } catch (error) {
    throw databaseError(error, name);
  } finally {
    db?.close();
  }
}

/** What is wrong with a finished copy, as `Store.verify` says it; empty when it is a whole document. */
export function checkDocument(path: string): string[] {
  try {
    return readDocument(path, path, reader => reader.verify());
  } catch (error) {
    return [`文書として読み取れません（${String(error)}）。`];
  }
}
