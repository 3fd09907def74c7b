import type { HyperFormula } from 'hyperformula';
import type { CalculatedPlan } from '../../shared/calc/planCalculation.ts';
import { largePlan, type PlanSize } from './largePlan.ts';
import { type Comparison, compare } from './measure.ts';
import { planOfLists, planOfRecords, statusNumbers, typeMonth } from './ourPlan.ts';
import { loopOverPlan, planNumbers } from './planLoop.ts';
import { monthColumn, planSheet, totalColumn } from './planSheet.ts';
import { sheetOf } from './sheetEngine.ts';

/** All 47 branches with 40 indicators each, every month of ten years: 225,600 figures typed in. */
const SIZE: PlanSize = { branches: 47, indicators: 40, years: 10 };
const WHAT = 'plan of 47 branches, 225,600 months';

export async function comparePlan(): Promise<Comparison[]> {
  const lists = largePlan(SIZE);
  const rows = planSheet(SIZE);
  const numbers = planNumbers(SIZE);
  const full = await compare(
    `${WHAT}: from its records to every value`,
    () => planOfLists(lists, SIZE),
    'HyperFormula: from its rows to every value',
    () => sheetOf(rows).destroy(),
    5,
  );
  const plan = planOfLists(lists, SIZE);
  const sheet = sheetOf(rows);
  requireAgreement(plan, sheet);
  const { records } = plan;
  const again = await compare(
    `${WHAT}: every value anew`,
    () => planOfRecords(records, SIZE),
    'HyperFormula: rebuildAndRecalculate',
    () => sheet.rebuildAndRecalculate(),
    5,
  );
  const floor = await compare(
    `${WHAT}: every value anew`,
    () => planOfRecords(records, SIZE),
    'one loop over bare binary numbers, nothing kept',
    () => loopOverPlan(numbers),
    5,
  );
  const single = await compareTypedMonth(plan, sheet);
  sheet.destroy();
  return [full, again, floor, single];
}

/** One month of one indicator is typed: the year, what is judged by it, and next year's comparison follow. */
function compareTypedMonth(plan: CalculatedPlan, sheet: HyperFormula): Promise<Comparison> {
  let count = 0;
  const place = () => {
    count += 1; // indicators of all kinds, all over the document
    return {
      indicator: (count * 617) % 1880,
      year: 1 + (count % 8),
      month: count % 12,
      figure: 500 + (count % 499),
    };
  };
  let at = place();
  return compare(
    `${WHAT}: one month typed`,
    () => {
      at = place();
      return typeMonth(plan, at.indicator, at.year, at.month, String(at.figure));
    },
    'HyperFormula: setCellContents',
    () => {
      sheet.setCellContents({ sheet: 0, row: at.indicator, col: monthColumn(at.year, at.month) }, at.figure);
      return sheet.getCellValue({ sheet: 0, row: at.indicator, col: totalColumn(at.year) + 4 });
    },
    3000,
  );
}

/**
 * Both have to have computed the same thing. They differ in the last digit where something is half, about one value
 * in thirty: binary numbers hold no 64.15.
 */
function requireAgreement(plan: CalculatedPlan, sheet: HyperFormula): void {
  let [values, differing] = [0, 0];
  for (let row = 0; row < SIZE.branches * SIZE.indicators; row += 1) {
    for (let year = 0; year < SIZE.years; year += 1) {
      const inSheet = (offset: number) =>
        sheet.getCellValue({ sheet: 0, row, col: totalColumn(year) + offset });
      const theirs = [inSheet(0), inSheet(2), inSheet(3), inSheet(4) === '〇', inSheet(5) ?? 0];
      for (const [index, ours] of statusNumbers(plan, row, year).entries()) {
        values += 1;
        const other = theirs[index];
        const same = typeof ours === 'number' ? Math.abs(ours - Number(other)) < 1e-9 : ours === other;
        if (!same) differing += 1;
      }
    }
  }
  if (differing > values / 20) throw new Error(`${differing} of ${values} values differ from the sheet's`);
}
