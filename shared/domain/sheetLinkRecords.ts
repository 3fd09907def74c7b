/**
 * Which cells of an imported workbook a table came from, and goes back to: one record for the whole table, since a
 * large one has hundreds of thousands of cells.
 */
export interface TableLink {
  sourceId: number;
  tableId: number;
  sheet: string;
  rows: LinkedRow[];
  columns: LinkedColumn[];
  /**
   * What the document held right after the import, row by row in the order of `rows` and `columns`; a cell is written
   * when this changed.
   */
  texts: string[][];
}

export interface LinkedRow {
  id: string;
  /** The sheet's own number. */
  row: number;
}

export interface LinkedColumn {
  id: string;
  column: number;
  /** Last year's figure stands in brackets in the same cell: `main` is the one before them, `prior` the one in them. */
  part: 'whole' | 'main' | 'prior';
}

/** Which cell of an imported workbook a passage or its mark came from. */
export interface PassageLink {
  sourceId: number;
  sheet: string;
  /** Top-left cell, e.g. "F6". */
  address: string;
  field: 'text' | 'mark';
  passageId: number;
  importedText: string;
}

/** 様式: how a form was read and corrected, recognised again by its structure. */
export interface FormProfile {
  id: number;
  name: string;
  signature: string;
  /** What a person changed of the reading. */
  corrections: unknown;
  /** ISO instant. */
  usedAt: string;
}

export function tableLinkKey({ sourceId, tableId }: TableLink): string {
  return `${sourceId}/${tableId}`;
}

/** A merged cell can hold the mark of several passages. */
export function passageLinkKey({ sourceId, sheet, address, field, passageId }: PassageLink): string {
  return `${sourceId}/${sheet}!${address}/${field}/${passageId}`;
}
