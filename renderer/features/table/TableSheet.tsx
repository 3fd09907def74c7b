import { useMemo, useRef, useState } from 'react';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import { withMarks } from '../../plan/cellMarks.ts';
import type { MarkedPage } from '../../plan/findingMarks.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { cellOfPane, paneTextOf } from '../../plan/paneTextOf.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import type { SelectedStore } from '../../plan/selectedStore.ts';
import { type PaneText, TextPane } from '../../plan/TextPane.tsx';
import { TextPaneButton } from '../../plan/TextPaneButton.tsx';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import { useKeptLayout } from '../../plan/useKeptLayout.ts';
import { usePageMarks } from '../../plan/usePageMarks.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { useTextPane } from '../../plan/useTextPane.ts';
import { CarriedNote } from './CarriedNote.tsx';
import { FormulaBar } from './FormulaBar.tsx';
import { LineMenu } from './LineMenu.tsx';
import { TableChartDialog } from './TableChartDialog.tsx';
import { TableChartPanel } from './TableChartPanel.tsx';
import { TableNotes } from './TableNotes.tsx';
import { columnWidths, tableColumns } from './tableColumns.ts';
import { type TableRowView, tableRows } from './tableRows.ts';
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
  const [asksChart, setAsksChart] = useState(false);
  const edits = useTableEdits(store, table);
  const { current } = view;
  const rows = useMemo(() => tableRows(current.plan, table), [current, table]);
  const [widths] = useState(() => columnWidths(table, rows));
  const page = useMemo<MarkedPage>(() => ({ page: 'table', tableId: table.id }), [table.id]);
  const marks = usePageMarks(view.plan, page);
  const columns = useMemo(
    () => withMarks(tableColumns(table, widths), rowIdOf, marks),
    [table, widths, marks],
  );
  const [start] = useState(() => firstCell(table));
  const selected = useMemo(() => focus && { table, ...focus }, [table, focus]);
  // by its title: the same table of next year looks the same
  const layout = useKeptLayout(`table:${table.title.slice(0, 150)}`, String(table.id));
  const pane = useTextPane(actions);
  const paneText = useMemo(
    () => paneTextOf({ rows, columns, rowId: rowIdOf, rowLabel: row => row.label }, focus),
    [rows, columns, focus],
  );
  const savePane = (of: PaneText, text: string) => {
    const at = cellOfPane(of);
    return at ? edits.onEdit([{ ...at, text }], {}) : { ok: true as const };
  };
  const isFrozen = useIsFrozen();
  const sheet = useRef<HTMLElement>(null);
  const lineMenu = useRef<HTMLButtonElement>(null);
  useCellMenuKey(lineMenu);
  return (
    <section className="table-sheet" aria-label={table.title} ref={sheet}>
      <header className="table-title">
        <h2>{table.title}</h2>
        <span className="soft">
          {unitNote(table)}
          {table.asOfText && <span className="table-as-of">{table.asOfText}</span>}
        </span>
        <CarriedNote table={table} />
        {table.chart === null && (
          <button type="button" className="button" disabled={isFrozen} onClick={() => setAsksChart(true)}>
            図を付ける…
          </button>
        )}
        <TextPaneButton onOpen={pane.open} />
        <LineMenu
          store={store}
          table={table}
          at={focus}
          actions={actions}
          onGoTo={onGoTo}
          button={lineMenu}
        />
      </header>
      {table.chart && (
        <TableChartPanel
          table={table}
          chart={table.chart}
          current={current}
          onEdit={() => setAsksChart(true)}
        />
      )}
      {asksChart && <TableChartDialog store={store} table={table} onClose={() => setAsksChart(false)} />}
      <FormulaBar store={store} plan={view.plan} selected={selected} onDone={onDone} input={formulaInput} />
      <div className="with-text-pane">
        <div className="table-grid">
          <PlanGrid
            autoFocus
            label={table.title}
            rows={rows}
            rowId={rowIdOf}
            rowLabel={row => row.label}
            columns={columns}
            layout={layout}
            {...edits}
            goTo={goTo ?? start}
            onFocus={at => {
              setFocus(at);
              onFocus(at);
              // in a low window the sheet is scrolled: the selected cell has to be seen
              sheet.current?.querySelector('.table-grid')?.scrollIntoView({ block: 'nearest' });
            }}
            onSelection={selectedCells.set}
            onUndo={actions.undo}
            onRedo={actions.redo}
            onKey={pane.press}
            emptyText="この付表には行がありません。"
            lockedText="この行には、この段の見出しがありません。"
            lockedName="入力できない欄"
            failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
          />
        </div>
        {pane.wish && <TextPane text={paneText} wish={pane.wish} onSave={savePane} onClose={pane.close} />}
      </div>
      <TableNotes table={table} />
    </section>
  );
}

/** Where one begins: the first figure rather than the head before it. */
export function firstCell({ rows: [row], columns: [column] }: PlanTable): GridGoal | null {
  return row && column ? { rowId: row.id, columnId: column.id, focus: false } : null;
}

function rowIdOf({ id }: TableRowView): string {
  return id;
}
