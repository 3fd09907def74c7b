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

/** Only what was taken is kept: a workbook of millions of cells is mostly not. */
export function cellLedger(workbook: WorkbookCells): CellLedger {
  const taken = new Map<SheetCell, CellRole | null>();
  return {
    take: ({ cell }, role) => {
      if (!taken.has(cell)) taken.set(cell, role);
    },
    isTaken: ({ cell }) => taken.has(cell),
    close: ({ cell }) => {
      if (!taken.has(cell)) taken.set(cell, null);
    },
    result: () => {
      const roles: Record<string, CellRole> = {};
      const unread: string[] = [];
      for (const { name, cells } of workbook.sheets) {
        const address = addressesOf(name);
        for (const cell of cells) {
          // A cell of blanks looks empty to everyone.
          if (cell.content.kind === 'text' && cell.text.trim() === '') continue;
          const at = address(cell);
          const role = taken.get(cell);
          if (role) roles[at] = role;
          else unread.push(at);
        }
      }
      return { roles, unread };
    },
  };
}

/** "Sheet!A1" of many cells of one sheet. */
function addressesOf(sheet: string): (cell: SheetCell) => string {
  const columns: string[] = [];
  return ({ row, column }) => {
    columns[column] ??= `${sheet}!${columnName(column)}`;
    return `${columns[column]}${row}`;
  };
}
