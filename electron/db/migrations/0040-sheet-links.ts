import type { Migration } from '../migrate.ts';
import { addToLog } from './addToLog.ts';

/** Which cells the figures of tables and the passages came from, results of other periods, and remembered forms. */
export const sheetLinks: Migration = {
  version: 40,
  up(db) {
    db.exec(`
      -- the period of a result where it is not the workbook's own (第1四半期 beside 第2四半期)
      ALTER TABLE cell_link ADD COLUMN period TEXT;

      -- rows and columns of the sheet by those of the table, and what they held at the import (JSON)
      CREATE TABLE table_link (
        source_id INTEGER NOT NULL REFERENCES workbook_source DEFERRABLE INITIALLY DEFERRED,
        table_id INTEGER NOT NULL,
        sheet TEXT NOT NULL,
        rows TEXT NOT NULL,
        columns TEXT NOT NULL,
        texts TEXT NOT NULL,
        PRIMARY KEY (source_id, table_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE passage_link (
        source_id INTEGER NOT NULL REFERENCES workbook_source DEFERRABLE INITIALLY DEFERRED,
        sheet TEXT NOT NULL,
        address TEXT NOT NULL,
        field TEXT NOT NULL,
        passage_id INTEGER NOT NULL,
        imported_text TEXT NOT NULL,
        PRIMARY KEY (source_id, sheet, address, field, passage_id)
      ) STRICT, WITHOUT ROWID;

      -- signature: what the form is recognised by; corrections: what a person changed of its reading (JSON)
      CREATE TABLE form_profile (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        signature TEXT NOT NULL,
        corrections TEXT NOT NULL,
        used_at TEXT NOT NULL
      ) STRICT;
    `);
    addToLog(db, 'cellLink', { period: null });
  },
};
