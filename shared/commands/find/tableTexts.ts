import type { CheckPlace } from '../../calc/checks/check.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { inOrder, type PlanRecords } from '../../domain/planRecords.ts';
import { type PlanTable, tableCellKey } from '../../domain/tableRecords.ts';
import { headLevels, headRuns } from './headRuns.ts';
import { byPeriod } from './periodOrder.ts';
import type { PlanText } from './planText.ts';

/** The texts of a branch's tables: title, heads, cells row by row, footnotes. @param year null for all */
export function tableTexts(
  records: PlanRecords,
  year: number | null,
): (branchId: number) => Generator<PlanText> {
  const byBranch = groupBy(records.table.values(), table => table.branchId);
  return function* ofBranch(branchId) {
    const tables = (byBranch.get(branchId) ?? []).filter(table => year === null || table.year === year);
    for (const table of tables.sort(newestFirst)) {
      yield* aboveCells(table);
      yield* rowTexts(records, table);
      yield* footnotes(table);
    }
  };
}

function* aboveCells(table: PlanTable): Generator<PlanText> {
  const { title, corner, columns } = table;
  const place = cellAt(table, 0, 0);
  yield { place, field: 'title', index: 0, text: title };
  for (const [index, text] of corner.entries()) {
    if (text !== '') yield { place, field: 'corner', index, text };
  }
  for (let level = 0; level < headLevels(columns); level += 1) {
    for (const { first, text } of headRuns(columns, level)) {
      if (text !== '') yield { place: cellAt(table, 0, first), field: 'columnHead', index: level, text };
    }
  }
}

function* rowTexts(records: PlanRecords, table: PlanTable): Generator<PlanText> {
  const { id: tableId, columns, rows } = table;
  const heads = Array.from({ length: headLevels(rows) }, (_, level) => {
    return new Map(headRuns(rows, level).map(({ first, text }) => [first, text]));
  });
  for (const [row, { id: rowId }] of rows.entries()) {
    for (const [level, texts] of heads.entries()) {
      const text = texts.get(row) ?? '';
      if (text !== '') yield { place: cellAt(table, row, 0), field: 'rowHead', index: level, text };
    }
    for (const { id: columnId } of columns) {
      const text = records.tableCell.get(tableCellKey(tableId, rowId, columnId))?.text ?? '';
      if (text === '') continue;
      yield { place: { at: 'cell', tableId, rowId, columnId }, field: 'cell', index: 0, text };
    }
  }
}

function* footnotes(table: PlanTable): Generator<PlanText> {
  for (const [index, { text, adjusts }] of table.footnotes.entries()) {
    const place: CheckPlace = adjusts
      ? { at: 'cell', tableId: table.id, rowId: adjusts.rowId, columnId: adjusts.columnId }
      : cellAt(table, 0, 0);
    if (text !== '') yield { place, field: 'footnote', index, text };
  }
}

/** A table without rows or columns has no cell to go to; the way then leads to the table itself. */
function cellAt({ id: tableId, rows, columns }: PlanTable, row: number, column: number): CheckPlace {
  return { at: 'cell', tableId, rowId: rows[row]?.id ?? '', columnId: columns[column]?.id ?? '' };
}

function newestFirst(a: PlanTable, b: PlanTable): number {
  return b.year - a.year || byPeriod(a, b) || inOrder(a, b);
}
