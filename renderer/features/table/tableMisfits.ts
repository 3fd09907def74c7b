import { formulaProblemText } from '../../../shared/calc/formula/formulaProblemText.ts';
import { parseFormula } from '../../../shared/calc/formula/parseFormula.ts';
import { type InputDoubt, lengthTrouble, tableTextDoubt } from '../../../shared/commands/inputDoubts.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type PlanTable, tableCellKey } from '../../../shared/domain/tableRecords.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import type { CellEdit, CellMisfit } from '../../grid/gridTypes.ts';
import { shortReason } from '../../plan/shortReason.ts';
import { isHeadColumn } from './tableColumns.ts';
import { typedFormula } from './tableEdits.ts';

/** What speaks against typed cells before they are stored: too long always, doubtful unless a person insists. */
export function doubtOf(
  records: PlanRecords,
  table: PlanTable,
  edits: readonly CellEdit[],
  insists: boolean,
): string | null {
  for (const edit of edits) {
    const doubt = lengthTrouble(edit.text) ?? (insists ? null : cellDoubt(records, table, edit));
    if (doubt !== null) return errorText(doubt);
  }
  return null;
}

/** Which of these texts do not fit their cells, or are asked about first. */
export function tableMisfits(
  records: PlanRecords,
  table: PlanTable,
  edits: readonly CellEdit[],
): CellMisfit[] {
  return edits.flatMap((edit): CellMisfit[] => {
    const { rowId, columnId } = edit;
    const refusal = refusalOf(edit);
    if (refusal !== null) return [{ rowId, columnId, message: refusal }];
    const doubt = cellDoubt(records, table, edit);
    return doubt ? [{ rowId, columnId, message: shortReason(doubt), isDoubt: true }] : [];
  });
}

function refusalOf({ columnId, text }: CellEdit): string | null {
  const tooLong = lengthTrouble(text);
  if (tooLong) return shortReason(tooLong);
  const formula = isHeadColumn(columnId) ? null : typedFormula(text);
  const parsed = formula?.trim() ? parseFormula(formula.trim()) : null;
  if (parsed === null || parsed.ok) return null;
  return `計算式を読めません。${formulaProblemText(parsed.problem)}`;
}

function cellDoubt(records: PlanRecords, table: PlanTable, edit: CellEdit): InputDoubt | null {
  const doubt = tableTextDoubt(records, table, edit.columnId, edit.text);
  if (doubt === null) return null;
  const before = records.tableCell.get(tableCellKey(table.id, edit.rowId, edit.columnId))?.text ?? '';
  // one that stands there already is no news
  return edit.text.trim() === before ? null : doubt;
}
