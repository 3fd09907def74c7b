import { passageKindName } from '../../../shared/domain/outlineRecords.ts';
import type { CellPosition, GridColumn } from '../../grid/gridTypes.ts';
import { paneTextOf } from '../../plan/paneTextOf.ts';
import type { PaneText } from '../../plan/TextPane.tsx';
import { passageOf } from './passageCells.ts';
import type { PassageRow } from './passageRows.ts';

/** Wherever in its line one is, it is a text that is written: that of the plan, or what stands beside it. */
export function paneTextOfPassage(
  rows: readonly PassageRow[],
  columns: readonly GridColumn<PassageRow>[],
  at: CellPosition | null,
): PaneText {
  const row = at && rows.find(({ id }) => id === at.rowId);
  const written = row?.kind === 'texts' ? at && textColumn(row, at.columnId) : null;
  const rowLabel = (one: PassageRow) => {
    const passage = written && passageOf(one, written);
    return passage ? passageKindName[passage.kind] : '新しい行';
  };
  const position = row && written ? { rowId: row.id, columnId: written } : null;
  return paneTextOf({ rows, columns, rowId: ({ id }) => id, rowLabel }, position);
}

function textColumn(row: Extract<PassageRow, { kind: 'texts' }>, columnId: string): 'plan' | 'text' {
  if (columnId === 'plan' || columnId === 'text') return columnId;
  return row.status === null && row.plan !== null ? 'plan' : 'text';
}
