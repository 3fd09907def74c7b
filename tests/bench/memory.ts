import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { tableOfLists } from './calculatingTable.ts';
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

export function compareMemory(): Memory[] {
  const size: PlanSize = { branches: 47, indicators: 10, years: 10 };
  const rows = 10_000;
  const ofPlan = size.branches * size.indicators * size.years * YEAR_WIDTH;
  const ofTable = rows * COLUMNS.length;
  return [
    {
      what: `plan of ${size.branches * size.indicators * size.years * MONTHS} months`,
      values: ofPlan,
      ours: bytesOf(() => planOfLists(largePlan(size), size)) / ofPlan,
      reference: bytesOf(() => sheetOf(planSheet(size))) / ofPlan,
    },
    {
      what: `table of ${rows} rows`,
      values: ofTable,
      ours: bytesOf(() => tableOfLists(largeTable(rows, 'totals'))) / ofTable,
      reference: bytesOf(() => sheetOf(tableSheet(rows, 'totals'))) / ofTable,
    },
  ];
}

function bytesOf(build: () => unknown): number {
  const before = heapInUse();
  const kept = [build()];
  const after = heapInUse();
  return kept.length * (after - before);
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
