import { calcErrorText, isCalcError } from '../../../shared/calc/cellValue.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { showsUnit } from '../../../shared/calc/table/showsUnit.ts';
import { formatFigure, formatNumber } from '../../../shared/domain/figureText.ts';
import { joinedCells, joinsCells } from '../../../shared/domain/joinedCells.ts';
import { type PlanTable, tableCellKey } from '../../../shared/domain/tableRecords.ts';

/** A row of a table as the grid shows it. */
export interface TableRowView {
  id: string;
  /** How the row is called: its heads in one line. */
  label: string;
  /** One for each level; empty where the row above has the same. */
  heads: string[];
  /** The heads themselves, as stored: what F2 loads. */
  names: readonly string[];
  cells: Readonly<Record<string, ShownCell>>;
}

export interface ShownCell {
  /** As stored: what F2 loads. */
  text: string;
  shown: string;
  /** `trouble`: no value to calculate with; `computed`: nothing is printed, the formula's value shows. */
  state: 'printed' | 'computed' | 'trouble';
  /** Says the same as the cell above, with which it is one in print. */
  isJoined?: true;
}

/** The body of a table: what is printed, and where nothing is, what its formula gives. */
export function tableRows(plan: CalculatedPlan, table: PlanTable): TableRowView[] {
  const levels = headLevels(table);
  const withUnit = new Map(table.columns.map(column => [column.id, showsUnit(plan.records, table, column)]));
  const rows = table.rows.map((row, index) => {
    const above = table.rows[index - 1]?.heads;
    const heads = Array.from({ length: levels }, (_, level) =>
      // the lowest head is the row's own name, though the row above (a copied one) may have the same
      above && level < row.heads.length - 1 && sameUpTo(row.heads, above, level)
        ? ''
        : (row.heads[level] ?? ''),
    );
    const cells = table.columns.map(({ id }): [string, ShownCell] => [
      id,
      shownCell(plan, tableCellKey(table.id, row.id, id), withUnit.get(id) === true),
    ]);
    return {
      id: row.id,
      label: rowLabel(table, index),
      heads,
      names: row.heads,
      cells: Object.fromEntries(cells),
    };
  });
  return withJoins(table, rows);
}

function withJoins(table: PlanTable, rows: TableRowView[]): TableRowView[] {
  const spans = table.columns
    .filter(joinsCells)
    .map(({ id }) => [id, joinedCells(rows.map(row => row.cells[id]?.shown ?? ''))] as const);
  if (spans.length === 0) return rows;
  return rows.map((row, at) => {
    const cells = { ...row.cells };
    for (const [id, span] of spans) {
      const cell = cells[id];
      if (cell && span[at] === 0) cells[id] = { ...cell, isJoined: true };
    }
    return { ...row, cells };
  });
}

/** How many columns of heads the rows have. */
export function headLevels(table: PlanTable): number {
  return Math.max(0, ...table.rows.map(({ heads }) => heads.length));
}

function rowLabel(table: PlanTable, index: number): string {
  const heads = table.rows[index]?.heads.filter(head => head.trim() !== '') ?? [];
  return heads.length === 0 ? `${index + 1}行目` : heads.join('・');
}

function sameUpTo(heads: readonly string[], above: readonly string[], level: number): boolean {
  return heads[level] !== undefined && heads.slice(0, level + 1).every((head, at) => head === above[at]);
}

function shownCell(plan: CalculatedPlan, key: string, withUnit: boolean): ShownCell {
  const text = plan.records.tableCell.get(key)?.text ?? '';
  const held = plan.get('cell', key);
  if (isCalcError(held)) {
    const error = calcErrorText[held.calcError];
    return { text, shown: text === '' ? error : `${error} ${text}`, state: 'trouble' };
  }
  if (text !== '') return { text, shown: text, state: 'printed' };
  if (held === null) return { text, shown: '', state: 'printed' };
  const figure = held.figure;
  const shown = figure === null ? held.text : withUnit ? formatFigure(figure) : formatNumber(figure.value);
  return { text, shown, state: 'computed' };
}
