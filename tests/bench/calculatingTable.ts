import type { HyperFormula } from 'hyperformula';
import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { put } from '../../shared/commands/command.ts';
import { type RecordLists, toRecords } from '../../shared/domain/planRecords.ts';
import { tableCellKey } from '../../shared/domain/tableRecords.ts';
import { COLUMNS, cellKey, largeTable, printed } from './largeTable.ts';
import { type Comparison, compare } from './measure.ts';
import { follow } from './ourPlan.ts';
import { sheetOf } from './sheetEngine.ts';
import { loopOverTable, tableTexts } from './tableLoop.ts';
import { tableSheet } from './tableSheet.ts';

const ROWS = 20_000;
const WHAT = 'table of 20,000 rows, 120,000 formulas';

export async function compareTable(): Promise<Comparison[]> {
  const lists = largeTable(ROWS, 'totals');
  const rows = tableSheet(ROWS, 'totals');
  const texts = tableTexts(ROWS);
  const full = await compare(
    `${WHAT}: from its records to every value`,
    () => tableOfLists(lists),
    'HyperFormula: from its rows to every value',
    () => sheetOf(rows).destroy(),
    5,
  );
  const floor = await compare(
    `${WHAT}: from its records to every value`,
    () => tableOfLists(lists),
    'one loop with decimal.js, nothing kept',
    () => loopOverTable(texts),
    5,
  );
  const plan = tableOfLists(lists);
  const sheet = sheetOf(rows);
  const typed = (what: string, row: number, head: string, rounds: number) =>
    compareTypedCell(`${WHAT}: ${what}`, { plan, sheet, row, head }, rounds);
  const edits = [
    await typed('a figure typed that 4 cells hang on', ROWS / 2, '目標', 3000),
    await typed('a figure typed under totals of 20,000 rows', ROWS - 1, '委託', 100),
    await typed('a figure typed that 20,000 cells and totals hang on', 0, '協会', 50),
  ];
  sheet.destroy();
  return [full, floor, ...edits];
}

/** Every cell of the table. */
export function tableOfLists(lists: RecordLists): CalculatedPlan {
  const plan = calculatePlan(toRecords(lists));
  for (const table of lists.table) {
    for (const row of table.rows) {
      for (const column of table.columns) plan.get('cell', tableCellKey(table.id, row.id, column.id));
    }
  }
  return plan;
}

interface TypedCell {
  plan: CalculatedPlan;
  sheet: HyperFormula;
  row: number;
  head: string;
}

export function compareTypedCell(what: string, { plan, sheet, row, head }: TypedCell, rounds: number) {
  let count = 0;
  return compare(
    what,
    () => {
      count += 1;
      typeCell(plan, cellKey(row, head), printed(1000 + (count % 2) * 500));
    },
    'HyperFormula: setCellContents',
    () => sheet.setCellContents({ sheet: 0, row, col: COLUMNS.indexOf(head) }, 1000 + (count % 2) * 500),
    rounds,
  );
}

function typeCell(plan: CalculatedPlan, key: string, text: string): void {
  const before = plan.records.tableCell.get(key);
  if (before === undefined) throw new RangeError(key);
  follow(plan, put('tableCell', before, { ...before, text }));
}
