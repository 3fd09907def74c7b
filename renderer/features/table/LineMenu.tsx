import { useState } from 'react';
import type { LineAxis } from '../../../shared/commands/tableLines.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { cellAfter, type LineTask, lineChange, lineTasks, removalText } from './lineTasks.ts';
import { isHeadColumn } from './tableColumns.ts';

/** 「行と列」: what can be done with the row and the column of the chosen cell. */
export function LineMenu({
  store,
  table,
  at,
  actions,
  onGoTo,
  button,
}: {
  store: PlanStore;
  table: PlanTable;
  /** Null while no cell is chosen. */
  at: CellPosition | null;
  actions: PageActions;
  /** Back to the grid, to this cell. */
  onGoTo: (at: CellPosition) => void;
  button: React.RefObject<HTMLButtonElement | null>;
}) {
  const isFrozen = useIsFrozen();
  /** The cell whose column's heads are being changed. */
  const [headsAt, setHeadsAt] = useState<CellPosition | null>(null);
  const run = async (axis: LineAxis, task: LineTask) => {
    if (at === null) return;
    const id = axis === 'rows' ? at.rowId : at.columnId;
    const change = lineChange(table, axis, id, task);
    if (change === null) return;
    const removed = task === 'delete' ? removalText(store.view().plan.records, table, axis, id) : null;
    const result = await store.change(change.label, change.inputs);
    if (!result.ok) {
      actions.say({ kind: 'trouble', text: troubleText(result) });
      return onGoTo(at);
    }
    actions.say(removed === null ? null : { kind: 'notice', text: removed });
    const after = store.view().plan.records.table.get(String(table.id));
    if (!after) return;
    const to = cellAfter(table, after, axis, at);
    onGoTo(to);
    // a column without a name is of no use, and there is no cell to type it into
    if (axis === 'columns' && task.startsWith('insert')) setHeadsAt(to);
  };
  const itemsOf = (axis: LineAxis) =>
    lineTasks.map(task => ({
      text: taskText[axis][task],
      isDisabled: !canDo(table, axis, at, task),
      run: () => void run(axis, task),
    }));
  const heads = {
    text: '見出しを直す…',
    isDisabled: at === null || isHeadColumn(at.columnId),
    run: () => setHeadsAt(at),
  };
  return (
    <>
      <MenuButton
        ref={button}
        text="行と列"
        title="選んだセルの行と列の挿入・移動・削除（Shift+F10）"
        isDisabled={at === null || isFrozen}
        groups={[
          { heading: '行', items: itemsOf('rows') },
          { heading: '列', items: [...itemsOf('columns'), heads] },
        ]}
      />
      {headsAt !== null && (
        <ColumnHeads
          store={store}
          table={table}
          columnId={headsAt.columnId}
          onClose={() => {
            setHeadsAt(null);
            onGoTo(headsAt);
          }}
        />
      )}
    </>
  );
}

function canDo(table: PlanTable, axis: LineAxis, at: CellPosition | null, task: LineTask): boolean {
  return at !== null && lineChange(table, axis, axis === 'rows' ? at.rowId : at.columnId, task) !== null;
}

const taskText: Record<LineAxis, Record<LineTask, string>> = {
  rows: {
    insertBefore: '行を上に挿入',
    insertAfter: '行を下に挿入',
    duplicate: '行を複製',
    moveBefore: '行を上へ移動',
    moveAfter: '行を下へ移動',
    delete: '行を削除',
  },
  columns: {
    insertBefore: '列を左に挿入',
    insertAfter: '列を右に挿入',
    duplicate: '列を複製',
    moveBefore: '列を左へ移動',
    moveAfter: '列を右へ移動',
    delete: '列を削除',
  },
};
