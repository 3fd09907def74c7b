import type { FiscalYear } from '../domain/fiscalYear.ts';
import { assignColumns } from './assignColumns.ts';
import { columnContent } from './columnContent.ts';
import { columnHeading } from './columnHeading.ts';
import { growBand, type HeaderBand, labelOf, readBand } from './headerBand.ts';
import { type HeaderLabel, isKnown } from './headerLabel.ts';
import type { IndicatorList } from './indicatorList.ts';
import type { AssignedColumn, ListColumn } from './listColumn.ts';
import { sampleRows } from './listRows.ts';
import { yearOfList } from './listYear.ts';
import type { ColumnRole, ReadingCorrections } from './reading.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

/** Rows beyond the header that show which columns hang together. */
const WINDOW = 8;

interface Span {
  left: number;
  right: number;
}

/** Finds the indicator lists of a sheet, top to bottom. Header rows given by a person replace those found. */
export function findLists(
  grid: SheetGrid,
  corrections: ReadingCorrections,
  yearElsewhere: FiscalYear | null,
): IndicatorList[] {
  const forced = new Map<number, ColumnRole>();
  for (const { sheet, column, role } of corrections.columns)
    if (sheet === grid.sheet.name) forced.set(column, role);
  const given = corrections.headers.filter(({ sheet }) => sheet === grid.sheet.name);
  if (given.length > 0) {
    const bands = given.map(({ top, bottom }) => readBand(grid, top, bottom, 1, grid.lastColumn));
    return bounded(
      bands.map(band => listOf(grid, band, forced, yearElsewhere, true)).filter(list => list !== null),
    );
  }
  const found: IndicatorList[] = [];
  for (const row of grid.rows) {
    const slots = grid.inRow(row, 1, grid.lastColumn);
    if (!slots.some(slot => isKnown(labelOf(slot)))) continue;
    found.push(...listsAt(grid, row, found, forced, yearElsewhere));
  }
  if (found.length === 0 && forced.size > 0) return headerless(grid, forced, yearElsewhere);
  return bounded(found);
}

function listsAt(
  grid: SheetGrid,
  row: number,
  found: readonly IndicatorList[],
  forced: ReadonlyMap<number, ColumnRole>,
  year: FiscalYear | null,
): IndicatorList[] {
  const inHeader = (span: Span) =>
    found.some(
      l => l.headerTop <= row && row <= l.headerBottom && l.left <= span.right && span.left <= l.right,
    );
  const attempt = (span: Span): IndicatorList | null => {
    if (inHeader(span)) return null;
    const band = growBand(grid, row, span.left, span.right);
    return band && listOf(grid, band, forced, year, false);
  };
  const spans = spansAt(grid, row);
  const single = spans.flatMap(span => {
    const whole = attempt(span);
    const parts = splitAtRepeats(grid, row, span).map(attempt);
    if (parts.length > 1 && parts.every(part => part !== null)) return parts;
    return whole ? [whole] : [];
  });
  const first = spans[0];
  const last = spans.at(-1);
  if (single.length > 1 || spans.length < 2 || !first || !last) return single;
  // Columns left empty inside one list: read across them, if that gives more than one side alone.
  const across = attempt({ left: first.left, right: last.right });
  const roles = (list: IndicatorList) => list.columns.filter(({ role }) => role !== 'ignore').length;
  const alone = single[0];
  if (across && (!alone || roles(across) > roles(alone))) return [across];
  return single;
}

/** Runs of columns without an empty one between them, among those filled in this row or just below. */
function spansAt(grid: SheetGrid, row: number): Span[] {
  const filled = new Set<number>();
  for (let at = row; at <= row + WINDOW; at++) {
    const slots = grid.inRow(at, 1, grid.lastColumn);
    if (slots.length === 0) break;
    for (const { range } of slots) {
      // A title or note over everything does not join what stands under it.
      const wide = slots.length === 1 && range.right - range.left >= 3;
      if (wide && at > row) continue;
      for (let column = range.left; column <= range.right; column++) filled.add(column);
    }
  }
  const spans: Span[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && column === last.right + 1) last.right = column;
    else spans.push({ left: column, right: column });
  }
  return spans;
}

/** Two lists side by side without a gap: the second begins where the name or number column comes again. */
function splitAtRepeats(grid: SheetGrid, row: number, span: Span): Span[] {
  const band = growBand(grid, row, span.left, span.right);
  if (!band) return [span];
  const starts = [span.left];
  let seen = new Set<string>();
  let leaf = '';
  for (const column of band.columns) {
    const heading = columnHeading(column);
    const role = heading.choices[0]?.role;
    if (role === undefined || heading.leaf === leaf) continue;
    leaf = heading.leaf;
    const leading = role === 'no' || role === 'name' || role === 'initiative';
    if (leading && seen.has(role) && (seen.has('target') || seen.has('actual'))) {
      starts.push(column.column);
      seen = new Set();
    }
    seen.add(role);
  }
  return starts.map((left, at) => ({ left, right: (starts[at + 1] ?? span.right + 1) - 1 }));
}

/** Judges the columns under a band; null where they are no list of indicators. */
function listOf(
  grid: SheetGrid,
  band: HeaderBand,
  forced: ReadonlyMap<number, ColumnRole>,
  yearElsewhere: FiscalYear | null,
  given: boolean,
): IndicatorList | null {
  if (!given && band.bottom > band.top && isTitleRow(band)) return null;
  const headings = band.columns.map(columnHeading);
  const year = yearOfList(headings, grid, Math.max(band.top, 1), yearElsewhere);
  const columns = listColumns(grid, band, forced);
  const assigned = assignColumns(columns, year, forced);
  if (!assigned || (!given && !isIndicatorList(assigned))) return null;
  return {
    grid,
    headerTop: band.top,
    headerBottom: band.bottom,
    limit: grid.lastRow,
    left: band.left,
    right: band.right,
    columns: assigned,
    fiscalYear: year,
    repeatedHeaders: new Set(),
  };
}

