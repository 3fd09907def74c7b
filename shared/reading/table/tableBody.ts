import { foldText } from '../foldText.ts';
import { labelOf } from '../headerBand.ts';
import { isKnown } from '../headerLabel.ts';
import { isNumberedHeading } from '../numberedHeading.ts';
import type { SheetGrid, Slot } from '../sheetGrid.ts';
import { isFigure, isHead, isTableNote, isValue } from './tableCellKind.ts';
import type { IsFree } from './tableFrame.ts';
import type { TableHeader } from './tableHeader.ts';

export interface TableBody {
  left: number;
  rows: number[];
  groups: Map<number, Slot>;
  repeatedHeaders: number[];
  bottom: number;
}

/** Follows the rows under a header down to where the table ends: a blank row, a note, another header. */
export function tableBody(grid: SheetGrid, header: TableHeader, isFree: IsFree): TableBody {
  const left = withRowHeads(grid, header, isFree);
  const { right } = header;
  const body: TableBody = { left, rows: [], groups: new Map(), repeatedHeaders: [], bottom: header.bottom };
  for (let row = header.bottom + 1; row <= lastRow(grid); row++) {
    const slots = grid.inRow(row, left, right);
    if (slots.length === 0) break;
    const own = slots.filter(slot => slot.range.top === row);
    if (own.some(slot => !isFree(slot) || slot.range.left < left || slot.range.right > right)) break;
    const repeated = repeatedHeader(grid, header, row);
    if (repeated > 0) {
      for (let at = row; at < row + repeated; at++) body.repeatedHeaders.push(at);
      row += repeated - 1;
      continue;
    }
    if (own.length === 0) continue;
    const kind = kindOfRow(grid, { ...header, left }, row, own, body.rows);
    if (kind === 'end') break;
    if (kind === 'group') {
      if (own[0]) body.groups.set(row, own[0]);
    } else body.rows.push(row);
    body.bottom = Math.max(row, ...own.map(slot => slot.range.bottom));
  }
  return body;
}

function lastRow(grid: SheetGrid): number {
  return grid.lastRow;
}

/** Row heads whose column has no label of its own stand left of the header's first one. */
function withRowHeads(grid: SheetGrid, { top, bottom, left }: TableHeader, isFree: IsFree): number {
  let first = left;
  while (first > 1 && left - first < 3) {
    const beside = grid.at(bottom + 1, first - 1);
    const isOpen = [top, bottom].every(row => grid.at(row, first - 1) === null);
    if (!isOpen || beside === null || !isFree(beside) || !isHead(beside) || isTableNote(beside.cell.text))
      break;
    first = beside.range.left;
  }
  return first;
}

/** How many rows the header takes where it is printed again; 0 where it is not. */
function repeatedHeader(grid: SheetGrid, header: TableHeader, row: number): number {
  const own = (at: number) => grid.inRow(at, header.left, header.right).filter(slot => slot.range.top === at);
  const words = (at: number) =>
    own(at)
      .map(slot => foldText(slot.cell.text))
      .join('|');
  // Told by its first word already in nearly every row.
  const [first, firstOfHeader] = [own(row)[0], own(header.top)[0]];
  if (!first || !firstOfHeader || foldText(first.cell.text) !== foldText(firstOfHeader.cell.text)) return 0;
  const depth = header.bottom - header.top + 1;
  for (let at = 0; at < depth; at++) {
    if (words(row + at) !== words(header.top + at)) return 0;
  }
  return words(header.top) === '' ? 0 : depth;
}

function kindOfRow(
  grid: SheetGrid,
  header: TableHeader,
  row: number,
  own: readonly Slot[],
  above: readonly number[],
): 'row' | 'group' | 'end' {
  const [slot] = own;
  if (own.length === 1 && slot && (!isValue(slot) || isNumberedHeading(slot.cell.text)))
    return kindOfLine(grid, header, row, slot, above);
  if (own.every(({ cell }) => isTableNote(cell.text))) return 'end';
  return above.length > 0 && isNewHeader(grid, header, row, own, above) ? 'end' : 'row';
}

/** A row with words in one cell: a note, the title of what follows, a heading over rows, or an open row. */
function kindOfLine(
  grid: SheetGrid,
  header: TableHeader,
  row: number,
  slot: Slot,
  above: readonly number[],
): 'row' | 'group' | 'end' {
  if (isTableNote(slot.cell.text) || slot.cell.text.length > 60) return 'end';
  const next = grid.inRow(row + 1, header.left, header.right).filter(({ range }) => range.top === row + 1);
  const through = grid.inRow(row, header.left, header.right).some(({ range }) => range.top < row);
  const labelEnd = Math.max(
    header.left,
    ...[header.top, ...above].map(at => grid.at(at, header.left)?.range.right ?? header.left),
  );
  const isWide = slot.range.right > labelEnd;
  if (slot.range.left > labelEnd || through) return 'row';
  const leadsHeader = next.length >= 2 && next.every(isHead) && next.some(one => isKnown(labelOf(one)));
  if (leadsHeader) return 'end';
  if (!isWide) return 'row';
  return next.length > 1 && next.some(isValue) ? 'group' : 'end';
}

/** Labels over the columns that held figures so far, with figures below: another table begins. */
function isNewHeader(
  grid: SheetGrid,
  { left, right }: TableHeader,
  row: number,
  own: readonly Slot[],
  above: readonly number[],
): boolean {
  if (own.length < 2 || !own.every(isHead)) return false;
  const overFigures = own.filter(slot =>
    above.some(at => {
      const held = grid.at(at, slot.range.left);
      return held !== null && isFigure(held);
    }),
  );
  const below = grid.inRow(row + 1, left, right);
  return overFigures.length >= Math.max(1, own.length - 2) && below.some(isValue);
}
