import type { CellRole } from './reading.ts';
import type { Slot } from './sheetGrid.ts';
import { columnName, type SheetCell, type WorkbookCells } from './workbookCells.ts';

/** Keeps what every filled cell of the workbook was taken for, so that nothing is dropped silently. */
export interface CellLedger {
  /** The first role a cell is given stands: a figure read for one indicator is not another's header. */
  take(slot: Slot, role: CellRole): void;
  isTaken(slot: Slot): boolean;
  /** Leaves a cell unread for good: a copy of another year's list is no table either. */
  close(slot: Slot): void;
  /** The roles of the cells that were read by their addresses, and the addresses of the others; in sheet order. */
  result(): { roles: Record<string, CellRole>; unread: string[] };
}

/** Only what was taken is kept, row by row: a workbook of millions of cells is mostly not. */
export function cellLedger(workbook: WorkbookCells): CellLedger {
  const sheets = new Map<string, Map<number, (CellRole | null)[]>>();
  const taken = ({ sheet, cell }: Slot) => sheets.get(sheet)?.get(cell.row)?.[cell.column];
  const put = (slot: Slot, role: CellRole | null) => {
    if (taken(slot) !== undefined) return;
    const { sheet, cell } = slot;
    const rows = sheets.get(sheet) ?? new Map<number, (CellRole | null)[]>();
    if (rows.size === 0) sheets.set(sheet, rows);
    const row = rows.get(cell.row);
    if (row) row[cell.column] = role;
    else rows.set(cell.row, sparse(cell.column, role));
  };
  return {
    take: put,
    isTaken: slot => taken(slot) !== undefined,
    close: slot => put(slot, null),
    result: () => {
      const roles: Record<string, CellRole> = {};
      const unread: string[] = [];
      for (const { name, cells } of workbook.sheets) {
        const address = addressesOf(name);
        const rows = sheets.get(name);
        for (const cell of cells) {
          // A cell of blanks looks empty to everyone.
          if (cell.content.kind === 'text' && cell.text.trim() === '') continue;
          const role = rows?.get(cell.row)?.[cell.column];
          if (role) roles[address(cell)] = role;
          else unread.push(address(cell));
        }
      }
      return { roles, unread };
    },
  };
}

function sparse(column: number, role: CellRole | null): (CellRole | null)[] {
  const row: (CellRole | null)[] = [];
  row[column] = role;
  return row;
}

/** "Sheet!A1" of many cells of one sheet. */
function addressesOf(sheet: string): (cell: SheetCell) => string {
  const columns: string[] = [];
  return ({ row, column }) => {
    columns[column] ??= `${sheet}!${columnName(column)}`;
    return `${columns[column]}${row}`;
  };
}
