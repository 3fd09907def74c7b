import type { ColumnRole, ReadingCorrections } from '../../../shared/reading/reading.ts';
import type { CellRange } from '../../../shared/reading/workbookCells.ts';

/** One thing a person says about a reading; gives the corrections as they are then. */
export type CorrectionEdit = (before: ReadingCorrections) => ReadingCorrections;
export type GivenBlock = ReadingCorrections['blocks'][number];

export function setColumn(sheet: string, column: number, role: ColumnRole): CorrectionEdit {
  return before => ({
    ...before,
    columns: [
      ...before.columns.filter(one => one.sheet !== sheet || one.column !== column),
      { sheet, column, role },
    ],
  });
}

export function setRow(sheet: string, row: number, include: boolean): CorrectionEdit {
  return before => ({
    ...before,
    rows: [...before.rows.filter(one => one.sheet !== sheet || one.row !== row), { sheet, row, include }],
  });
}

export function setHeader(sheet: string, top: number, bottom = top): CorrectionEdit {
  return before => ({
    ...before,
    headers: [...before.headers.filter(one => one.sheet !== sheet), { sheet, top, bottom }],
  });
}

/** Cells of a range are read no more, or again. */
export function setCells(sheet: string, range: CellRange, isRead: boolean): CorrectionEdit {
  return before => {
    const others = before.cells.filter(one => one.sheet !== sheet || !holds(range, one.row, one.column));
    if (isRead) return { ...before, cells: others };
    const left: ReadingCorrections['cells'] = [];
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) left.push({ sheet, row, column });
    return { ...before, cells: [...others, ...left] };
  };
}

/** A stretch is read in a way of its own; what was said about stretches under it no longer counts. */
export function setBlock(block: GivenBlock): CorrectionEdit {
  return before => ({
    ...before,
    blocks: [
      ...before.blocks.filter(one => one.sheet !== block.sheet || !overlaps(one.range, block.range)),
      block,
    ],
  });
}

/** The program decides again how a stretch is read. */
export function removeBlock(block: GivenBlock): CorrectionEdit {
  return before => ({
    ...before,
    blocks: before.blocks.filter(one => one.sheet !== block.sheet || !same(one.range, block.range)),
  });
}

export function setTerm(words: string, role: ReadingCorrections['terms'][number]['role']): CorrectionEdit {
  return before => ({
    ...before,
    terms: [...before.terms.filter(one => one.words !== words), { words, role }],
  });
}

export function forgetTerm(words: string): CorrectionEdit {
  return before => ({ ...before, terms: before.terms.filter(one => one.words !== words) });
}

/** What a person has said about the stretch a cell lies in, or null. */
export function givenBlockAt(
  { blocks }: ReadingCorrections,
  sheet: string,
  row: number,
  column: number,
): GivenBlock | null {
  return blocks.findLast(one => one.sheet === sheet && holds(one.range, row, column)) ?? null;
}

export function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function same(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
