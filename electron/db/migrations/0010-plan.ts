import type { Migration } from '../migrate.ts';

/** Branch, indicators with targets and results, imported workbooks with their cell links, the command log. */
export const plan: Migration = {
  version: 10,
  up(db) {
    db.exec(`
      CREATE TABLE branch (
        key TEXT PRIMARY KEY CHECK (key = 'branch'),
        name TEXT NOT NULL
      ) STRICT;

      CREATE TABLE indicator (
        id INTEGER PRIMARY KEY,
        sort_order INTEGER NOT NULL,
        no TEXT,
        initiative TEXT,
        name TEXT NOT NULL,
        is_kpi INTEGER NOT NULL CHECK (is_kpi IN (0, 1)),
        unit TEXT,
        decimals INTEGER NOT NULL,
        result_basis TEXT NOT NULL,
        direction TEXT NOT NULL,
        rounding TEXT NOT NULL,
        achievement_decimals INTEGER NOT NULL,
        achievement_basis TEXT NOT NULL,
        judgement_scale TEXT NOT NULL
      ) STRICT;

      -- rule: the target as data (JSON); its figures are exact decimals as text, as everywhere
      CREATE TABLE target (
        indicator_id INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        text TEXT NOT NULL,
        rule TEXT NOT NULL,
        unit TEXT,
        PRIMARY KEY (indicator_id, year)
      ) STRICT, WITHOUT ROWID;

      -- value: an exact decimal with its printed decimals ("15.0" is not "15"); null for qualitative results
      CREATE TABLE measurement (
        indicator_id INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        period TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        value TEXT,
        unit TEXT,
        as_of TEXT,
        as_of_text TEXT,
        status TEXT,
        PRIMARY KEY (indicator_id, year, period, kind)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE mark_override (
        indicator_id INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        period TEXT NOT NULL,
        mark TEXT NOT NULL,
        reason TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (indicator_id, year, period)
      ) STRICT, WITHOUT ROWID;

      -- the bytes of imported workbooks, by content: they outlive an undone import, so that redo finds them
      CREATE TABLE workbook_bytes (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE workbook_source (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES workbook_bytes,
        year INTEGER NOT NULL,
        period TEXT NOT NULL,
        imported_at TEXT NOT NULL
      ) STRICT;

      -- encoding: how the cell holds the value (JSON)
      CREATE TABLE cell_link (
        source_id INTEGER NOT NULL REFERENCES workbook_source DEFERRABLE INITIALLY DEFERRED,
        sheet TEXT NOT NULL,
        address TEXT NOT NULL,
        field TEXT NOT NULL,
        indicator_id INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
        encoding TEXT NOT NULL,
        imported_text TEXT NOT NULL,
        PRIMARY KEY (source_id, sheet, address, field, indicator_id)
      ) STRICT, WITHOUT ROWID;

      -- every edit, undo and redo in the order they happened; a command carries before and after, and so its inverse
      CREATE TABLE command_log (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        edit_id TEXT NOT NULL UNIQUE,
        action TEXT NOT NULL CHECK (action IN ('create', 'run', 'undo', 'redo')),
        of_seq INTEGER REFERENCES command_log,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'note')),
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        command TEXT
      ) STRICT;
      CREATE INDEX command_log_state ON command_log (state, seq);
    `);
  },
};
