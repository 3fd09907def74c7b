import { findFiscalYear, fiscalYearName } from '../../domain/fiscalYear.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type PlanTable, tableCellKey } from '../../domain/tableRecords.ts';
import { type CalcError, isCalcError } from '../cellValue.ts';
import type { PathStep, Reference } from '../formula/formulaTree.ts';
import { type NodeId, nodeId } from '../node.ts';
import { findTable, tableOfLastYear } from './findRecord.ts';
import type { CellPlace, FormulaPlace } from './formulaPlace.ts';
import { indicatorReference } from './indicatorReference.ts';
import { type TableIndex, tableIndex } from './tableIndex.ts';

/** What a formula asks for: one cell or all that fit, here, in last year, or its own cell one row before. */
export interface ReferenceRequest {
  reference: Reference | { at: 'self' };
  use: 'one' | 'all';
  from: 'here' | 'lastYear' | 'rowBefore';
}

/** A rectangle of cells of one table. */
interface Cells {
  index: TableIndex;
  rows: readonly number[];
  columns: readonly number[];
}

/** The nodes a reference means; an error names what is unknown or ambiguous. */
export function resolveReference(
  records: PlanRecords,
  place: FormulaPlace,
  { reference, use, from }: ReferenceRequest,
): readonly NodeId[] | CalcError {
  if (reference.at === 'indicator') {
    const asked = indicatorReference(records, reference, place, from === 'lastYear' ? 1 : 0);
    return isCalcError(asked) ? asked : [nodeId(asked)];
  }
  const found = findCells(records, place, reference, from === 'rowBefore', use);
  if (isCalcError(found)) return found;
  const cells = from === 'lastYear' ? inLastYear(records, found) : found;
  if (cells === null) return [];
  if (use === 'one' && cells.rows.length * cells.columns.length > 1) {
    return { calcError: 'ambiguousName', detail: nameOf(reference) };
  }
  return idsOf(cells);
}

function idsOf({ index, rows, columns }: Cells): NodeId[] {
  const { table } = index;
  return rows.flatMap(row =>
    columns.map((column): NodeId => {
      const [rowId, columnId] = [table.rows[row]?.id ?? '', table.columns[column]?.id ?? ''];
      return `cell:${tableCellKey(table.id, rowId, columnId)}`;
    }),
  );
}

function findCells(
  records: PlanRecords,
  place: FormulaPlace,
  reference: Exclude<ReferenceRequest['reference'], { at: 'indicator' }>,
  rowBefore: boolean,
  use: 'one' | 'all',
): Cells | CalcError {
  const own = place.cell;
  if (reference.at === 'table') {
    if (reference.title !== null) return inOtherTable(records, place, reference, use);
    return own === null ? unknown(reference) : inOwnTable(own, reference.path);
  }
  if (own === null) return unknown(reference);
  const index = tableIndex(own.table);
  const cell: Cells = { index, rows: [own.row], columns: [own.column] };
  switch (reference.at) {
    case 'self':
      return rowBefore ? { ...cell, rows: own.row > 0 ? [own.row - 1] : [] } : cell;
    case 'above':
      return { ...cell, rows: bodyRowsAbove(own) };
    case 'left':
      return { ...cell, columns: figureColumnsLeft(own.table, own.column) };
  }
}

/** Names of the own table: among the columns for a column's formula, among the rows for a row's, 行＞列 for both. */
function inOwnTable(own: CellPlace, path: readonly PathStep[]): Cells | CalcError {
  const index = tableIndex(own.table);
  const splits = Array.from({ length: path.length + 1 }, (_, at) => at);
  for (const rowSteps of own.of === 'row' ? splits.toReversed() : splits) {
    const rows = rowSteps === 0 ? [own.row] : index.rows(path.slice(0, rowSteps), own.row);
    const columns = rowSteps === path.length ? [own.column] : index.columns(path.slice(rowSteps), own.column);
    if (rows.length > 0 && columns.length > 0) return { index, rows, columns };
  }
  return unknown({ at: 'table', title: null, path });
}

function inOtherTable(
  records: PlanRecords,
  place: FormulaPlace,
  reference: { at: 'table'; title: string | null; path: readonly PathStep[] },
  use: 'one' | 'all',
): Cells | CalcError {
  const table = findTable(records, reference.title ?? '', place);
  if (table === 'unknown') return unknown({ ...reference, path: [] });
  if (table === 'ambiguous') return { calcError: 'ambiguousName', detail: `『${reference.title}』` };
  const index = tableIndex(table);
  const { path } = reference;
  for (let rowSteps = 0; rowSteps <= path.length; rowSteps += 1) {
    const rows =
      rowSteps === 0 ? defaultRows(index, place.cell, use) : index.rows(path.slice(0, rowSteps), null);
    const columns =
      rowSteps === path.length
        ? defaultColumns(index, place.cell, use)
        : index.columns(path.slice(rowSteps), null);
    if (rows.length > 0 && columns.length > 0) return { index, rows, columns };
  }
  return unknown(reference);
}

