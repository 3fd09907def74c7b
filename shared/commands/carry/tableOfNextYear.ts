import { foldHead } from '../../calc/table/headPath.ts';
import { advancedYears } from '../../domain/advancedYears.ts';
import {
  type PlanTable,
  type TableCell,
  type TableFootnote,
  tableCellKey,
} from '../../domain/tableRecords.ts';

/** The form of a table for a later year: every year that title, heads and formulas name is set on. */
export function formOfNextYear(table: PlanTable, by: number): PlanTable {
  const on = (text: string) => advancedYears(text, by);
  const formula = (text: string | null) => (text === null ? null : on(text));
  const form: PlanTable = {
    ...table,
    title: on(table.title),
    asOfText: null,
    corner: table.corner.map(on),
    columns: table.columns.map(one => ({ ...one, heads: one.heads.map(on), formula: formula(one.formula) })),
    rows: table.rows.map(one => ({ ...one, heads: one.heads.map(on), formula: formula(one.formula) })),
    checks: table.checks.map(on),
    chart: table.chart && { ...table.chart, title: formula(table.chart.title) },
  };
  return { ...form, footnotes: table.footnotes.map(note => footnoteOf(table, form, note)) };
}

/**
 * What stands in the new form to begin with: the formulas, the words, and last year's figures where the form names
 * last year: 令和６年度 was this year's column and is last year's now, and so is a column in brackets.
 */
export function cellsOfNextYear(
  table: PlanTable,
  form: PlanTable,
  cells: readonly TableCell[],
  by: number,
): TableCell[] {
  const held = new Map(cells.map(cell => [tableCellKey(table.id, cell.rowId, cell.columnId), cell]));
  const rowOf = lineOfSameHeads(table.rows, form.rows);
  const columnOf = lineOfSameHeads(table.columns, form.columns);
  return form.rows.flatMap(row =>
    form.columns.map((column): TableCell => {
      const own = held.get(tableCellKey(table.id, row.id, column.id));
      const formula = own?.formula ? advancedYears(own.formula, by) : null;
      const rowSource = rowOf(row.id);
      const isBare = column.bracketOf !== null && column.formula === null && formula === null;
      const columnSource =
        isBare && columnOf(column.id) === column.id ? column.bracketOf : columnOf(column.id);
      const isMoved = rowSource !== row.id || columnSource !== column.id;
      const source =
        rowSource === null || columnSource === null
          ? undefined
          : held.get(tableCellKey(table.id, rowSource, columnSource));
      const stays = isMoved || column.kind === 'text';
      return {
        tableId: table.id,
        rowId: row.id,
        columnId: column.id,
        text: (stays && source?.text) || '',
        formula,
      };
    }),
  );
}

interface Line {
  id: string;
  heads: string[];
}

/** The line of the old form that bore the heads a line of the new form bears; itself where they name no year. */
function lineOfSameHeads(old: readonly Line[], form: readonly Line[]): (id: string) => string | null {
  const before = new Map(old.map(({ id, heads }) => [id, wordsOf(heads)]));
  const found = new Map(
    form.map(({ id, heads }): [string, string | null] => {
      const words = wordsOf(heads);
      if (before.get(id) === words) return [id, id];
      return [id, old.find(one => wordsOf(one.heads) === words)?.id ?? null];
    }),
  );
  return id => found.get(id) ?? null;
}

function wordsOf(heads: readonly string[]): string {
  return heads.map(foldHead).join('\n');
}

/** A note corrects a figure of a year: it follows that figure, and where the figure is gone it is only words. */
function footnoteOf(table: PlanTable, form: PlanTable, note: TableFootnote): TableFootnote {
  const { adjusts } = note;
  if (adjusts === null) return note;
  const rowOf = lineOfSameHeads(table.rows, form.rows);
  const columnOf = lineOfSameHeads(table.columns, form.columns);
  const row = form.rows.find(({ id }) => rowOf(id) === adjusts.rowId);
  const column = form.columns.find(({ id }) => columnOf(id) === adjusts.columnId);
  const isMoved = row?.id !== adjusts.rowId || column?.id !== adjusts.columnId;
  if (!row || !column || !isMoved) return { ...note, adjusts: null };
  return { ...note, adjusts: { ...adjusts, rowId: row.id, columnId: column.id } };
}
