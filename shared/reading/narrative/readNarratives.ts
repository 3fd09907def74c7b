import type { FiscalYear } from '../../domain/fiscalYear.ts';
import type { CellLedger } from '../cellLedger.ts';
import { isDash } from '../foldText.ts';
import { labelOf } from '../headerBand.ts';
import { isKnown } from '../headerLabel.ts';
import { headerRows } from '../headerRows.ts';
import { isNumberedHeading } from '../numberedHeading.ts';
import type { ReadBlock, ReadIndicator, ReadNarrative, ReadText } from '../reading.ts';
import type { SheetGrid, Slot } from '../sheetGrid.ts';
import type { GivenBlock } from '../sheetParts.ts';
import { isFigure, isHead, isTableNote } from '../table/tableCellKind.ts';
import type { IsFree } from '../table/tableFrame.ts';
import { addressOf } from '../workbookCells.ts';
import { headingStack, isHeadingText } from './headingStack.ts';
import { readKpiLine } from './kpiLine.ts';
import { isHeaderAgain, type NarrativeColumns, narrativeHeader, planAt } from './narrativeHeader.ts';
import { narrativeKpi } from './narrativeKpi.ts';

export interface ReadNarratives {
  narratives: ReadNarrative[];
  indicators: ReadIndicator[];
  blocks: ReadBlock[];
}

/** Reads the reports of plan and status of a sheet (計画内容 | 実施状況 | 評価) with the KPI lines among them. */
export function readNarratives(
  grid: SheetGrid,
  ledger: CellLedger,
  fiscalYear: FiscalYear | null,
): ReadNarratives {
  const isFree: IsFree = slot => !ledger.isTaken(slot);
  const read: ReadNarratives = { narratives: [], indicators: [], blocks: [] };
  let last = 0;
  for (const row of headerRows(grid)) {
    if (row <= last) continue;
    const columns = narrativeHeader(grid, row, isFree);
    if (!columns) continue;
    last = readRows(grid, columns, { ledger, isFree, fiscalYear }, read);
    const { headerTop: top, left, right } = columns;
    read.blocks.push({
      sheet: grid.sheet.name,
      range: { top, left, bottom: last, right },
      kind: 'narratives',
    });
  }
  return read;
}

/** Reads a stretch that a person calls plan and status though its header does not say so: plan, status, mark from the left. */
export function readGivenNarratives(
  grid: SheetGrid,
  { range, headerRows = 1 }: GivenBlock,
  ledger: CellLedger,
  fiscalYear: FiscalYear | null,
): ReadNarratives {
  const found = readNarratives(grid, ledger, fiscalYear);
  if (found.blocks.length > 0) return found;
  const { top, left, right } = range;
  const columns: NarrativeColumns = {
    headerTop: top,
    headerBottom: top + headerRows - 1,
    left,
    right,
    plan: left,
    planEnd: left,
    status: Math.min(left + 1, right),
    mark: right > left + 1 ? left + 2 : null,
    no: null,
    headings: [],
  };
  const isFree: IsFree = slot => !ledger.isTaken(slot);
  readRows(grid, columns, { ledger, isFree, fiscalYear }, found);
  found.blocks.push({ sheet: grid.sheet.name, range, kind: 'narratives' });
  return found;
}

interface Reader {
  ledger: CellLedger;
  isFree: IsFree;
  fiscalYear: FiscalYear | null;
}

function readRows(grid: SheetGrid, columns: NarrativeColumns, reader: Reader, into: ReadNarratives): number {
  const { ledger } = reader;
  takeHeader(grid, columns, columns.headerTop, columns.headerBottom, ledger);
  const headings = headingsAbove(grid, columns, reader);
  let row = columns.headerBottom + 1;
  for (; row <= grid.lastRow; row++) {
    const own = grid.inRow(row, columns.left, columns.right).filter(({ range }) => range.top === row);
    if (own.some(slot => !reader.isFree(slot))) break;
    if (grid.inRow(row, columns.left, columns.right).length === 0 && tableFollows(grid, columns, row)) break;
    if (isHeaderAgain(grid, columns, row)) {
      takeHeader(grid, columns, row, row, ledger);
      continue;
    }
    const heading = headingOf(grid, columns, row, own);
    if (heading) {
      headings.put(heading.cell.text);
      ledger.take(heading, 'heading');
      continue;
    }
    readRow(grid, columns, row, headings, reader, into);
  }
  return row - 1;
}

/** The numbered headings in force where a report begins in the middle of a sheet. */
function headingsAbove(grid: SheetGrid, { headerTop, left, right }: NarrativeColumns, reader: Reader) {
  const headings = headingStack();
  const slots = new Map<string, Slot>();
  for (const row of grid.rows) {
    if (row >= headerTop) break;
    const [slot, ...others] = grid.inRow(row, left, right).filter(({ range }) => range.top === row);
    if (!slot || others.length > 0 || !isNumberedHeading(slot.cell.text)) continue;
    headings.put(slot.cell.text);
    slots.set(slot.cell.text.trim(), slot);
  }
  for (const text of headings.path()) {
    const slot = slots.get(text);
    if (slot && reader.isFree(slot)) reader.ledger.take(slot, 'heading');
  }
  return headings;
}

