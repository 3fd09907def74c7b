import type { RawCellContent } from 'hyperformula';
import { addUpAt, MONTHS, monthFigure, type PlanSize, targetFigure } from './largePlan.ts';
import { address } from './sheetEngine.ts';

/** A year takes its months, then total, target, difference, achievement, met and year on year. */
export const YEAR_WIDTH = MONTHS + 6;

/** The column of the total of a year; what follows from it stands to its right. */
export function totalColumn(year: number): number {
  return year * YEAR_WIDTH + MONTHS;
}

export function monthColumn(year: number, month: number): number {
  return year * YEAR_WIDTH + month;
}

/** The plan as a sheet: one row an indicator, year beside year. */
export function planSheet({ branches, indicators, years }: PlanSize): RawCellContent[][] {
  return Array.from({ length: branches * indicators }, (_, row) =>
    Array.from({ length: years }, (_, year) => yearCells(row, year)).flat(),
  );
}

function yearCells(row: number, year: number): RawCellContent[] {
  const at = (column: number) => address(row, column);
  const total = totalColumn(year);
  const whole = `${at(monthColumn(year, 0))}:${at(monthColumn(year, MONTHS - 1))}`;
  const totals = {
    sum: `=SUM(${whole})`,
    latest: `=INDEX(${whole},1,COUNT(${whole}))`,
    average: `=ROUND(AVERAGE(${whole}),1)`,
  };
  return [
    ...Array.from({ length: MONTHS }, (_, month) => monthFigure(row, year, month)),
    totals[addUpAt(row)],
    targetFigure(row, year),
    `=${at(total)}-${at(total + 1)}`,
    `=ROUND(${at(total)}/${at(total + 1)}*100,0)`,
    `=IF(${at(total)}>=${at(total + 1)},"〇","×")`,
    year === 0 ? null : `=ROUND(${at(total)}/${at(totalColumn(year - 1))}*100,1)`,
  ];
}
