import type { CellRange, SheetCell, SheetCells } from '../../../shared/reading/workbookCells.ts';
import { type Area, sizeOf } from './formula.ts';
import { type Scalar, UNKNOWN } from './scalar.ts';
import { SheetIndex } from './sheetIndex.ts';
import { storedValue } from './storedValue.ts';
import type { SheetFormulas, UncachedFormula } from './uncachedFormula.ts';

/** A sheet and its formulas without results. */
export interface UncachedSheet extends SheetFormulas {
  sheet: SheetCells;
}

/** The formulas of a workbook lead to more cells than anyone waits for. */
export class TooMuchToCalculate extends Error {}

/** Cells looked at for all formulas of a workbook together: some seconds. */
const MOST_PLACES = 10_000_000;
/** Cells worked out side by side for one formula. */
const LARGEST_MATRIX = 100_000;

/** The cells of a workbook as its formulas see them: what was read, and what has been worked out so far. */
export class CalculationBook {
  private readonly sheets: readonly UncachedSheet[];
  private readonly date1904: boolean;
  private readonly numbers: Map<string, number>;
  private readonly indexes: (SheetIndex | undefined)[] = [];
  private readonly waiting: SheetIndex[];
  private readonly pending = new Map<SheetCell, UncachedFormula>();
  private readonly results = new Map<SheetCell, Scalar>();
  private readonly hidden: (ReadonlySet<number> | undefined)[] = [];
  private readonly closed: (CellRange[] | undefined)[] = [];
  private left = MOST_PLACES;

  constructor(sheets: readonly UncachedSheet[], date1904: boolean) {
    this.sheets = sheets;
    this.date1904 = date1904;
    this.numbers = new Map(sheets.map(({ sheet }, at) => [sheet.name.toLowerCase(), at]));
    for (const { formulas } of sheets)
      for (const formula of formulas) this.pending.set(formula.cell, formula);
    this.waiting = sheets.map(
      ({ sheet, formulas }) =>
        new SheetIndex(formulas.length === 0 ? [] : sheet.cells.filter(cell => this.pending.has(cell))),
    );
  }

  sheetNumber(name: string): number | undefined {
    return this.numbers.get(name.toLowerCase());
  }

  /** The formula of a cell without a result of its own. */
  formulaOf(cell: SheetCell): UncachedFormula | undefined {
    return this.pending.get(cell);
  }

  /** The cells of an area that are still to be worked out, or have been. */
  uncachedIn(area: Area): SheetCell[] {
    return this.waiting[area.sheet]?.within(area, places => this.spend(places)) ?? [];
  }

  isDone(cell: SheetCell): boolean {
    return this.results.has(cell);
  }

  keep(cell: SheetCell, result: Scalar): void {
    this.results.set(cell, result);
  }

  valueAt(sheet: number, row: number, column: number): Scalar {
    if (this.isClosed({ sheet, top: row, bottom: row, left: column, right: column })) return UNKNOWN;
    this.spend(1);
    const cell = this.index(sheet).at(row, column);
    return cell ? this.valueOf(cell) : null;
  }

  /** The filled cells of an area; null where something may stand in it that was not worked out. */
  filled(area: Area): SheetCell[] | null {
    return this.isClosed(area) ? null : this.index(area.sheet).within(area, places => this.spend(places));
  }

  valueOf(cell: SheetCell): Scalar {
    if (!this.pending.has(cell)) return storedValue(cell, this.date1904);
    const result = this.results.get(cell);
    return result === undefined ? UNKNOWN : result;
  }

  /** All values of an area, blanks too; null where that is too many. */
  rowsOf(area: Area): Scalar[][] | null {
    if (!this.hasRoomFor(sizeOf(area))) return null;
    const width = area.right - area.left + 1;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
      new Array<Scalar>(width).fill(null),
    );
    for (const cell of this.filled(area) ?? []) {
      const row = rows[cell.row - area.top];
      if (row) row[cell.column - area.left] = this.valueOf(cell);
    }
    return this.isClosed(area) ? null : rows;
  }

  /** Whether so many values can be worked out side by side. */
  hasRoomFor(values: number): boolean {
    if (values > LARGEST_MATRIX) return false;
    this.spend(values);
    return true;
  }

  hiddenRows(sheet: number): ReadonlySet<number> {
    const hidden = this.hidden[sheet] ?? new Set(this.sheets[sheet]?.sheet.hiddenRows);
    this.hidden[sheet] = hidden;
    return hidden;
  }

  /** Only the first cell of an array formula is told of; what the others hold, nobody has worked out. */
  private isClosed(area: Area): boolean {
    const formulas = this.sheets[area.sheet]?.formulas ?? [];
    const closed = this.closed[area.sheet] ?? formulas.flatMap(({ fills }) => fills ?? []);
    this.closed[area.sheet] = closed;
    this.spend(closed.length);
    return closed.some(fills => overlap(fills, area));
  }

  private index(sheet: number): SheetIndex {
    const index = this.indexes[sheet] ?? new SheetIndex(withEmptyResults(this.sheets[sheet]));
    this.indexes[sheet] = index;
    return index;
  }

  /** @throws TooMuchToCalculate */
  spend(places: number): void {
    this.left -= places;
    if (this.left < 0) throw new TooMuchToCalculate();
  }
}

/** All cells that are not blank to a formula, row by row. */
function withEmptyResults(sheet: UncachedSheet | undefined): readonly SheetCell[] {
  const { cells } = sheet?.sheet ?? { cells: [] };
  const { emptyResults = [] } = sheet ?? {};
  const empty = emptyResults.flatMap((row, at): SheetCell[] => {
    const column = emptyResults[at + 1];
    if (at % 2 === 1 || column === undefined) return [];
    return [{ row, column, text: '', content: { kind: 'text' }, format: null, hasFormula: true }];
  });
  if (empty.length === 0) return cells;
  return [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column);
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
