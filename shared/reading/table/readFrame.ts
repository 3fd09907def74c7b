import type { FiscalYear } from '../../domain/fiscalYear.ts';
import { isBracketedFigure } from '../bracketedPrior.ts';
import type { CellLedger } from '../cellLedger.ts';
import { foldText } from '../foldText.ts';
import type { ReadTable } from '../reading.ts';
import type { Slot } from '../sheetGrid.ts';
import { columnPaths, rowPaths } from './headPaths.ts';
import { tableCellReader } from './tableCell.ts';
import type { IsFree, TableFrame } from './tableFrame.ts';
import { asText, surroundings } from './tableSurroundings.ts';

/** Reads a table whose place on its sheet is known, telling the ledger what every cell was taken for. */
export function readFrame(
  frame: TableFrame,
  ledger: CellLedger,
  isFree: IsFree,
  fiscalYear: FiscalYear | null,
): ReadTable {
  const { grid, headerTop, left, right, bottom } = frame;
  const around = surroundings(frame, isFree);
  const columns = columnPaths(frame);
  const rows = rowPaths(frame);
  const plainBrackets = bracketsAreLastYear(frame, around.footnotes);
  const values = columns.map(({ column, slots }) => ({ column, isRemarks: slots.some(isRemarksHead) }));
  const readCell = tableCellReader(grid.sheet.name, { fiscalYear, plainBrackets });
  const cells = frame.rows.map(row =>
    values.map(({ column, isRemarks }) => {
      const slot = grid.at(row, column);
      if (slot) ledger.take(slot, 'figure');
      return readCell({ row, column }, slot, isRemarks);
    }),
  );
  takeHeads(frame, ledger);
  for (const slot of rows.flat()) ledger.take(slot, 'rowHead');
  for (const slot of around.footnotes) ledger.take(slot, 'footnote');
  if (around.title) ledger.take(around.title, 'title');
  return {
    title: around.title && asText(around.title),
    sheet: grid.sheet.name,
    range: { top: headerTop, left, bottom, right },
    unit: around.unit,
    corner: cornerOf(frame),
    columns: columns.map(({ slots }) => slots.map(({ cell }) => cell.text)),
    rows: rows.map(path => path.map(({ cell }) => cell.text)),
    columnNumbers: columns.map(({ column }) => column),
    rowNumbers: [...frame.rows],
    cells,
    joins: joinsOf(
      frame,
      values.map(({ column }) => column),
    ),
    footnotes: around.footnotes.map(asText),
  };
}

/** Cells of one column merged downwards. */
function joinsOf({ grid, rows }: TableFrame, columns: readonly number[]): NonNullable<ReadTable['joins']> {
  return rows.flatMap((row, at) =>
    columns.flatMap((column, index) => {
      const range = grid.at(row, column)?.range;
      if (range?.top !== row || range.bottom === row || range.left !== range.right) return [];
      const covered = rows.filter(other => other >= row && other <= range.bottom).length;
      return covered > 1 ? [{ row: at, column: index, rows: covered }] : [];
    }),
  );
}

const REMARKS =
  /^(?:備考|摘要|特記(?:事項)?|コメント|理由|メモ|主な(?:内容|要因)|増減の?(?:理由|要因)|説明)(?:欄)?$/;

function isRemarksHead({ cell }: Slot): boolean {
  return REMARKS.test(foldText(cell.text));
}

function takeHeads(frame: TableFrame, ledger: CellLedger): void {
  const rows = [...frame.repeatedHeaders];
  for (let row = frame.headerTop; row <= frame.headerBottom; row++) rows.push(row);
  for (const row of rows) {
    for (const slot of frame.grid.inRow(row, frame.left, frame.right)) ledger.take(slot, 'header');
  }
}

function cornerOf({ grid, headerTop, headerBottom, left, firstValue }: TableFrame): string[] {
  const corner: string[] = [];
  for (let column = left; column < firstValue; column++) {
    const slot = grid.at(headerBottom, column) ?? grid.at(headerTop, column);
    corner.push(slot?.cell.text ?? '');
  }
  return corner;
}

/** A note says so (（ ）内は前年同月), or brackets stand under a figure in cell after cell. */
function bracketsAreLastYear(frame: TableFrame, notes: readonly Slot[]): boolean {
  if (notes.some(({ cell }) => /[（(]\s*[)）].*(?:前年|昨年|前期|前回)/.test(cell.text))) return true;
  let filled = 0;
  let bracketed = 0;
  for (const row of frame.rows) {
    for (const { cell } of frame.grid.inRow(row, frame.firstValue, frame.right)) {
      filled += 1;
      const below = cell.text.lastIndexOf('\n') + 1;
      if (below > 0 && isBracketedFigure(cell.text.slice(below))) bracketed += 1;
    }
  }
  return filled > 1 && bracketed * 2 > filled;
}
