import { isCalcError } from '../../calc/cellValue.ts';
import type { CalculatedPlan } from '../../calc/planCalculation.ts';
import { governingFormula } from '../../calc/table/cellFormula.ts';
import { formatFigure } from '../../domain/figureText.ts';
import type { FiscalYear } from '../../domain/fiscalYear.ts';
import { joinsCells } from '../../domain/joinedCells.ts';
import type { TableLink } from '../../domain/sheetLinkRecords.ts';
import { type PlanTable, tableCellKey } from '../../domain/tableRecords.ts';
import { addressOf } from '../workbookCells.ts';
import { withPriorKept } from './priorInCell.ts';
import type { WriteCollector } from './writeCollector.ts';
import type { WriteTarget } from './writeTarget.ts';
import { writtenValue } from './writtenValue.ts';

/** What a cell of a table holds now. */
interface HeldCell {
  text: string;
  isComputed: boolean;
}

/**
 * Offers the cells of tables that have changed since their import.
 * @param fillsOpen cells without a text take what their formula gives, though they were empty before (an empty form)
 */
export function writeTables(
  plan: CalculatedPlan,
  links: Iterable<TableLink>,
  year: FiscalYear,
  target: WriteTarget,
  into: WriteCollector,
  fillsOpen = false,
): void {
  for (const link of links) {
    const table = plan.records.table.get(String(link.tableId));
    if (!table) continue;
    const rowAt = new Map(table.rows.map(({ id }, at) => [id, at]));
    const columnAt = new Map(table.columns.map(({ id }, at) => [id, at]));
    for (const [at, { id: rowId, row }] of link.rows.entries()) {
      const changed = new Map<number, { main: HeldCell | null; prior: HeldCell | null; isWhole: boolean }>();
      for (const [index, { id: columnId, column, part }] of link.columns.entries()) {
        const imported = link.texts[at]?.[index] ?? '';
        const [r, c] = [rowAt.get(rowId), columnAt.get(columnId)];
        // A line that a person took out of the table leaves its cells as they are.
        if (r === undefined || c === undefined) continue;
        const now = heldCell(plan, table, r, c, imported !== '' || fillsOpen);
        if (now.text === imported || saysTheSame(plan, table, link, { at, index, r, c }, now.text)) {
          into.same();
          continue;
        }
        const entry = changed.get(column) ?? { main: null, prior: null, isWhole: part === 'whole' };
        changed.set(column, part === 'prior' ? { ...entry, prior: now } : { ...entry, main: now });
      }
      for (const [column, { main, prior, isWhole }] of changed) {
        const address = addressOf(row, column);
        const cell = target.cellAt(link.sheet, address);
        const now = main ?? prior;
        if (now === null) continue;
        const both = { main: main?.text ?? null, prior: prior?.text ?? null };
        const text = isWhole ? now.text : withPriorKept(cell?.text ?? '', both, year);
        const before = { cell, format: target.formatAt?.(link.sheet, address) ?? null };
        const value = writtenValue(text, before);
        into.offer({ sheet: link.sheet, address, value, text, isComputed: now.isComputed });
      }
    }
  }
}

/** A cell merged into the one above: it changes with that one, and has no cell of its own on the sheet. */
function saysTheSame(
  plan: CalculatedPlan,
  table: PlanTable,
  link: TableLink,
  { at, index, r, c }: { at: number; index: number; r: number; c: number },
  text: string,
): boolean {
  const column = table.columns[c];
  const above = table.rows[r - 1];
  if (column === undefined || above === undefined || !joinsCells(column)) return false;
  const imported = link.texts[at]?.[index] ?? '';
  if (imported === '' || link.texts[at - 1]?.[index] !== imported) return false;
  return plan.records.tableCell.get(tableCellKey(table.id, above.id, column.id))?.text === text;
}

function heldCell(
  plan: CalculatedPlan,
  table: PlanTable,
  row: number,
  column: number,
  computes: boolean,
): HeldCell {
  const key = tableCellKey(table.id, table.rows[row]?.id ?? '', table.columns[column]?.id ?? '');
  const text = plan.records.tableCell.get(key)?.text ?? '';
  const isComputed = governingFormula(plan.records, table, row, column) !== null;
  if (text !== '' || !isComputed || !computes) return { text, isComputed };
  const held = plan.get('cell', key);
  // 「#分母0」 is for the screen; the office's sheet stays open.
  if (held === null || isCalcError(held)) return { text: '', isComputed };
  return { text: held.text || (held.figure ? formatFigure(held.figure) : ''), isComputed };
}
