/** A number of rows and columns. */
export interface BlockSize {
  rows: number;
  columns: number;
}

/**
 * How many cells a copied block takes in a selection, as in Excel: the whole selection where that is so many times
 * the block in both directions, else the block once. A selection narrower than the block counts as being as wide, so
 * that a row of two cells fills five rows of which only the first column is selected.
 */
export function tiledSize(block: BlockSize, selected: BlockSize): BlockSize {
  const rows = Math.max(block.rows, selected.rows);
  const columns = Math.max(block.columns, selected.columns);
  return rows % block.rows === 0 && columns % block.columns === 0 ? { rows, columns } : block;
}

/** A copied block as often as it fits into a selection of so many rows and columns. */
export function tile(cells: readonly (readonly string[])[], rows: number, columns: number): string[][] {
  const block = sizeOf(cells);
  if (block.rows === 0 || block.columns === 0) return [];
  const size = tiledSize(block, { rows, columns });
  return Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_, column) => tiledCell(cells, row, column)),
  );
}

/** The text that comes to stand in a cell of the tiled block. */
export function tiledCell(cells: readonly (readonly string[])[], row: number, column: number): string {
  const { rows, columns } = sizeOf(cells);
  return cells[row % rows]?.[column % columns] ?? '';
}

export function sizeOf(cells: readonly (readonly string[])[]): BlockSize {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}
