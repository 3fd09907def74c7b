import type { FiscalYear } from '../domain/fiscalYear.ts';
import { assignColumns } from './assignColumns.ts';
import { columnContent } from './columnContent.ts';
import { columnHeading } from './columnHeading.ts';
import { type HeaderBand, isLeading } from './headerBand.ts';
import type { IndicatorList } from './indicatorList.ts';
import type { AssignedColumn, ListColumn } from './listColumn.ts';
import { yearOfList } from './listYear.ts';
import type { ColumnRole } from './reading.ts';
import { sampleRows } from './sampleRows.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

/** What the judging of a header depends on besides the header itself. */
export interface BandInput {
  /** Roles a person gave to columns. */
  forced: ReadonlyMap<number, ColumnRole>;
  /** The year other sheets name. */
  yearElsewhere: FiscalYear | null;
  /** A person said that this is a header. */
  given: boolean;
}

/** Judges the columns under a header; null where they are no list of indicators. */
export function judgeBand(grid: SheetGrid, band: HeaderBand, input: BandInput): IndicatorList | null {
  const { forced, yearElsewhere, given } = input;
  if (!given && band.bottom > band.top && hasTitleRow(band)) return null;
  const fiscalYear = yearOfList(band.columns.map(columnHeading), grid, Math.max(band.top, 1), yearElsewhere);
  const columns = assignColumns(listColumns(grid, band, forced), fiscalYear, forced, given);
  if (!columns || (!given && !isIndicatorList(columns))) return null;
  if (!given && comparesYears(columns, fiscalYear)) return null;
  const { top: headerTop, bottom: headerBottom, left, right } = band;
  const repeatedHeaders = new Set<number>();
  return {
    grid,
    headerTop,
    headerBottom,
    limit: grid.lastRow,
    left,
    right,
    columns,
    fiscalYear,
    repeatedHeaders,
  };
}

/**
 * Whether a title or a date line stands in the band over the header, though it names a year or says 目標: groups
 * of a header stand over figures, not over the numbers and names.
 */
function hasTitleRow(band: HeaderBand): boolean {
  const tops = band.columns.flatMap(({ labels: [first] }) =>
    first?.slot.range.top === band.top ? [first.slot] : [],
  );
  if (tops.some(({ range }) => range.bottom > band.top)) return false;
  return band.columns.some(({ labels }) => {
    const leaf = labels.at(-1);
    if (!leaf || !isLeading(leaf.label)) return false;
    return labels.slice(0, -1).some(({ slot, label }) => {
      const under = band.columns.filter(column => column.labels.some(other => other.slot === slot));
      return !isLeading(label) || under.some(column => !isLeading(column.labels.at(-1)?.label ?? leaf.label));
    });
  });
}

/** The columns that have a header or cells of their own, with what is in them. */
function listColumns(
  grid: SheetGrid,
  band: HeaderBand,
  forced: ReadonlyMap<number, ColumnRole>,
): ListColumn[] {
  const headings = new Map(band.columns.map(column => [column.column, columnHeading(column)]));
  const cells = cellsByColumn(grid, band, headings);
  const columns: ListColumn[] = [];
  for (let column = band.left; column <= band.right; column++) {
    const heading = headings.get(column) ?? null;
    const own = cells.get(column) ?? [];
    // Of the columns under one label only those count that hold something; the first where none does.
    const twins = [...headings.values()].filter(h => h.leaf === heading?.leaf && h.column !== column);
    const spare = twins.some(h => cells.has(h.column) || h.column < column);
    if (own.length === 0 && !forced.has(column) && (heading === null || spare)) continue;
    columns.push({ column, heading, content: columnContent(own), hidden: grid.isHiddenColumn(column) });
  }
  return columns;
}

/** A merged cell counts for the first labelled column it covers. */
function cellsByColumn(
  grid: SheetGrid,
  band: HeaderBand,
  headings: ReadonlyMap<number, unknown>,
): Map<number, Slot[]> {
  const cells = new Map<number, Slot[]>();
  for (const row of sampleRows(grid, band.bottom + 1, band.left, band.right)) {
    for (const slot of grid.inRow(row, band.left, band.right)) {
      const { top, left, right } = slot.range;
      if (top !== row) continue;
      let owner = left;
      while (owner < right && !headings.has(owner)) owner++;
      const column = headings.has(owner) ? owner : left;
      const own = cells.get(column);
      if (own) own.push(slot);
      else cells.set(column, [slot]);
    }
  }
  return cells;
}

/** Plan and result of years further back beside this year's: a table of years. */
function comparesYears(columns: readonly AssignedColumn[], year: FiscalYear | null): boolean {
  if (year === null) return false;
  const older = columns.filter(({ heading }) => typeof heading?.year === 'number' && heading.year < year - 1);
  const says = (role: 'target' | 'actual') =>
    older.some(({ heading }) =>
      heading?.choices.some(choice => choice.role === role && choice.weight >= 0.6),
    );
  return says('target') && says('actual');
}

/** A list of indicators names them and gives a target, or a result with some judgement of it. */
function isIndicatorList(columns: readonly AssignedColumn[]): boolean {
  const has = (...roles: AssignedColumn['role'][]) => columns.some(({ role }) => roles.includes(role));
  const weightOf = (role: 'name' | 'actual') =>
    columns.find(c => c.role === role)?.heading?.choices.find(choice => choice.role === role)?.weight ?? 0;
  if (!has('name')) return false;
  if (has('target'))
    return has('actual', 'achievement', 'mark', 'priorActual', 'difference') || weightOf('name') >= 0.9;
  const judged = has('mark', 'achievement', 'difference', 'unit', 'priorActual');
  return weightOf('name') >= 0.9 && weightOf('actual') >= 0.9 && judged;
}
