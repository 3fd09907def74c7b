import { calcErrorText, isCalcError } from '../calc/cellValue.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { showsUnit } from '../calc/table/showsUnit.ts';
import { formatFigure, formatNumber } from '../domain/figureText.ts';
import { joinsCells } from '../domain/joinedCells.ts';
import type { NotePlace } from '../domain/notePlace.ts';
import { type PlanTable, type TableColumn, tableCellKey } from '../domain/tableRecords.ts';
import { joinedRows } from './joinedRows.ts';

/** A table as it is printed: columns that stand in brackets have gone into the cells of others. */
export interface TableContent {
  columns: PrintedColumn[];
  rows: PrintedRow[];
  /** Levels of heads over the columns, and beside the rows. */
  columnLevels: number;
  rowLevels: number;
}

export interface PrintedColumn {
  id: string;
  heads: string[];
  kind: TableColumn['kind'];
  /** 【参考】: beside the table's own figures, not among them. */
  isReference: boolean;
  /** In the middle whatever stands in it: columns of figures with notes below them. */
  isCentered?: boolean;
  /** Its texts are marks. */
  isMark?: boolean;
}

export interface PrintedRow {
  id: string;
  heads: string[];
  /** Computed from the others. */
  isTotal: boolean;
  cells: PrintedCell[];
}

export interface PrintedCell {
  text: string;
  /** Below it in brackets, such as last year's; null where the column has none. */
  bracket: string | null;
  /** What stands in it, for what has changed. */
  places: NotePlace[];
  /** Rows it takes where equal cells are one; 0 for one that the cell above covers. */
  span?: number;
}

export function tableContent(plan: CalculatedPlan, table: PlanTable): TableContent {
  const bracketOf = new Map<string, TableColumn>();
  const ids = new Set(table.columns.map(({ id }) => id));
  for (const column of table.columns) {
    const owner = column.bracketOf;
    if (owner !== null && owner !== column.id && ids.has(owner) && !bracketOf.has(owner)) {
      bracketOf.set(owner, column);
    }
  }
  const inside = new Set([...bracketOf.values()].map(({ id }) => id));
  const shown = table.columns.filter(({ id }) => !inside.has(id));
  const withUnit = new Map(table.columns.map(column => [column.id, showsUnit(plan.records, table, column)]));
  const textOf = (rowId: string, columnId: string) =>
    cellText(plan, tableCellKey(table.id, rowId, columnId), withUnit.get(columnId) === true);
  return {
    columns: shown.map(({ id, heads, kind }) => ({
      id,
      kind,
      heads: withBracket(heads, bracketOf.get(id)?.heads),
      isReference: heads.some(head => /【参考】|（参考）/u.test(head)),
    })),
    rows: joinedRows(
      table.rows.map(({ id, heads, formula }) => ({
        id,
        heads,
        isTotal: formula !== null,
        cells: shown.map(column => {
          const bracket = bracketOf.get(column.id);
          const second = bracket ? textOf(id, bracket.id).trim() : '';
          return {
            text: textOf(id, column.id),
            bracket: second === '' ? null : inBrackets(second),
            places: (bracket ? [column.id, bracket.id] : [column.id]).map(columnId => ({
              at: 'cell' as const,
              tableId: table.id,
              rowId: id,
              columnId,
            })),
          };
        }),
      })),
      new Set(shown.flatMap((column, at) => (joinsCells(column) ? [at] : []))),
    ),
    columnLevels: Math.max(0, ...shown.map(({ heads }) => heads.length)),
    rowLevels: Math.max(0, ...table.rows.map(({ heads }) => heads.length)),
  };
}

/** What a cell shows: as printed, or where nothing is, what its formula gives. */
function cellText(plan: CalculatedPlan, key: string, withUnit: boolean): string {
  const text = plan.records.tableCell.get(key)?.text ?? '';
  if (text !== '') return text;
  const held = plan.get('cell', key);
  if (held === null) return '';
  if (isCalcError(held)) return calcErrorText[held.calcError];
  if (held.figure === null) return held.text;
  return withUnit ? formatFigure(held.figure) : formatNumber(held.figure.value);
}

/** 「当年」 and 「前年」 in one column: 「当年（前年）」. */
function withBracket(heads: readonly string[], second: readonly string[] | undefined): string[] {
  const [last, below] = [heads.at(-1), second?.at(-1)];
  if (last === undefined || below === undefined || below === last) return [...heads];
  return [...heads.slice(0, -1), `${last}\n${inBrackets(below)}`];
}

function inBrackets(text: string): string {
  return /^[（(].*[)）]$/su.test(text) ? text : `（${text}）`;
}
