import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../electron/services/clock.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { openDocument } from '../../../electron/services/openDocument.ts';
import { put } from '../../../shared/commands/command.ts';
import { tableCellKey } from '../../../shared/domain/tableRecords.ts';
import { columnRecord, rowRecord, tableRecord } from '../../support/samplePlan.ts';

export const ROWS = 1000;
export const COLUMNS = 10;

/** The figures of one paste, by row and column; every paste brings others. */
export function pasted(turn: number): string[][] {
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => String((row * 37 + column * 211 + turn * 7919) % 10_000)),
  );
}

/** A document with a table of 10,000 figures. */
export function createLargeTable(path: string, clock: Clock): void {
  const session = createDocument(path, '山梨', clock);
  const columns = Array.from({ length: COLUMNS }, (_, at) => columnRecord(`c${at}`, [`列${at + 1}`]));
  const rows = Array.from({ length: ROWS }, (_, at) => rowRecord(`r${at}`, [`事業所${at + 1}`]));
  const cells = pasted(0).flatMap((texts, row) =>
    texts.map((text, column) =>
      put('tableCell', null, { tableId: 1, rowId: `r${row}`, columnId: `c${column}`, text, formula: null }),
    ),
  );
  const steps = [put('table', null, tableRecord(1, { title: '大きな付表', columns, rows })), ...cells];
  session.run({ id: randomUUID(), label: '付表の準備', command: { kind: 'batch', steps } });
  session.close();
}

/** What the document holds in its last cell. */
export function lastCell(path: string, clock: Clock): string | undefined {
  const session = openDocument(path, clock);
  const key = tableCellKey(1, `r${ROWS - 1}`, `c${COLUMNS - 1}`);
  const text = session.plan.records.tableCell.get(key)?.text;
  session.close();
  return text;
}
