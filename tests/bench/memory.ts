import { tableOfLists } from './calculatingTable.ts';
import { heapInUse } from './heapInUse.ts';
import { largePlan, MONTHS, type PlanSize } from './largePlan.ts';
import { COLUMNS, largeTable } from './largeTable.ts';
import { planOfLists } from './ourPlan.ts';
import { planSheet, YEAR_WIDTH } from './planSheet.ts';
import { sheetOf } from './sheetEngine.ts';
import { tableSheet } from './tableSheet.ts';

/** What an open document takes for each of its values, typed in or computed. */
export interface Memory {
  what: string;
  values: number;
  /** Bytes a value, records and all. */
  ours: number;
  reference: number;
}

export async function compareMemory(): Promise<Memory[]> {
  const size: PlanSize = { branches: 47, indicators: 10, years: 10 };
  const rows = 10_000;
  const ofPlan = size.branches * size.indicators * size.years * YEAR_WIDTH;
  const ofTable = rows * COLUMNS.length;
  return [
    {
      what: `plan of ${size.branches * size.indicators * size.years * MONTHS} months`,
      values: ofPlan,
      ours: (await bytesOf(() => planOfLists(largePlan(size), size))) / ofPlan,
      reference: (await bytesOf(() => sheetOf(planSheet(size)))) / ofPlan,
    },
    {
      what: `table of ${rows} rows`,
      values: ofTable,
      ours: (await bytesOf(() => tableOfLists(largeTable(rows, 'totals')))) / ofTable,
      reference: (await bytesOf(() => sheetOf(tableSheet(rows, 'totals')))) / ofTable,
    },
  ];
}

async function bytesOf(build: () => unknown): Promise<number> {
  warmUp(build);
  const before = await heapInUse();
  const kept = [build()];
  const after = await heapInUse();
  return kept.length * (after - before);
}

/** The code is compiled before, and no part of any value. A call of its own, so that no variable keeps the result. */
function warmUp(build: () => unknown): void {
  build();
}
