import { foldText } from '../foldText.ts';
import { isNumberedHeading } from '../numberedHeading.ts';
import type { SheetGrid, Slot } from '../sheetGrid.ts';
import { isBareUnit, isHead, isTableNote, isValue } from './tableCellKind.ts';
import type { IsFree } from './tableFrame.ts';

export interface TableHeader {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** No form seen has more header rows. */
const DEEPEST = 6;

/** The headers that could begin in a row: one for each run of columns without a gap. */
export function headersAt(grid: SheetGrid, row: number, isFree: IsFree): TableHeader[] {
  return runsOf(grid, row, isFree).flatMap(run => {
    const header = headerOf(grid, row, run, isFree);
    return header ? [header] : [];
  });
}

/** Stretches of neighbouring columns that are filled in a row, or under it where a group head leaves them open. */
function runsOf(grid: SheetGrid, row: number, isFree: IsFree): { left: number; right: number }[] {
  const filled = [
    ...grid.inRow(row, 1, grid.lastColumn).filter(slot => isFree(slot)),
    ...grid.inRow(row + 1, 1, grid.lastColumn).filter(slot => isFree(slot) && isHead(slot)),
  ].sort((a, b) => a.range.left - b.range.left);
  const runs: { left: number; right: number }[] = [];
  for (const { range } of filled) {
    const last = runs.at(-1);
    if (last && range.left <= last.right + 1) last.right = Math.max(last.right, range.right);
    else runs.push({ left: range.left, right: range.right });
  }
  return joinedOverGaps(grid, row, runs).flatMap(run => halves(grid, row, run));
}

/** An empty column inside a table: what stands right of it has no row heads of its own. */
function joinedOverGaps(grid: SheetGrid, row: number, runs: { left: number; right: number }[]) {
  const joined: { left: number; right: number }[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && run.left === before.right + 2 && hasNoHeads(grid, row, before, run))
      before.right = run.right;
    else joined.push({ ...run });
  }
  return joined;
}

/** How far below a header the first row of figures is looked for. */
const NEAR = 4;

function hasNoHeads(
  grid: SheetGrid,
  row: number,
  before: { left: number; right: number },
  run: { left: number; right: number },
): boolean {
  for (let at = row + 1; at <= row + NEAR; at++) {
    const [head] = grid.inRow(at, before.left, before.right);
    const first = grid.at(at, run.left);
    // ～9人以下 is a class, a row head of another table.
    if (!head || !first || !isValue(first) || /以[上下内]|未満|超|[～〜~]/.test(first.cell.text)) continue;
    return (
      isHead(head) && grid.at(row, run.left) !== null && !isTitleRow(grid.inRow(row, run.left, run.right))
    );
  }
  return false;
}

/** A long list printed in two halves side by side, its header twice. */
function halves(grid: SheetGrid, row: number, run: { left: number; right: number }) {
  const slots = grid.inRow(row, run.left, run.right);
  const half = slots.length / 2;
  const second = slots[half];
  const words = (from: number, to: number) =>
    slots
      .slice(from, to)
      .map(({ cell }) => foldText(cell.text))
      .join('|');
  const isTwice = Number.isInteger(half) && half >= 2 && words(0, half) === words(half, slots.length);
  if (!isTwice || !second) return [run];
  const middle = second.range.left;
  return [
    { left: run.left, right: middle - 1 },
    { left: middle, right: run.right },
  ];
}

function headerOf(
  grid: SheetGrid,
  row: number,
  run: { left: number; right: number },
  isFree: IsFree,
): TableHeader | null {
  const own = grid.inRow(row, run.left, run.right).filter(slot => slot.range.top === row);
  if (own.length === 0 || !own.every(slot => isFree(slot) && isHead(slot)) || isTitleRow(own)) return null;
  const first = own[0];
  // One label alone heads a table of one column, if what is left of it is open: a corner without words.
  if (own.length === 1 && first) {
    if (grid.at(row, first.range.left - 1) !== null || !isFilledBelow(grid, first)) return null;
  }
  let bottom = own.reduce((most, slot) => Math.max(most, slot.range.bottom), row);
  while (bottom - row < DEEPEST && isSubHeader(grid, row, bottom, run, isFree)) {
    const below = grid.inRow(bottom + 1, run.left, run.right);
    bottom = below.reduce((most, slot) => Math.max(most, slot.range.bottom), bottom + 1);
  }
  if (bottom - row > DEEPEST) return null;
  return { top: row, bottom, ...run };
}

/** A title beside its （単位：千円）, or a numbered heading: over a table, not over its columns. */
function isTitleRow(own: readonly Slot[]): boolean {
  const notes = own.filter(({ cell }) => isTableNote(cell.text) || isBareUnit(cell.text));
  if (notes.length > 0 && own.length - notes.length <= 1) return true;
  return own.length === 1 && isNumberedHeading(own[0]?.cell.text ?? '');
}

function isFilledBelow(grid: SheetGrid, { range }: Slot): boolean {
  const rows = [range.bottom + 1, range.bottom + 2];
  return rows.every(row => {
    const head = grid.at(row, range.left - 1);
    const value = grid.at(row, range.left);
    return head !== null && value !== null && isHead(head) && isValue(value);
  });
}

/** Labels under wider ones, months under quarters, units in brackets under names: a header goes on below. */
function isSubHeader(
  grid: SheetGrid,
  top: number,
  bottom: number,
  run: { left: number; right: number },
  isFree: IsFree,
): boolean {
  const row = bottom + 1;
  const own = grid.inRow(row, run.left, run.right).filter(slot => slot.range.top === row);
  if (own.length === 0 || !own.every(slot => isFree(slot) && isHead(slot) && !isTableNote(slot.cell.text)))
    return false;
  // The row heads of a body row stand under the header's first label; a sub header leaves that place open.
  const corner = grid.at(top, run.left);
  const first = own[0];
  const underCorner = first !== undefined && corner !== null && first.range.left <= corner.range.right;
  const sides = own.filter(slot => !(underCorner && slot === first));
  if (sides.length === 0) return false;
  const narrower = sides.filter(slot => {
    const above = grid.at(bottom, slot.range.left) ?? groupFromLeft(grid, bottom, slot.range.left, run.left);
    return above !== null && (width(slot) < width(above) || grid.at(bottom, slot.range.left) === null);
  });
  if (narrower.length >= Math.max(1, sides.length / 2)) return !underCorner || splits(grid, bottom, sides);
  return !underCorner && sides.every(({ cell }) => isRefinement(cell.text));
}

/** Whether labels below really part a wider one: a body row of merged words does not. */
function splits(grid: SheetGrid, bottom: number, sides: readonly Slot[]): boolean {
  const parted = new Set(sides.map(slot => grid.at(bottom, slot.range.left)).filter(above => above !== null));
  return parted.size < sides.length;
}

function groupFromLeft(grid: SheetGrid, row: number, column: number, left: number): Slot | null {
  for (let at = column - 1; at > left; at--) {
    const slot = grid.at(row, at);
    if (slot !== null) return slot;
  }
  return null;
}

/** 4～6月 under 第1四半期, （件） under 件数, A/B under 率. */
function isRefinement(text: string): boolean {
  const folded = foldText(text);
  return (
    /^[([〔【<].*[)\]〕】>]$/.test(folded) ||
    /^\d{1,2}(?:月)?[~〜-]\d{1,2}月$|^\d{1,2}月$|^[A-Z①-⑳](?:[-+×÷/*=][A-Z①-⑳])*$/u.test(folded)
  );
}

function width({ range }: Slot): number {
  return range.right - range.left;
}
