/** A cell of a workbook. */
export interface SheetPlace {
  sheet: string;
  address: string;
}

/** "Sheet!A1" as sheet and address; names of sheets may hold a "!" themselves. */
export function placeOf(cell: string): SheetPlace {
  const bang = cell.lastIndexOf('!');
  return { sheet: cell.slice(0, bang), address: cell.slice(bang + 1) };
}
