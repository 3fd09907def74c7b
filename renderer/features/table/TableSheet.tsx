import { useMemo, useRef, useState } from 'react';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import type { PageActions } from '../../plan/pageActions.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import type { SelectedStore } from '../../plan/selectedStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { FormulaBar } from './FormulaBar.tsx';
import { LineMenu } from './LineMenu.tsx';
import { TableNotes } from './TableNotes.tsx';
import { columnWidths, tableColumns } from './tableColumns.ts';
import { tableRows } from './tableRows.ts';
import { unitNote } from './unitNote.ts';
import { useCellMenuKey } from './useCellMenuKey.ts';
import { useTableEdits } from './useTableEdits.ts';

/** One table: title, formula of the selected cell, grid and footnotes. Belongs to one table as long as it lives. */
export function TableSheet({
  store,
  table,
  goTo,
  actions,
  selectedCells,
  onFocus,
  onDone,
  onGoTo,
  formulaInput,
}: {
  store: PlanStore;
  table: PlanTable;
  goTo: GridGoal | null;
  actions: PageActions;
  selectedCells: SelectedStore;
  onFocus: (at: CellPosition | null) => void;
  /** The formula is done with: back to the grid. */
  onDone: () => void;
  /** To a cell of the grid, with the keyboard. */
  onGoTo: (at: CellPosition) => void;
  formulaInput: React.RefObject<HTMLTextAreaElement | null>;
}) {
  const view = usePlan(store);
  const [focus, setFocus] = useState<CellPosition | null>(null);
  const onEdit = useTableEdits(store, table);
  // Every change makes a new view, though the plan in it is changed in place.
  const rows = useMemo(() => tableRows(view.plan, table), [view, table]);
  const [widths] = useState(() => columnWidths(table, rows));
  const columns = useMemo(() => tableColumns(table, widths), [table, widths]);
  const [start] = useState(() => firstCell(table));
  const selected = useMemo(() => focus && { table, ...focus }, [table, focus]);
  const lineMenu = useRef<HTMLButtonElement>(null);
  useCellMenuKey(lineMenu);
  return (
    <section className="table-sheet" aria-label={table.title}>
      <header className="table-title">
        <h2>{table.title}</h2>
        <span className="soft">
          {unitNote(table)}
          {table.asOfText && <span className="table-as-of">{table.asOfText}</span>}
        </span>
        <LineMenu
          store={store}
          table={table}
          at={focus}
          actions={actions}
          onGoTo={onGoTo}
          button={lineMenu}
        />
      </header>
      <FormulaBar store={store} plan={view.plan} selected={selected} onDone={onDone} input={formulaInput} />
      <div className="table-grid">
        <PlanGrid
          autoFocus
          label={table.title}
          rows={rows}
          rowId={row => row.id}
          rowLabel={row => row.label}
          columns={columns}
          onEdit={onEdit}
          goTo={goTo ?? start}
          onFocus={at => {
            setFocus(at);
            onFocus(at);
          }}
          onSelection={selectedCells.set}
          onUndo={actions.undo}
          onRedo={actions.redo}
          onKey={actions.press}
          emptyText="この付表には行がありません。"
          lockedText="この行には、この段の見出しがありません。"
          lockedName="入力できない欄"
          failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
        />
      </div>
      <TableNotes table={table} />
    </section>
  );
}

/** Where one begins: the first figure rather than the head before it. */
export function firstCell({ rows: [row], columns: [column] }: PlanTable): GridGoal | null {
  return row && column ? { rowId: row.id, columnId: column.id, focus: false } : null;
}