/** How far behind a blank row the next table is looked for. */
const AHEAD = 6;

/** Whether the first row with several cells behind a blank one is the header of something else. */
function tableFollows(grid: SheetGrid, columns: NarrativeColumns, blank: number): boolean {
  for (let row = blank + 1; row <= blank + AHEAD; row++) {
    const own = grid.inRow(row, columns.left, columns.right).filter(({ range }) => range.top === row);
    if (own.length < 2) continue;
    if (isHeaderAgain(grid, columns, row) || !own.every(isHead)) return false;
    if (own.filter(slot => isKnown(labelOf(slot))).length < 2) return false;
    return grid.inRow(row + 1, columns.left, columns.right).some(isFigure);
  }
  return false;
}

function takeHeader(
  grid: SheetGrid,
  columns: NarrativeColumns,
  top: number,
  bottom: number,
  ledger: CellLedger,
): void {
  for (let row = top; row <= bottom; row++)
    for (const slot of grid.inRow(row, columns.left, columns.right)) ledger.take(slot, 'header');
}

/** Words alone in a row: merged over plan and status, or numbered and no sentence. */
function headingOf(
  grid: SheetGrid,
  columns: NarrativeColumns,
  row: number,
  own: readonly Slot[],
): Slot | null {
  const [slot] = own;
  if (own.length !== 1 || !slot || isTableNote(slot.cell.text)) return null;
  if (slot.range.left > columns.planEnd || slot.cell.content.kind !== 'text') return null;
  if (columns.headings.includes(slot.range.left) && slot.range.right < columns.plan) return null;
  const isWide = slot.range.right >= columns.status;
  if (isWide) return slot;
  if (grid.at(row, columns.status) !== null || readKpiLine(slot.cell.text)) return null;
  return isHeadingText(slot.cell.text) && !hasWideHeadings(grid, columns) ? slot : null;
}

/** Where headings are merged over the row, numbered words in one cell are a plan nobody has reported on yet. */
function hasWideHeadings(grid: SheetGrid, columns: NarrativeColumns): boolean {
  return grid.sheet.merges.some(
    ({ top, left, right }) => top > columns.headerBottom && left <= columns.plan && right >= columns.status,
  );
}

function readRow(
  grid: SheetGrid,
  columns: NarrativeColumns,
  row: number,
  headings: ReturnType<typeof headingStack>,
  { ledger, fiscalYear }: Reader,
  into: ReadNarratives,
): void {
  const { name: sheet } = grid.sheet;
  const plan = planAt(grid, columns, row);
  const status = grid.at(row, columns.status);
  const mark = columns.mark === null ? null : grid.at(row, columns.mark);
  const isOwn = (slot: Slot | null) => slot !== null && slot.range.top === row;
  if (plan && isTableNote(plan.cell.text) && (status === null || status === plan)) return;
  // A row of its own has a plan or status of its own; a merged status has been read above.
  if (!isOwn(plan) && !isOwn(status) && !(isOwn(mark) && plan && status === null)) return;
  if (plan === null && status === null) return;
  const beside = columns.headings.flatMap(column => headingBeside(grid, columns, row, column));
  for (const slot of beside) ledger.take(slot, 'heading');
  const no = columns.no === null ? null : grid.at(row, columns.no);
  if (no) ledger.take(no, 'no');
  if (mark) ledger.take(mark, 'mark');
  const line = plan && isOwn(plan) ? readKpiLine(plan.cell.text) : null;
  if (plan && line) {
    ledger.take(plan, 'name');
    if (status) ledger.take(status, 'actual');
    const heading = beside.at(-1)?.cell.text.trim() ?? headings.last();
    const context = {
      fiscalYear,
      plainBrackets: false,
      defaultAsOf: null,
      isYearOpen: true,
      defaultUnit: null,
    };
    into.indicators.push(narrativeKpi(line, { sheet, row, plan, status, mark }, heading, context));
    return;
  }
  if (plan) ledger.take(plan, 'plan');
  if (status) ledger.take(status, 'status');
  into.narratives.push({
    sheet,
    row,
    path: [...headings.path(), ...beside.map(({ cell }) => cell.text.trim())],
    plan: plan && asText(plan),
    status: status && !isDash(status.cell.text) ? asText(status) : null,
    mark: mark && asText(mark),
    statusCell: status?.address ?? `${sheet}!${addressOf(row, columns.status)}`,
    markCell: columns.mark === null ? null : (mark?.address ?? `${sheet}!${addressOf(row, columns.mark)}`),
  });
}

/** The heading in a column left of the plan: beside the row, or written once above it. */
function headingBeside(grid: SheetGrid, columns: NarrativeColumns, row: number, column: number): Slot[] {
  for (let at = row; at > columns.headerBottom; at--) {
    const slot = grid.at(at, column);
    if (slot) return [slot];
  }
  return [];
}

function asText({ cell, address }: Slot): ReadText {
  return { text: cell.text.trim(), cell: address };
}
