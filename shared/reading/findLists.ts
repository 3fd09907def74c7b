import type { FiscalYear } from '../domain/fiscalYear.ts';
import { growBand, labelOf, mayBeLabel, readBand } from './headerBand.ts';
import { isKnown } from './headerLabel.ts';
import { headerRows } from './headerRows.ts';
import { type Span, spansAt, splitAtRepeats } from './headerSpans.ts';
import type { IndicatorList } from './indicatorList.ts';
import { type BandInput, judgeBand } from './judgeBand.ts';
import type { ReadingCorrections } from './reading.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

/** Finds the indicator lists of a sheet, top to bottom. Header rows given by a person replace those found. */
export function findLists(
  grid: SheetGrid,
  corrections: ReadingCorrections,
  yearElsewhere: FiscalYear | null,
): IndicatorList[] {
  const { name } = grid.sheet;
  const columns = corrections.columns.filter(({ sheet }) => sheet === name);
  const forced = new Map(columns.map(({ column, role }) => [column, role]));
  const input: BandInput = { forced, yearElsewhere, given: false };
  const given = corrections.headers.filter(({ sheet }) => sheet === name);
  const found = given.length > 0 ? givenLists(grid, given, input) : searchedLists(grid, input);
  if (found.length === 0) return forced.size > 0 ? headerless(grid, input) : [];
  return bounded(reaching(grid, found, input));
}

function searchedLists(grid: SheetGrid, input: BandInput): IndicatorList[] {
  const found: IndicatorList[] = [];
  for (const row of headerRows(grid)) {
    const slots = grid.inRow(row, 1, grid.lastColumn);
    if (mayBeginList(slots)) found.push(...listsAt(grid, row, found, input));
  }
  return found;
}

/** A row of labels only, or one with a label that names a field for certain: rows of figures have neither. */
function mayBeginList(slots: readonly Slot[]): boolean {
  const labels = slots.filter(mayBeLabel);
  const isLabelsOnly = labels.length === slots.length;
  if (labels.length * 2 < slots.length) return false;
  let isAnyKnown = false;
  for (const slot of labels) {
    const label = labelOf(slot);
    if (label.choices.some(({ weight }) => weight >= 0.65)) return true;
    isAnyKnown ||= isKnown(label);
  }
  return isLabelsOnly && isAnyKnown;
}

/** The lists whose header begins in a row: one, or several side by side. */
function listsAt(
  grid: SheetGrid,
  row: number,
  found: readonly IndicatorList[],
  input: BandInput,
): IndicatorList[] {
  const attempt = (span: Span): IndicatorList | null => {
    const inHeader = found.some(
      l => l.headerTop <= row && row <= l.headerBottom && l.left <= span.right && span.left <= l.right,
    );
    const band = inHeader ? null : growBand(grid, row, span.left, span.right);
    return band && judgeBand(grid, band, input);
  };
  const spans = spansAt(grid, row);
  const single = spans.flatMap(span => {
    const whole = attempt(span);
    const band = growBand(grid, row, span.left, span.right);
    const parts = band ? splitAtRepeats(band).map(attempt) : [];
    if (parts.length > 1 && parts.every(part => part !== null)) return parts;
    return whole ? [whole] : [];
  });
  const [first, last] = [spans[0], spans.at(-1)];
  if (single.length > 1 || spans.length < 2 || !first || !last) return single;
  // Columns left empty inside one list: read across them, if that gives more than one side alone.
  const across = attempt({ left: first.left, right: last.right });
  const [alone] = single;
  return across && (!alone || rolesIn(across) > rolesIn(alone)) ? [across] : single;
}

function rolesIn(list: IndicatorList): number {
  return list.columns.filter(({ role }) => role !== 'ignore').length;
}

/** Lists under header rows a person gave, side by side where each part is a list by itself. */
function givenLists(
  grid: SheetGrid,
  headers: readonly { top: number; bottom: number }[],
  input: BandInput,
): IndicatorList[] {
  return headers.flatMap(({ top, bottom }) => {
    const whole = readBand(grid, top, bottom, 1, grid.lastColumn);
    const gaps = spansAt(grid, Math.max(top, 1));
    for (const spans of [gaps, splitAtRepeats(whole)]) {
      const parts = spans.map(({ left, right }) =>
        judgeBand(grid, readBand(grid, top, bottom, left, right), input),
      );
      if (parts.length > 1 && parts.every(part => part !== null)) return parts;
    }
    const list = judgeBand(grid, whole, { ...input, given: true });
    return list ? [list] : [];
  });
}

/** Columns named by a person on a sheet without a header: the list begins with the first row of figures. */
function headerless(grid: SheetGrid, input: BandInput): IndicatorList[] {
  const figures = [...input.forced].filter(([, role]) => role === 'target' || role === 'actual');
  const isFirst = (row: number) =>
    figures.some(([column]) => /[\d０-９]/.test(grid.at(row, column)?.cell.text ?? ''));
  const first = grid.rows.find(isFirst);
  if (first === undefined) return [];
  const list = judgeBand(grid, readBand(grid, first - 1, first - 1, 1, grid.lastColumn), {
    ...input,
    given: true,
  });
  return list ? [list] : [];
}

/** Stretches the nearest list to columns a person named outside of it. */
function reaching(grid: SheetGrid, lists: readonly IndicatorList[], input: BandInput): IndicatorList[] {
  let reached = [...lists];
  for (const [column] of input.forced) {
    if (reached.some(list => list.left <= column && column <= list.right)) continue;
    const distance = (list: IndicatorList) => Math.max(list.left - column, column - list.right);
    const nearest = reached.reduce((best, list) => (distance(list) < distance(best) ? list : best));
    const { headerTop, headerBottom, left, right } = nearest;
    const band = readBand(grid, headerTop, headerBottom, Math.min(left, column), Math.max(right, column));
    const wider = judgeBand(grid, band, { ...input, given: true });
    if (wider) reached = reached.map(list => (list === nearest ? wider : list));
  }
  return reached;
}

/** Ends each list where the next one over the same columns begins; the same header again goes on with it. */
function bounded(lists: readonly IndicatorList[]): IndicatorList[] {
  const kept: IndicatorList[] = [];
  for (const list of [...lists].sort((a, b) => a.headerTop - b.headerTop || a.left - b.left)) {
    const above = kept.findLast(other => other.left <= list.right && list.left <= other.right);
    const at = above ? kept.indexOf(above) : -1;
    if (above && signature(above) === signature(list) && above.fiscalYear === list.fiscalYear) {
      const repeatedHeaders = new Set(above.repeatedHeaders);
      for (let row = list.headerTop; row <= list.headerBottom; row++) repeatedHeaders.add(row);
      kept[at] = { ...above, repeatedHeaders };
      continue;
    }
    if (above) kept[at] = { ...above, limit: Math.min(above.limit, list.headerTop - 1) };
    kept.push(list);
  }
  return kept;
}

function signature({ columns }: IndicatorList): string {
  return columns.flatMap(({ column, heading }) => (heading ? [`${column}:${heading.header}`] : [])).join('|');
}
