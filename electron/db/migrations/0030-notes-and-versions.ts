import type { Migration } from '../migrate.ts';

/** Notes beside the places of a document, and versions with their frozen records. */
export const notesAndVersions: Migration = {
  version: 30,
  up(db) {
    db.exec(`
      CREATE TABLE cell_note (
        key TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- frozen records, compressed, by content: they outlive an undone version, so that redo finds them
      CREATE TABLE snapshot_bytes (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER snapshot_bytes_never_change BEFORE UPDATE ON snapshot_bytes
      BEGIN
        SELECT RAISE(ABORT, 'frozen records never change');
      END;

      CREATE TABLE snapshot (
        id INTEGER PRIMARY KEY,
        branch_id INTEGER NOT NULL REFERENCES branch DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        period TEXT NOT NULL,
        name TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES snapshot_bytes DEFERRABLE INITIALLY DEFERRED
      ) STRICT;
    `);
  },
};
