import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { CellEdit } from '../../grid/gridTypes.ts';
import { typedHead } from './headEdits.ts';
import { headLevelOf } from './tableColumns.ts';

/**
 * What typed cells mean. With = in front it is a formula of that cell alone and takes the place of what was
 * printed, as in Excel; to have both, the formula bar is there. In the head of a row it is its name.
 */
export function tableEdits(table: PlanTable, edits: readonly CellEdit[]): PlanInput[] {
  return edits.flatMap(({ rowId, columnId, text }): PlanInput[] => {
    const level = headLevelOf(columnId);
    if (level !== null) return typedHead(table, rowId, level, text);
    const at = { tableId: table.id, rowId, columnId };
    const formula = typedFormula(text);
    if (formula === null) return [{ kind: 'cell', ...at, text }];
    return [
      { kind: 'cellFormula', ...at, formula },
      { kind: 'cell', ...at, text: '' },
    ];
  });
}

/** The formula behind = in front; null for any other text. */
export function typedFormula(text: string): string | null {
  return /^[=＝]([\s\S]*)$/.exec(text.trim())?.[1] ?? null;
}

/** New rows at the end of a table, by the ids they get. */
export function addedRows(table: PlanTable, rowIds: readonly string[]): PlanInput[] {
  return rowIds.map((_, index) => ({
    kind: 'insertLine',
    tableId: table.id,
    axis: 'rows',
    at: table.rows.length + index,
  }));
}

/** What the undo of typed cells is called. */
export function tableEditsLabel(inputs: readonly PlanInput[]): string {
  if (inputs.every(({ kind }) => kind === 'head')) return '行の見出しの変更';
  return inputs.some(({ kind }) => kind === 'cellFormula') ? '計算式の変更' : '付表の変更';
}
