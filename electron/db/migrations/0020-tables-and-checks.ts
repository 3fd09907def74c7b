import type { Migration } from '../migrate.ts';
import type { Connection } from '../openDatabase.ts';

/**
 * Several branches in a document, sections with their passages, tables, printed figures and accepted findings.
 * The log is brought along, so that it still replays to the very records that are stored.
 */
export const tablesAndChecks: Migration = {
  version: 20,
  up(db) {
    db.exec(`
      CREATE TABLE branch_with_id (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL
      ) STRICT;
      INSERT INTO branch_with_id (id, name) SELECT 1, name FROM branch;
      DROP TABLE branch;
      ALTER TABLE branch_with_id RENAME TO branch;

      ALTER TABLE indicator ADD COLUMN branch_id INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE indicator ADD COLUMN section_id INTEGER;
      ALTER TABLE indicator ADD COLUMN add_up TEXT NOT NULL DEFAULT 'none';
      ALTER TABLE indicator ADD COLUMN denominator_add_up TEXT NOT NULL DEFAULT 'latest';
      ALTER TABLE measurement ADD COLUMN formula TEXT;

      CREATE TABLE section (
        id INTEGER PRIMARY KEY,
        branch_id INTEGER NOT NULL REFERENCES branch DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        parent_id INTEGER REFERENCES section DEFERRABLE INITIALLY DEFERRED,
        sort_order INTEGER NOT NULL,
        number TEXT,
        title TEXT NOT NULL,
        "group" TEXT,
        mark TEXT
      ) STRICT;

      -- links: the figures in the text and the formulas they have to agree with (JSON)
      CREATE TABLE passage (
        id INTEGER PRIMARY KEY,
        branch_id INTEGER NOT NULL REFERENCES branch DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        period TEXT NOT NULL,
        section_id INTEGER REFERENCES section DEFERRABLE INITIALLY DEFERRED,
        sort_order INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        mark TEXT,
        as_of_text TEXT,
        links TEXT NOT NULL
      ) STRICT;

      -- columns, rows, footnotes, checks, corner: the form of the table (JSON); its figures are in table_cell
      CREATE TABLE plan_table (
        id INTEGER PRIMARY KEY,
        branch_id INTEGER NOT NULL REFERENCES branch DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        period TEXT NOT NULL,
        section_id INTEGER REFERENCES section DEFERRABLE INITIALLY DEFERRED,
        sort_order INTEGER NOT NULL,
        title TEXT NOT NULL,
        unit TEXT,
        as_of_text TEXT,
        corner TEXT NOT NULL,
        columns TEXT NOT NULL,
        rows TEXT NOT NULL,
        footnotes TEXT NOT NULL,
        checks TEXT NOT NULL
      ) STRICT;

      CREATE TABLE table_cell (
        table_id INTEGER NOT NULL REFERENCES plan_table DEFERRABLE INITIALLY DEFERRED,
        row_id TEXT NOT NULL,
        column_id TEXT NOT NULL,
        text TEXT NOT NULL,
        formula TEXT,
        PRIMARY KEY (table_id, row_id, column_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE printed_figure (
        indicator_id INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
        year INTEGER NOT NULL,
        period TEXT NOT NULL,
        field TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (indicator_id, year, period, field)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE accepted_finding (
        key TEXT PRIMARY KEY,
        printed TEXT NOT NULL,
        computed TEXT NOT NULL,
        reason TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE judgement_scale (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        basis TEXT NOT NULL,
        met TEXT NOT NULL,
        unmet TEXT NOT NULL,
        not_judged TEXT NOT NULL,
        marks TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
    bringLogAlong(db);
  },
};

type LoggedRecord = Record<string, unknown> | null;
interface LoggedCommand {
  kind: string;
  record?: string;
  before?: LoggedRecord;
  after?: LoggedRecord;
  steps?: LoggedCommand[];
}

/** What the records of version 10 lack, by kind. */
const ADDED: Record<string, Record<string, unknown>> = {
  branch: { id: 1 },
  indicator: { branchId: 1, sectionId: null, addUp: 'none', denominatorAddUp: 'latest' },
  measurement: { formula: null },
};

function bringLogAlong(db: Connection): void {
  const entries = db
    .prepare<[], { seq: number; command: string }>(
      'SELECT seq, command FROM command_log WHERE command IS NOT NULL',
    )
    .all();
  const update = db.prepare<[string, number]>('UPDATE command_log SET command = ? WHERE seq = ?');
  for (const { seq, command } of entries) update.run(JSON.stringify(withAdded(JSON.parse(command))), seq);
}

function withAdded(command: LoggedCommand): LoggedCommand {
  if (command.steps) return { ...command, steps: command.steps.map(withAdded) };
  const added = ADDED[command.record ?? ''];
  if (added === undefined) return command;
  const extend = (record: LoggedRecord | undefined) => (record ? { ...record, ...added } : null);
  return { ...command, before: extend(command.before), after: extend(command.after) };
}
