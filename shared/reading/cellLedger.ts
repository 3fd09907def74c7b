import type { CellRole } from './reading.ts';
import type { Slot } from './sheetGrid.ts';
import { addressOf, type WorkbookCells } from './workbookCells.ts';

/** Keeps what every filled cell of the workbook was taken for, so that nothing is dropped silently. */
export interface CellLedger {
  /** The first role a cell is given stands: a figure read for one indicator is not another's header. */
  take(slot: Slot, role: CellRole): void;
  takeAt(address: string, role: CellRole): void;
  isTaken(address: string): boolean;
  /** Takes a role back: the cell turned out to say something else. */
  giveBack(address: string): void;
  roles(): Record<string, CellRole>;
  unread(): string[];
}

export function cellLedger(workbook: WorkbookCells): CellLedger {
  const roles = new Map<string, CellRole>();
  for (const sheet of workbook.sheets) {
    for (const { row, column, text, content } of sheet.cells) {
      // A cell of blanks looks empty to everyone.
      if (content.kind === 'text' && text.trim() === '') continue;
      roles.set(`${sheet.name}!${addressOf(row, column)}`, 'unread');
    }
  }
  function takeAt(address: string, role: CellRole): void {
    if (roles.get(address) === 'unread') roles.set(address, role);
  }
  return {
    takeAt,
    isTaken: address => roles.get(address) !== 'unread',
    giveBack: address => {
      if (roles.has(address)) roles.set(address, 'unread');
    },
    take: (slot, role) => takeAt(slot.address, role),
    roles: () => Object.fromEntries(roles),
    unread: () => [...roles].filter(([, role]) => role === 'unread').map(([address]) => address),
  };
}
