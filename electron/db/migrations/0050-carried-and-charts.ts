import type { Migration } from '../migrate.ts';
import { addToLog } from './addToLog.ts';

/** What was taken over from an earlier quarter or year, headings across years, and charts of tables. */
export const carriedAndCharts: Migration = {
  version: 50,
  up(db) {
    db.exec(`
      -- JSON, 'null' for none
      ALTER TABLE target ADD COLUMN carried_from TEXT NOT NULL DEFAULT 'null';
      ALTER TABLE passage ADD COLUMN carried_from TEXT NOT NULL DEFAULT 'null';
      ALTER TABLE plan_table ADD COLUMN carried_from TEXT NOT NULL DEFAULT 'null';
      ALTER TABLE plan_table ADD COLUMN chart TEXT NOT NULL DEFAULT 'null';

      ALTER TABLE section ADD COLUMN from_id INTEGER;
    `);
    addToLog(db, 'target', { carriedFrom: null });
    addToLog(db, 'passage', { carriedFrom: null });
    addToLog(db, 'table', { chart: null, carriedFrom: null });
    addToLog(db, 'section', { fromId: null });
  },
};
