import type { CellRange, SheetCell } from '../../../shared/reading/workbookCells.ts';
import { parseRange } from '../cellRange.ts';
import { ownCopy } from '../cellText.ts';
import type { TagAttributes } from '../xmlTag.ts';

/** A formula whose result the workbook does not hold: it was written by a program that does not calculate. */
export interface UncachedFormula {
  cell: SheetCell;
  /** The number of the cell's style. */
  style: number;
  text: string;
  /** How far it was copied from the place it is written for (shared formulas). */
  rowShift: number;
  columnShift: number;
  isArray: boolean;
  /** Where one formula fills several cells. */
  fills: CellRange | null;
}

/** More than this nobody waits for; they stay unknown. */
const MOST_FORMULAS = 200_000;

/** The formulas of a sheet that matter where results are to be worked out. */
export interface SheetFormulas {
  formulas: readonly UncachedFormula[];
  /** Where formulas have the result "", by row and column in turn: no cells to a reader, but to COUNTA. */
  emptyResults: readonly number[];
}

interface Master {
  text: string;
  row: number;
  column: number;
}

/** Follows the `f` elements of a sheet and keeps those formulas of which a result is wanted. */
export class FormulaCollector implements SheetFormulas {
  readonly formulas: UncachedFormula[] = [];
  readonly emptyResults: number[] = [];
  private readonly masters = new Map<string, Master>();
  private kind = '';
  private shared: string | undefined;
  private area: CellRange | null = null;
  private written = '';

  open(attributes: TagAttributes): void {
    this.kind = attributes.get('t') ?? 'normal';
    this.shared = this.kind === 'shared' ? attributes.get('si') : undefined;
    const fillsArea = this.kind === 'array' || this.kind === 'dataTable';
    this.area = fillsArea ? parseRange(attributes.get('ref') ?? '') : null;
    this.written = '';
  }

  /** The area an array formula fills, once it was opened. */
  get arrayArea(): CellRange | null {
    return this.kind === 'array' ? this.area : null;
  }

  text(piece: string): void {
    this.written += piece;
  }

  /**
   * The cell with the formula has ended, and shows nothing or this. Others may share its formula even where it has a
   * result itself.
   */
  end(place: { row: number; column: number }, cell: SheetCell | null, style: number): void {
    const { shared, written, area } = this;
    if (shared !== undefined && written !== '') {
      this.masters.set(shared, { text: ownCopy(written), row: place.row, column: place.column });
    }
    if (!cell) this.emptyResults.push(place.row, place.column);
    if (cell?.content.kind !== 'unknown' || this.formulas.length >= MOST_FORMULAS) return;
    const own = { text: ownCopy(written), ...place };
    const master = (shared === undefined ? own : this.masters.get(shared)) ?? own;
    const isWide = area !== null && (area.top !== area.bottom || area.left !== area.right);
    this.formulas.push({
      cell,
      style,
      text: this.kind === 'dataTable' ? '' : master.text,
      rowShift: place.row - master.row,
      columnShift: place.column - master.column,
      isArray: this.kind === 'array',
      fills: isWide ? area : null,
    });
  }
}
