import type { Migration } from '../migrate.ts';

const SEALED = [
  'branch',
  'indicator',
  'target',
  'measurement',
  'mark_override',
  'workbook_source',
  'cell_link',
  'table_link',
  'passage_link',
  'form_profile',
  'section',
  'passage',
  'plan_table',
  'table_cell',
  'printed_figure',
  'accepted_finding',
  'judgement_scale',
  'cell_note',
  'snapshot',
  'command_log',
];

/** Every row carries a checksum of its values (`rowSeal.ts`); `migrate` fills it in. */
export const rowSeals: Migration = {
  version: 60,
  up(db) {
    for (const table of SEALED) db.exec(`ALTER TABLE ${table} ADD COLUMN crc INTEGER NOT NULL DEFAULT 0`);
  },
};
