import { HyperFormula, type RawCellContent } from 'hyperformula';

/** HyperFormula is a yardstick here and nowhere else. */
export function sheetOf(rows: RawCellContent[][]): HyperFormula {
  return HyperFormula.buildFromSheets({ sheet: rows }, { licenseKey: 'gpl-v3' });
}

/** The address of a cell: row 0, column 27 → AB1. */
export function address(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