/**
 * Whether the top row is a title or a date line over the header, though it names a year or says 目標: groups of a
 * header stand over figures, not over the numbers and names.
 */
function isTitleRow(band: HeaderBand): boolean {
  const tops = band.columns.flatMap(({ labels }) =>
    labels[0]?.slot.range.top === band.top ? [labels[0].slot] : [],
  );
  if (tops.some(({ range }) => range.bottom > band.top)) return false;
  return band.columns.some(({ labels }) => {
    const [top, leaf] = [labels[0], labels.at(-1)];
    if (!top || !leaf || top === leaf || top.slot.range.top !== band.top || !isLeading(leaf.label))
      return false;
    const over = band.columns
      .filter(column => column.labels[0]?.slot === top.slot)
      .map(column => column.labels.at(-1));
    return !isLeading(top.label) || over.some(other => other && !isLeading(other.label));
  });
}

function isLeading(label: HeaderLabel): boolean {
  return ['no', 'initiative', 'name'].includes(label.choices[0]?.role ?? '');
}

function listColumns(
  grid: SheetGrid,
  band: HeaderBand,
  forced: ReadonlyMap<number, ColumnRole>,
): ListColumn[] {
  const rows = sampleRows(grid, band.bottom + 1, band.left, band.right);
  const slots = new Map<number, Slot[]>();
  const headed = new Map(band.columns.map(column => [column.column, columnHeading(column)]));
  const add = (column: number, slot: Slot) => slots.set(column, [...(slots.get(column) ?? []), slot]);
  for (const row of rows) {
    for (const slot of grid.inRow(row, band.left, band.right)) {
      if (slot.range.top !== row) continue;
      let owner = slot.range.left;
      while (owner < slot.range.right && !headed.has(owner)) owner++;
      add(headed.has(owner) ? owner : slot.range.left, slot);
    }
  }
  const columns: ListColumn[] = [];
  for (let column = band.left; column <= band.right; column++) {
    const heading = headed.get(column) ?? null;
    const own = slots.get(column) ?? [];
    const sharesLeaf = heading !== null && columns.some(other => other.heading?.leaf === heading.leaf);
    const laterFilled = [...headed.values()].some(
      h => h.leaf === heading?.leaf && h.column > column && slots.has(h.column),
    );
    if (own.length === 0 && !forced.has(column) && (heading === null || sharesLeaf || laterFilled)) continue;
    columns.push({ column, heading, content: columnContent(own), hidden: grid.isHiddenColumn(column) });
  }
  return columns;
}

/** A list of indicators names them and gives a target, or a result with some judgement of it. */
function isIndicatorList(columns: readonly AssignedColumn[]): boolean {
  const has = (...roles: AssignedColumn['role'][]) => columns.some(({ role }) => roles.includes(role));
  const named = columns.find(({ role }) => role === 'name');
  if (!named) return false;
  const nameWeight = named.heading?.choices.find(({ role }) => role === 'name')?.weight ?? 0;
  if (has('target'))
    return has('actual', 'achievement', 'mark', 'priorActual', 'difference') || nameWeight >= 0.9;
  const actual = columns
    .find(({ role }) => role === 'actual')
    ?.heading?.choices.find(({ role }) => role === 'actual');
  return (
    nameWeight >= 0.9 &&
    (actual?.weight ?? 0) >= 0.9 &&
    has('mark', 'achievement', 'difference', 'unit', 'priorActual')
  );
}

/** Columns named by a person on a sheet without a header: the list begins with the first row of figures. */
function headerless(
  grid: SheetGrid,
  forced: ReadonlyMap<number, ColumnRole>,
  year: FiscalYear | null,
): IndicatorList[] {
  const figures = [...forced]
    .filter(([, role]) => role === 'target' || role === 'actual')
    .map(([column]) => column);
  const first = grid.rows.find(row =>
    figures.some(column => /\d|[０-９]/.test(grid.at(row, column)?.cell.text ?? '')),
  );
  if (first === undefined) return [];
  const band = readBand(grid, first - 1, first - 1, 1, grid.lastColumn);
  const list = listOf(grid, band, forced, year, true);
  return list ? [list] : [];
}

/** Ends each list where the next one over the same columns begins; the same header again goes on with it. */
function bounded(lists: readonly IndicatorList[]): IndicatorList[] {
  const kept: IndicatorList[] = [];
  for (const list of [...lists].sort((a, b) => a.headerTop - b.headerTop || a.left - b.left)) {
    const above = kept.findLast(other => other.left <= list.right && list.left <= other.right);
    if (above && signature(above) === signature(list) && above.fiscalYear === list.fiscalYear) {
      const repeated = new Set(above.repeatedHeaders);
      for (let row = list.headerTop; row <= list.headerBottom; row++) repeated.add(row);
      kept[kept.indexOf(above)] = { ...above, repeatedHeaders: repeated };
      continue;
    }
    if (above) kept[kept.indexOf(above)] = { ...above, limit: Math.min(above.limit, list.headerTop - 1) };
    kept.push(list);
  }
  return kept;
}

function signature(list: IndicatorList): string {
  return list.columns
    .map(({ column, heading }) => `${column}:${heading?.header ?? ''}`)
    .filter(s => !s.endsWith(':'))
    .join('|');
}
