import { cellKind } from '../cellKind.ts';
import { foldText } from '../foldText.ts';
import type { SheetGrid, Slot } from '../sheetGrid.ts';
import type { IsFree } from '../table/tableFrame.ts';
import { mayNameRole, type NarrativeRole, narrativeRole } from './narrativeTerms.ts';

/** The columns of a report of plan and status. */
export interface NarrativeColumns {
  headerTop: number;
  headerBottom: number;
  left: number;
  right: number;
  plan: number;
  /** Plans may be indented under a header merged over several columns. */
  planEnd: number;
  status: number;
  mark: number | null;
  /** A column of running numbers. */
  no: number | null;
  /** Columns of headings left of the plan. */
  headings: readonly number[];
}

const NUMBERS = /^(?:(?:項目|整理|通し)?番号|NO\.?|項番)$/;
/** Rows looked at to see whether a column holds sentences. */
const SAMPLE = 60;

/** The header of plan and status beginning in a row, or null. */
export function narrativeHeader(grid: SheetGrid, row: number, isFree: IsFree): NarrativeColumns | null {
  const slots = grid.inRow(row, 1, grid.lastColumn).filter(slot => slot.range.top === row && isFree(slot));
  if (slots.filter(({ cell }) => mayNameRole(cell.text)).length < 2) return null;
  const roles = slots.map(slot => ({ slot, role: narrativeRole(slot.cell.text) }));
  const bottom = slots.reduce((most, { range }) => Math.max(most, range.bottom), row);
  if (bottom > row + 2) return null;
  const isStatus = (role: NarrativeRole) =>
    roles.findLast(one => one.role === role && holdsProse(grid, bottom, one.slot));
  const status = isStatus('status') ?? isStatus('either');
  if (!status) return null;
  // Of 重点施策 | 取組内容 | 進捗状況 the nearest is the plan, those before are headings.
  const plan = roles.findLast(
    ({ role, slot }) =>
      (role === 'plan' || role === 'either') &&
      slot.range.left < status.slot.range.left &&
      holdsWords(grid, bottom, slot),
  );
  if (!plan) return null;
  const mark =
    roles.find(({ role }) => role === 'mark') ??
    roles.find(
      ({ role, slot }) =>
        (role === 'status' || role === 'mayMark') && slot !== status.slot && holdsMarks(grid, bottom, slot),
    );
  const headings = roles.filter(
    ({ role, slot }) =>
      slot.range.left < plan.slot.range.left &&
      role !== 'aside' &&
      role !== 'mark' &&
      role !== 'mayMark' &&
      holdsWords(grid, bottom, slot),
  );
  return {
    headerTop: row,
    headerBottom: bottom,
    left: slots[0]?.range.left ?? plan.slot.range.left,
    right: slots.at(-1)?.range.right ?? status.slot.range.right,
    plan: plan.slot.range.left,
    planEnd: plan.slot.range.right,
    status: status.slot.range.left,
    mark: mark?.slot.range.left ?? null,
    no: slots.find(({ cell }) => NUMBERS.test(foldText(cell.text)))?.range.left ?? null,
    headings: headings.map(({ slot }) => slot.range.left),
  };
}

/** Whether a row prints the header again (after a page break, or with 実施内容 for 計画内容). */
export function isHeaderAgain(grid: SheetGrid, columns: NarrativeColumns, row: number): boolean {
  const labels = [columns.plan, columns.status].map(column => grid.at(row, column));
  const [plan, status] = labels.map(slot =>
    slot && slot.range.top === row ? narrativeRole(slot.cell.text) : null,
  );
  const isPlan = plan === 'plan' || plan === 'either';
  return isPlan && (status === 'status' || status === 'either');
}

function holdsProse(grid: SheetGrid, bottom: number, { range }: Slot): boolean {
  const cells = cellsBelow(grid, bottom, range.left);
  const prose = cells.filter(({ cell }) => cell.content.kind === 'text' && PROSE.test(cell.text));
  return prose.length > 0 && prose.length * 3 >= cells.length;
}

/** Several words that say something: a sentence, a bullet, words joined by particles. */
const PROSE =
  /。|(?:^|\n)\s*[・●○◆■▼*]\s*\S{2,}|[\p{Script=Han}\p{Script=Katakana}ー）」][をにがはでへとも][^\s\d]|\S{25,}/u;

/** 達成状況 can head marks (達成, 〇) as well as words. */
function holdsMarks(grid: SheetGrid, bottom: number, { range }: Slot): boolean {
  const kinds = cellsBelow(grid, bottom, range.left).map(({ cell }) => cellKind(cell));
  return (
    kinds.length > 0 &&
    kinds.every(kind => kind === 'mark' || kind === 'judgement' || kind === 'grade' || kind === 'dash')
  );
}

function holdsWords(grid: SheetGrid, bottom: number, { range }: Slot): boolean {
  const cells: Slot[] = [];
  for (let column = range.left; column <= range.right; column++)
    cells.push(...cellsBelow(grid, bottom, column));
  return cells.length > 0 && cells.filter(isWords).length * 2 > cells.length;
}

function isWords(slot: Slot): boolean {
  const kind = cellKind(slot.cell);
  return kind === 'text' || kind === 'sentence' || slot.cell.text.length > 20;
}

function cellsBelow(grid: SheetGrid, bottom: number, column: number): Slot[] {
  const cells: Slot[] = [];
  for (let row = bottom + 1; row <= Math.min(grid.lastRow, bottom + SAMPLE); row++) {
    // A blank row ends what a header stands over.
    if (grid.inRow(row, 1, grid.lastColumn).length === 0) break;
    const slot = grid.at(row, column);
    if (slot && slot.range.top === row && slot.range.left === column) cells.push(slot);
  }
  return cells;
}

/** The plan of a row: the innermost cell under the plan's header. */
export function planAt(grid: SheetGrid, { plan, planEnd }: NarrativeColumns, row: number): Slot | null {
  for (let column = planEnd; column >= plan; column--) {
    const slot = grid.at(row, column);
    if (slot) return slot;
  }
  return null;
}
