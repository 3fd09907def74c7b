import { parseFigure } from '../domain/figureText.ts';
import { isMarkGlyph } from './cellKind.ts';
import { foldText, isDash } from './foldText.ts';
import { type HeaderLabel, isKnown, readHeaderLabel } from './headerLabel.ts';
import { remembered } from './remembered.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

/** The header rows over a list and, for each column that has a header, its labels from top to bottom. */
export interface HeaderBand {
  top: number;
  bottom: number;
  left: number;
  right: number;
  columns: BandColumn[];
}

export interface BandColumn {
  column: number;
  labels: { slot: Slot; label: HeaderLabel }[];
}

/** No form seen has more header rows. */
const DEEPEST = 6;

const labels = new WeakMap<Slot, HeaderLabel>();
/** The same words come again and again down a column. */
const readLabels = remembered(readHeaderLabel);

/** What the label in a cell means is decided elsewhere: by a word of the office's own. */
export function setLabel(slot: Slot, label: HeaderLabel): void {
  labels.set(slot, label);
}

export function labelOf(slot: Slot): HeaderLabel {
  let label = labels.get(slot);
  if (!label) {
    label = readLabels(slot.cell.text);
    labels.set(slot, label);
  }
  return label;
}

/** Whether a cell can be a label at all, told without reading it: figures but for years are none. */
export function mayBeLabel({ cell }: Slot): boolean {
  const { kind } = cell.content;
  if (kind === 'text') return cell.text.length <= 120;
  return kind === 'date' || (kind === 'number' && cell.text.length >= 2 && cell.text.length <= 8);
}

/** Whether a cell could stand in a header at all: a short label, no figure, mark or sentence. */
export function isHeaderLike(slot: Slot): boolean {
  const { text, content } = slot.cell;
  if (content.kind === 'date') return true;
  if (content.kind === 'number') return /^(?:19|20)\d\d$/.test(content.value);
  if (content.kind !== 'text') return false;
  if (isMarkGlyph(text) || isDash(text)) return false;
  const folded = foldText(text);
  if (folded.length > 40 || /。/.test(folded)) return false;
  return parseFigure(text) === null || isKnown(labelOf(slot));
}

/**
 * The header rows beginning at `top`, as far down as rows look like headers of this list; null where `top`
 * is no header row.
 */
export function growBand(grid: SheetGrid, top: number, left: number, right: number): HeaderBand | null {
  const first = grid.inRow(top, left, right);
  // A date above a list is no header, though one may stand under 実績.
  const begins = (label: HeaderLabel) =>
    isKnown(label) && (label.dateWords === null || label.choices.length > 0);
  if (!first.some(slot => begins(labelOf(slot))) || !first.every(isHeaderLike)) return null;
  let bottom = deepest(first, top);
  while (bottom - top < DEEPEST && isSubHeaderRow(grid, top, bottom, left, right)) {
    bottom = deepest(grid.inRow(bottom + 1, left, right), bottom + 1);
  }
  if (bottom - top > DEEPEST) return null;
  return readBand(grid, top, bottom, left, right);
}

/** Reads given rows as a header, whatever they look like. */
export function readBand(
  grid: SheetGrid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): HeaderBand {
  const columns: BandColumn[] = [];
  for (let column = left; column <= right; column++) {
    const slots: Slot[] = [];
    for (let row = top; row <= bottom; row++) {
      const slot = grid.at(row, column) ?? groupFromLeft(grid, row, column, bottom, left);
      if (slot && !slots.includes(slot)) slots.push(slot);
    }
    if (slots.length > 0)
      columns.push({ column, labels: slots.map(slot => ({ slot, label: labelOf(slot) })) });
  }
  return { top, bottom, left, right, columns };
}

/** How far down merged labels reach; the name of a group beside its rows (保健グループ) is no label of theirs. */
function deepest(slots: readonly Slot[], row: number): number {
  const known = slots.filter(slot => isKnown(labelOf(slot)));
  return (known.length > 0 ? known : slots).reduce((most, slot) => Math.max(most, slot.range.bottom), row);
}