/** Where no row is named: the row with the heads of the own row, else the only row, else every row. */
function defaultRows(index: TableIndex, own: CellPlace | null, use: 'one' | 'all'): readonly number[] {
  const same = own && index.sameRow(tableIndex(own.table).rowHeads(own.row));
  if (
    same !== null &&
    same !== undefined &&
    (use === 'one' || index.table.rows.length === own?.table.rows.length)
  )
    return [same];
  return index.table.rows.map((_, row) => row);
}

/** Where no column is named: the column with the heads of the own one, else every column of figures. */
function defaultColumns(index: TableIndex, own: CellPlace | null, use: 'one' | 'all'): readonly number[] {
  const same = own && index.sameColumn(tableIndex(own.table).columnHeads(own.column));
  if (same !== null && same !== undefined && use === 'one') return [same];
  return index.table.columns.flatMap(({ kind }, column) => (kind === 'figure' ? [column] : []));
}

/** 上: the rows above that are no subtotals themselves. */
function bodyRowsAbove({ table, row }: CellPlace): number[] {
  return table.rows.flatMap(({ formula }, index) => (index < row && formula === null ? [index] : []));
}

/** 左: the columns of figures to the left that are not computed, within the group if it has such. */
export function figureColumnsLeft(table: PlanTable, column: number): number[] {
  const index = tableIndex(table);
  const left = table.columns.flatMap(({ kind, formula, bracketOf }, at) =>
    at < column && kind === 'figure' && formula === null && bracketOf === null ? [at] : [],
  );
  const group = index.columnHeads(column);
  const sameGroup = left.filter(at => group.length > 1 && index.columnHeads(at)[0] === group[0]);
  return sameGroup.length > 0 ? sameGroup : left;
}

/** The same cells one year before: in the row or column of the year before, or in last year's table. */
function inLastYear(records: PlanRecords, cells: Cells): Cells | null {
  const { index, rows, columns } = cells;
  const earlierRows = rows.map(row => yearBefore(index.rowHeads(row), heads => index.sameRow(heads)));
  if (!earlierRows.includes(null)) return { ...cells, rows: earlierRows.filter(row => row !== null) };
  const earlierColumns = columns.map(column =>
    yearBefore(index.columnHeads(column), heads => index.sameColumn(heads)),
  );
  if (!earlierColumns.includes(null))
    return { ...cells, columns: earlierColumns.filter(column => column !== null) };
  const table = tableOfLastYear(records, index.table);
  if (table === null) return null;
  const last = tableIndex(table);
  // heads that name the year named the year before there
  const thenOr = (heads: readonly string[], same: (heads: readonly string[]) => number | null) =>
    same(heads) ?? yearBefore(heads, same);
  const sameRows = rows.map(row => thenOr(index.rowHeads(row), heads => last.sameRow(heads)));
  const sameColumns = columns.map(column =>
    thenOr(index.columnHeads(column), heads => last.sameColumn(heads)),
  );
  if (sameRows.includes(null) || sameColumns.includes(null)) return null;
  return {
    index: last,
    rows: sameRows.filter(row => row !== null),
    columns: sameColumns.filter(column => column !== null),
  };
}

const NAMED_YEAR = /(?:令和|平成|昭和|[RHS])(?:元|\d{1,2})(?:年度?)?|(?:19|20)\d\d(?:年度?)?/;

/** The heads with the fiscal year they name set one back, however it is written there. */
function yearBefore(
  heads: readonly string[],
  same: (heads: readonly string[]) => number | null,
): number | null {
  const level = heads.findIndex(head => NAMED_YEAR.test(head));
  const head = heads[level];
  const written = head === undefined ? null : (NAMED_YEAR.exec(head)?.[0] ?? null);
  if (head === undefined || written === null) return null;
  const year = findFiscalYear(written.replace(/年?度?$/, '年度'));
  if (year === null) return null;
  for (const name of namesOfYear(year - 1, written)) {
    const found = same(heads.map((one, at) => (at === level ? head.replace(written, name) : one)));
    if (found !== null) return found;
  }
  return null;
}

/** A fiscal year in the same style as another one is written. */
function namesOfYear(year: number, like: string): string[] {
  const full = fiscalYearName(year);
  const [era = '', number = ''] = [full.slice(0, 2), full.slice(2, -2)];
  const ending = /年度?$/.exec(like)?.[0] ?? '';
  if (/^[RHS]/.test(like)) {
    const letter = { 令和: 'R', 平成: 'H', 昭和: 'S' }[era] ?? 'R';
    return [`${letter}${number === '元' ? '1' : number}${ending}`];
  }
  if (/^\d/.test(like)) return [`${year}${ending}`];
  return number === '元' ? [`${era}元${ending}`, `${era}1${ending}`] : [`${era}${number}${ending}`];
}

function unknown(reference: ReferenceRequest['reference']): CalcError {
  return { calcError: 'unknownName', detail: nameOf(reference) };
}

/** A reference as the clerk wrote it, for messages. */
function nameOf(reference: ReferenceRequest['reference']): string {
  if (reference.at === 'indicator') return `指標『${reference.name}』`;
  if (reference.at !== 'table') return { self: '累計', above: '上', left: '左' }[reference.at];
  const steps = reference.path.map(step =>
    'name' in step ? step.name : 'prefix' in step ? `${step.prefix}*` : `${step.from}～${step.to}`,
  );
  return `${reference.title === null ? '' : `『${reference.title}』`}${steps.join('＞')}`;
}
