import type { Migration } from '../migrate.ts';
import { plan } from './0010-plan.ts';
import { tablesAndChecks } from './0020-tables-and-checks.ts';
import { notesAndVersions } from './0030-notes-and-versions.ts';
import { sheetLinks } from './0040-sheet-links.ts';
import { carriedAndCharts } from './0050-carried-and-charts.ts';
import { rowSeals } from './0060-row-seals.ts';

/** All steps of the schema in order. */
export const migrations: readonly Migration[] = [
  plan,
  tablesAndChecks,
  notesAndVersions,
  sheetLinks,
  carriedAndCharts,
  rowSeals,
];

/** The newest schema this program knows; newer documents are refused. */
export const newestVersion = migrations.at(-1)?.version ?? 0;
