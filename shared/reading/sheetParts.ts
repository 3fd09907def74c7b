import type { ReadingCorrections } from './reading.ts';
import { type SheetGrid, sheetGrid } from './sheetGrid.ts';
import { teachTerms } from './teachTerms.ts';
import type { CellRange, SheetCells } from './workbookCells.ts';

export type GivenBlock = ReadingCorrections['blocks'][number];

/** A sheet as it is to be read: what is left to the program, and the stretches a person has said something about. */
export interface SheetParts {
  /** The whole sheet, for titles and notes around a stretch. */
  whole: SheetGrid;
  /** Without the cells and stretches that are read otherwise or not at all. */
  rest: SheetGrid;
  given: { block: GivenBlock; grid: SheetGrid }[];
}

export function sheetParts(sheet: SheetCells, { cells, blocks, terms }: ReadingCorrections): SheetParts {
  const gridOf = (of: SheetCells) => teachTerms(sheetGrid(of), terms);
  const whole = gridOf(sheet);
  const left = new Set(
    cells.filter(cell => cell.sheet === sheet.name).map(({ row, column }) => `${row},${column}`),
  );
  const own = blocks.filter(block => block.sheet === sheet.name);
  if (left.size === 0 && own.length === 0) return { whole, rest: whole, given: [] };
  const readable = sheet.cells.filter(({ row, column }) => !left.has(`${row},${column}`));
  const within = (range: CellRange) => readable.filter(cell => contains(range, cell));
  const outside = readable.filter(cell => !own.some(({ range }) => contains(range, cell)));
  return {
    whole: gridOf({ ...sheet, cells: readable }),
    rest: gridOf({ ...sheet, cells: outside }),
    given: own
      .filter(({ kind }) => kind !== 'ignore')
      .map(block => ({ block, grid: gridOf({ ...sheet, cells: within(block.range) }) })),
  };
}

export function contains(
  { top, left, bottom, right }: CellRange,
  cell: { row: number; column: number },
): boolean {
  return top <= cell.row && cell.row <= bottom && left <= cell.column && cell.column <= right;
}