/**
 * Whether the row under a band belongs to it: labels under a group (令和6年度 > 目標 | 実績), or notes to single
 * columns such as （％） and （A）. Data under a single header is neither.
 */
function isSubHeaderRow(grid: SheetGrid, top: number, bottom: number, left: number, right: number): boolean {
  const row = bottom + 1;
  const slots = grid.inRow(row, left, right).filter(slot => slot.range.top === row);
  if (slots.length === 0 || !slots.every(isHeaderLike)) return false;
  let known = 0;
  for (const slot of slots) {
    const label = labelOf(slot);
    const above = grid.at(bottom, slot.range.left);
    const narrower =
      above !== null && slot.range.right - slot.range.left < above.range.right - above.range.left;
    const underGroup = above
      ? narrower || isUnmergedGroup(grid, above, bottom)
      : groupFromLeft(grid, bottom, slot.range.left, row, left);
    if (!underGroup && above !== null && !isColumnNote(label)) return false;
    if (above === null && !underGroup && !hasChoice(label)) return false;
    // Under 項目 over two columns stand its first entries, unless they are 大項目 | 指標.
    if (above && isLeading(labelOf(above)) && !isColumnNote(label) && label.choices.length === 0)
      return false;
    if (isKnown(label)) known += 1;
  }
  // Groups over names of other things (a cross table's 協会 | 委託) belong to a header as well.
  return known > 0 || slots.every(slot => grid.at(top, slot.range.left) !== null && slots.length > 1);
}

/** Numbers, headings and names lead a row; figures and marks follow. */
export function isLeading(label: HeaderLabel): boolean {
  return ['no', 'initiative', 'name'].includes(label.choices[0]?.role ?? '');
}

function hasChoice(label: HeaderLabel): boolean {
  return label.choices.some(choice => choice.weight >= 0.7);
}

function isColumnNote(label: HeaderLabel): boolean {
  const bracketed = /^[\s（(【［[]/.test(label.text);
  return label.isNote && (bracketed || label.year !== null || /^[A-Z①-⑳ア-ン]/u.test(foldText(label.text)));
}

/** A label for several columns that is written into the first of them only. */
function isUnmergedGroup(grid: SheetGrid, slot: Slot, row: number): boolean {
  const next = slot.range.right + 1;
  const alone = slot.range.right === slot.range.left && grid.at(row, next) === null;
  return alone && grid.at(row + 1, next) !== null && mayGroup(labelOf(slot));
}

function mayGroup(label: HeaderLabel): boolean {
  return (
    (label.words === '' && (label.year !== null || label.period !== null)) ||
    label.choices.some(
      ({ role, weight }) => weight >= 0.5 && (role === 'target' || role === 'actual' || role === 'mark'),
    )
  );
}

/** Groups written into their first cell only: the label to the left that this empty cell continues. */
function groupFromLeft(
  grid: SheetGrid,
  row: number,
  column: number,
  bottom: number,
  left: number,
): Slot | null {
  if (row >= bottom) return null;
  const below = grid.at(row + 1, column);
  if (below === null || below.range.top <= row || !isSideOfGroup(labelOf(below))) return null;
  for (let at = column - 1; at >= left; at--) {
    const slot = grid.at(row, at);
    if (slot === null) {
      const beside = grid.at(row + 1, at);
      if (beside === null || beside.range.top <= row) return null;
      continue;
    }
    const under = grid.at(row + 1, at);
    const continues =
      slot.range.right === slot.range.left && slot.range.bottom === row && mayGroup(labelOf(slot));
    return continues && under !== null && under !== slot ? slot : null;
  }
  return null;
}

function isSideOfGroup(label: HeaderLabel): boolean {
  const sides = ['target', 'actual', 'numerator', 'denominator', 'unit', 'asOf'];
  const [first] = label.choices;
  return first === undefined ? isKnown(label) : sides.includes(first.role);
}
