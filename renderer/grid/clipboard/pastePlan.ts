import { type BlockSize, sizeOf, tiledCell, tiledSize } from './tile.ts';

/** What is to be pasted where. Rows and columns are counted in the displayed order. */
export interface PasteRequest {
  block: readonly (readonly string[])[];
  /** The selection: its first cell and its size. */
  target: BlockSize & { row: number; column: number };
  rowCount: number;
  columnCount: number;
  isEditable(row: number, column: number): boolean;
}

export interface PastedCell {
  row: number;
  column: number;
  text: string;
}

/** What a paste will do, before anything is done. */
export interface PastePlan {
  cells: PastedCell[];
  /** Cells of the table that cannot be typed into. */
  skipped: number;
  /** Rows and columns that reach beyond the table. */
  cutOff: BlockSize;
}

export const NOTHING_CUT_OFF: BlockSize = { rows: 0, columns: 0 };

/** The cells a paste types into. Line breaks become those of a text box: other programs write CRLF into cells. */
export function pastePlan({ block, target, rowCount, columnCount, isEditable }: PasteRequest): PastePlan {
  const plan: PastePlan = { cells: [], skipped: 0, cutOff: { rows: 0, columns: 0 } };
  const size = tiledSize(sizeOf(block), target);
  const rows = Math.max(0, Math.min(size.rows, rowCount - target.row));
  const columns = Math.max(0, Math.min(size.columns, columnCount - target.column));
  plan.cutOff = { rows: size.rows - rows, columns: size.columns - columns };
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const [row, column] = [target.row + y, target.column + x];
      if (isEditable(row, column)) {
        plan.cells.push({ row, column, text: tiledCell(block, y, x).replace(/\r\n?/g, '\n') });
      } else plan.skipped += 1;
    }
  }
  return plan;
}
