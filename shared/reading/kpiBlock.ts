import type { FiscalYear } from '../domain/fiscalYear.ts';
import { parseTarget } from '../domain/targetText.ts';
import type { CellLedger } from './cellLedger.ts';
import { completeUnits } from './completeUnits.ts';
import { readBand } from './headerBand.ts';
import { type IndicatorList, rowCells } from './indicatorList.ts';
import { inPoints, namedRow } from './indicatorRow.ts';
import { judgeBand } from './judgeBand.ts';
import type { AssignedColumn } from './listColumn.ts';
import { type KpiLine, readKpiLine } from './narrative/kpiLine.ts';
import { isNumberedHeading } from './numberedHeading.ts';
import { bracketsHoldLastYear, yearOfBrackets } from './plainBrackets.ts';
import type { ReadIndicator } from './reading.ts';
import { rowReader } from './rowReader.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';
import type { IsFree, TableFrame } from './table/tableFrame.ts';
import { notesBelow } from './table/tableSurroundings.ts';

/** How far above its figures a KPI is named. */
const REACH = 4;

/**
 * A single KPI as a block of its own: a heading, a line that says what is aimed at (〇ＫＰＩ：受診率を72.1％以上とする),
 * and below it one row of figures (目標 | 実施率 | 目標達成度 ...) without a name. Null where a table is none.
 */
export function kpiBlock(
  frame: TableFrame,
  ledger: CellLedger,
  isFree: IsFree,
  fiscalYear: FiscalYear | null,
): ReadIndicator | null {
  const { grid, headerTop, headerBottom, left, right, firstValue, rows } = frame;
  const [row] = rows;
  if (firstValue > left || rows.length !== 1 || row === undefined) return null;
  const line = lineAbove(grid, frame, isFree);
  if (!line) return null;
  // What stands below is another block: it must not speak for these columns.
  const own = { ...grid, rows: grid.rows.filter(at => at <= frame.bottom), lastRow: frame.bottom };
  const band = readBand(own, headerTop, headerBottom, left, right);
  const judged = judgeBand(own, band, { forced: new Map(), yearElsewhere: fiscalYear, given: true });
  if (!judged?.columns.some(({ role }) => role === 'target')) return null;
  if (!judged.columns.some(({ role }) => role === 'actual')) return null;
  const comparator = comparatorIn(line.read);
  const list = {
    ...judged,
    columns: judged.columns.map(column => ofBlock(column, comparator)),
  };
  const context = {
    fiscalYear: list.fiscalYear,
    plainBrackets: bracketsHoldLastYear(grid, judged.columns, [], list.fiscalYear),
    bracketYear: yearOfBrackets(grid),
    defaultAsOf: null,
    isYearOpen: false,
    defaultUnit: null,
  };
  const shared = { take: ledger.take, read: new Set<Slot>() };
  const reader = rowReader(list, row, rowCells(list, row), context, shared);
  const heading = headingOver(grid, line.slot, left, isFree);
  const found = namedRow(reader, {
    name: line.read.name,
    initiative: heading?.cell.text.trim() ?? null,
    tag: true,
  });
  completeUnits(found);
  found.difference = inPoints(found);
  ledger.take(line.slot, 'name');
  if (heading) ledger.take(heading, 'initiative');
  for (const slot of notesBelow(frame, isFree)) ledger.take(slot, 'footnote');
  takeHeader(list, ledger);
  const { tag: _, ...indicator } = found;
  return indicator;
}

function lineAbove(grid: SheetGrid, { headerTop, left, right }: TableFrame, isFree: IsFree) {
  for (let row = headerTop - 1; row >= Math.max(1, headerTop - REACH); row--) {
    for (const slot of grid.inRow(row, left, right)) {
      const read = isFree(slot) ? readKpiLine(slot.cell.text) : null;
      if (read) return { slot, read };
    }
  }
  return null;
}

function headingOver(grid: SheetGrid, line: Slot, left: number, isFree: IsFree): Slot | null {
  for (let row = line.range.top - 1; row >= Math.max(1, line.range.top - 3); row--) {
    const [slot] = grid.inRow(row, left, line.range.right);
    if (slot) return isFree(slot) && isNumberedHeading(slot.cell.text) ? slot : null;
  }
  return null;
}

/** 以上 as the line says it for the bare figure below. */
function comparatorIn({ target }: KpiLine): string | null {
  const words = /以上|以下|以内|未満|超/.exec(target ?? '')?.[0];
  if (target === null || words === undefined) return null;
  return parseTarget(target).rule.comparator === 'compound' ? null : words;
}

/** The line says 以上 for the bare figure of the target. */
function ofBlock(column: AssignedColumn, comparator: string | null): AssignedColumn {
  const { heading } = column;
  if (heading === null) return column;
  if (column.role === 'target') return { ...column, heading: { ...heading, comparator } };
  return column;
}

function takeHeader(list: IndicatorList, ledger: CellLedger): void {
  for (let row = list.headerTop; row <= list.headerBottom; row++)
    for (const slot of list.grid.inRow(row, list.left, list.right)) ledger.take(slot, 'header');
}
