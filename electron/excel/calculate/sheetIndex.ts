import type { CellRange, SheetCell } from '../../../shared/reading/workbookCells.ts';

/** Finds the filled cells of a sheet, which come row by row, without going over the empty ones. */
export class SheetIndex {
  private readonly cells: readonly SheetCell[];
  /** The rows that have cells, and where in `cells` each begins. */
  private readonly rows: number[] = [];
  private readonly starts: number[] = [];

  constructor(cells: readonly SheetCell[]) {
    this.cells = cells;
    cells.forEach(({ row }, at) => {
      if (row === this.rows.at(-1)) return;
      this.rows.push(row);
      this.starts.push(at);
    });
  }

  at(row: number, column: number): SheetCell | undefined {
    const line = firstFrom(0, this.rows.length, place => (this.rows[place] ?? 0) >= row);
    if (this.rows[line] !== row) return undefined;
    const cell = this.cells[this.placeIn(line, column)];
    return cell?.row === row && cell.column === column ? cell : undefined;
  }

  /** The filled cells of an area, row by row; `spend` is told how many places were looked at. */
  within({ top, left, bottom, right }: CellRange, spend: (places: number) => void): SheetCell[] {
    const found: SheetCell[] = [];
    let line = firstFrom(0, this.rows.length, place => (this.rows[place] ?? 0) >= top);
    for (; line < this.rows.length && (this.rows[line] ?? 0) <= bottom; line++) {
      const end = this.starts[line + 1] ?? this.cells.length;
      const start = this.placeIn(line, left);
      let place = start;
      for (; place < end; place++) {
        const cell = this.cells[place];
        if (!cell || cell.column > right) break;
        found.push(cell);
      }
      spend(1 + place - start);
    }
    return found;
  }

  /** Where in `cells` the first one of a line stands that is not left of `column`. */
  private placeIn(line: number, column: number): number {
    const end = this.starts[line + 1] ?? this.cells.length;
    return firstFrom(this.starts[line] ?? 0, end, place => (this.cells[place]?.column ?? 0) >= column);
  }
}

/** The first place for which `holds`, which holds for all behind it too; `end` where it holds for none. */
function firstFrom(start: number, end: number, holds: (place: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
