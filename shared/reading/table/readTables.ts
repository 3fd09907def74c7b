import type { FiscalYear } from '../../domain/fiscalYear.ts';
import { arrangedIndicators } from '../arranged/arrangedIndicators.ts';
import { cellKind } from '../cellKind.ts';
import type { CellLedger } from '../cellLedger.ts';
import { headerRows } from '../headerRows.ts';
import { kpiBlock } from '../kpiBlock.ts';
import type { ReadBlock, ReadIndicator, ReadTable } from '../reading.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import type { GivenBlock } from '../sheetParts.ts';
import { readFrame } from './readFrame.ts';
import { firstValueColumn } from './rowHeadColumns.ts';
import { tableBody } from './tableBody.ts';
import { isFigure } from './tableCellKind.ts';
import type { IsFree, TableFrame } from './tableFrame.ts';
import { headersAt, type TableHeader } from './tableHeader.ts';

export interface ReadTables {
  tables: ReadTable[];
  /** Of tables that are lists of indicators in another order. */
  indicators: ReadIndicator[];
  blocks: ReadBlock[];
}

/** Reads the tables of figures among the cells of a sheet that nothing else has taken, top down. */
export function readTables(
  grid: SheetGrid,
  ledger: CellLedger,
  grids: readonly SheetGrid[],
  fiscalYear: FiscalYear | null,
): ReadTables {
  const isFree: IsFree = slot => !ledger.isTaken(slot);
  const read: ReadTables = { tables: [], indicators: [], blocks: [] };
  for (const row of headerRows(grid)) {
    for (const header of headersAt(grid, row, isFree)) {
      const frame = frameOf(grid, header, isFree);
      if (!frame) continue;
      const block = kpiBlock(frame, ledger, isFree, fiscalYear);
      const indicators = block ? [block] : arrangedIndicators(frame, ledger, grids, fiscalYear);
      if (indicators.length > 0) read.indicators.push(...indicators);
      else read.tables.push(readFrame(frame, ledger, isFree, fiscalYear));
      read.blocks.push(blockOf(frame, indicators.length > 0 ? 'indicators' : 'table'));
    }
  }
  return read;
}

/** Reads a stretch that a person calls a table, with the header rows and row heads they give. */
export function readGivenTable(
  grid: SheetGrid,
  { range, headerRows = 1, rowHeads = 1 }: GivenBlock,
  ledger: CellLedger,
  fiscalYear: FiscalYear | null,
): ReadTables {
  const { top, left, bottom, right } = range;
  const rows = grid.rows.filter(row => row >= top + headerRows && row <= bottom);
  const frame: TableFrame = {
    grid,
    headerTop: top,
    headerBottom: top + headerRows - 1,
    left,
    right,
    firstValue: Math.min(left + rowHeads, right),
    rows,
    groups: new Map(),
    repeatedHeaders: [],
    bottom,
  };
  if (rows.length === 0) return { tables: [], indicators: [], blocks: [] };
  const table = readFrame(frame, ledger, slot => !ledger.isTaken(slot), fiscalYear);
  return { tables: [table], indicators: [], blocks: [blockOf(frame, 'table')] };
}

function blockOf(
  { grid, headerTop: top, left, bottom, right }: TableFrame,
  kind: ReadBlock['kind'],
): ReadBlock {
  return { sheet: grid.sheet.name, range: { top, left, bottom, right }, kind };
}

function frameOf(grid: SheetGrid, header: TableHeader, isFree: IsFree): TableFrame | null {
  const top = withGroupAbove(grid, header, isFree);
  const body = tableBody(grid, header, isFree);
  if (body.rows.length === 0) return null;
  const firstValue = firstValueColumn(grid, header, body);
  if (firstValue > header.right) return null;
  const frame: TableFrame = {
    grid,
    headerTop: top,
    headerBottom: header.bottom,
    left: body.left,
    right: header.right,
    firstValue,
    rows: body.rows,
    groups: body.groups,
    repeatedHeaders: body.repeatedHeaders,
    bottom: body.bottom,
  };
  return holdsFigures(frame) && !isLegend(frame) ? frame : null;
}

/** A head over all columns of values, with the corner left open, belongs to the header too. */
function withGroupAbove(grid: SheetGrid, header: TableHeader, isFree: IsFree): number {
  const own = grid.inRow(header.top - 1, header.left, header.right);
  const [group] = own;
  if (own.length !== 1 || !group || !isFree(group)) return header.top;
  const { left, right } = group.range;
  return left === header.left &&
    right === header.right &&
    left < right &&
    grid.at(header.top, left - 1) === null &&
    grid.at(header.bottom + 1, left - 1) !== null
    ? header.top - 1
    : header.top;
}

/** Rows that show what a column holds. */
const SAMPLE = 200;

/** What each mark or grade stands for: A 110％以上, B 100％以上. */
function isLegend({ grid, rows, left, firstValue, right }: TableFrame): boolean {
  if (right > firstValue) return false;
  const heads = rows.flatMap(row => grid.at(row, left) ?? []);
  return (
    heads.length >= 2 && heads.every(({ cell }) => ['mark', 'grade', 'judgement'].includes(cellKind(cell)))
  );
}

/** Words in rows and columns are no table of figures, unless one column at least holds figures. */
function holdsFigures({ grid, rows, firstValue, right }: TableFrame): boolean {
  for (let column = firstValue; column <= right; column++) {
    const cells = rows.slice(0, SAMPLE).flatMap(row => {
      const slot = grid.at(row, column);
      return slot && slot.range.left === column && slot.range.top === row ? [slot] : [];
    });
    if (cells.length > 0 && cells.filter(isFigure).length * 2 >= cells.length) return true;
  }
  return false;
}
