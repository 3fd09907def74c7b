import { compareTypedCell, tableOfLists } from './calculatingTable.ts';
import { largePlan, type PlanSize } from './largePlan.ts';
import { largeTable } from './largeTable.ts';
import { compare, type Growth } from './measure.ts';
import { planOfLists, typeMonth } from './ourPlan.ts';
import { monthColumn, planSheet } from './planSheet.ts';
import { sheetOf } from './sheetEngine.ts';
import { tableSheet } from './tableSheet.ts';

/** One edit in documents of 1, 4 and 16 times the size: the same few values hang on it in each. */
export async function growthByDocument(): Promise<Growth> {
  const sizes = [10, 40, 160].map((indicators): PlanSize => ({ branches: 47, indicators, years: 4 }));
  const growth: Growth = {
    what: 'one month typed, by the months in the document',
    sizes: sizes.map(size => size.branches * size.indicators * size.years * 12),
    ours: [],
    reference: [],
  };
  for (const size of sizes) {
    const plan = planOfLists(largePlan(size), size);
    const sheet = sheetOf(planSheet(size));
    let count = 0;
    const { ours, reference } = await compare(
      growth.what,
      () => {
        count += 1;
        return typeMonth(plan, 99, 1, 3, String(500 + (count % 2) * 100));
      },
      'HyperFormula',
      () => sheet.setCellContents({ sheet: 0, row: 99, col: monthColumn(1, 3) }, 500 + (count % 2) * 100),
      2000,
    );
    growth.ours.push(ours);
    growth.reference.push(reference);
    sheet.destroy();
  }
  return growth;
}

/** One edit that 10 to 10,000 cells of a running total hang on. */
export async function growthByDependents(): Promise<Growth> {
  const sizes = [10, 100, 1000, 10_000];
  const growth: Growth = {
    what: 'a figure typed, by the cells hanging on it',
    sizes,
    ours: [],
    reference: [],
  };
  const rows = Math.max(...sizes) * 2;
  const plan = tableOfLists(largeTable(rows, 'noTotals'));
  const sheet = sheetOf(tableSheet(rows, 'noTotals'));
  for (const size of sizes) {
    const at = { plan, sheet, row: rows - size, head: '協会' };
    const { ours, reference } = await compareTypedCell(growth.what, at, size < 1000 ? 500 : 50);
    growth.ours.push(ours);
    growth.reference.push(reference);
  }
  sheet.destroy();
  return growth;
}
