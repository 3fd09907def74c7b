import type { RawCellContent } from 'hyperformula';
import { COLUMNS, INPUTS, inputFigure } from './largeTable.ts';
import { address } from './sheetEngine.ts';

/** The table as a sheet: the same columns, the total row below. */
export function tableSheet(rows: number, totals: 'totals' | 'noTotals'): RawCellContent[][] {
  const body = Array.from({ length: rows }, (_, row) => cellsOfRow(row));
  return totals === 'totals' ? [...body, totalRow(rows)] : body;
}

function cellsOfRow(row: number): RawCellContent[] {
  const at = (head: string) => address(row, COLUMNS.indexOf(head));
  return [
    ...INPUTS.map((_, column) => inputFigure(row, column)),
    `=${at('協会')}+${at('委託')}`,
    ...derivedCells(row),
    row === 0 ? `=${at('協会')}` : `=${address(row - 1, COLUMNS.indexOf('累計'))}+${at('協会')}`,
  ];
}

/** 差 and the three rates, each to one decimal in %. */
function derivedCells(row: number): RawCellContent[] {
  const at = (head: string) => address(row, COLUMNS.indexOf(head));
  const rate = (head: string) => `=ROUND(${at(head)}/${at('目標')}*100,1)`;
  return [`=${at('計')}-${at('目標')}`, rate('計'), rate('協会'), rate('委託')];
}

function totalRow(rows: number): RawCellContent[] {
  const over = (name: string, head: string) => {
    const column = COLUMNS.indexOf(head);
    return `=${name}(${address(0, column)}:${address(rows - 1, column)})`;
  };
  const blank = [null, null, null, null];
  return [over('SUM', '協会'), over('SUM', '委託'), null, over('SUM', '計'), ...blank, over('MAX', '累計')];
}
