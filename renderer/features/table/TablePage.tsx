import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { explainCell } from '../../../shared/calc/explainCell.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { NothingHere } from '../../plan/NothingHere.tsx';
import { ofMoment } from '../../plan/ofMoment.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { StatusBar } from '../../plan/StatusBar.tsx';
import { useSelectedStore } from '../../plan/selectedStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { usePaneKeys } from '../../ui/usePaneKeys.ts';
import { AddTable } from './AddTable.tsx';
import { TableList } from './TableList.tsx';
import { TableMenu } from './TableMenu.tsx';
import { firstCell, TableSheet } from './TableSheet.tsx';
import { headColumnId, headLevelOf, isHeadColumn } from './tableColumns.ts';
import { tableGroups } from './tableList.ts';
import '../../plan/figureCells.css';
import './table.css';

/** The table and cell a person is led to, or was at. */
interface TableSpot {
  tableId?: number;
  goal?: GridGoal;
}

/** 付表: a list of the tables on the left, the chosen one on the right. */
export function TablePage({
  store,
  moment,
  onMoment,
  spot,
  actions,
  onSpot,
}: {
  store: PlanStore;
  moment: Moment;
  onMoment: (moment: Moment) => void;
  spot: TableSpot;
  actions: PageActions;
  onSpot: (spot: TableSpot) => void;
}) {
  const view = usePlan(store);
  const { records } = view.plan;
  const [{ tableId, goal }, setShown] = useState(spot);
  const [led, setLed] = useState(spot);
  if (led !== spot) {
    setLed(spot);
    setShown(spot);
  }
  const [search, setSearch] = useState('');
  const [focus, setFocus] = useState<CellPosition | null>(null);
  const selected = useSelectedStore();
  const list = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const formulaInput = useRef<HTMLTextAreaElement>(null);

  const { here, elsewhere } = useMemo(() => ofMoment(records.table.values(), moment), [records, moment]);
  const groups = useMemo(() => tableGroups(records, here, search), [records, here, search]);
  const all = useMemo(() => tableGroups(records, here, ''), [records, here]);
  const table = here.find(({ id }) => id === tableId) ?? records.table.get(all[0]?.items[0]?.id ?? '');

  // Told a moment later in a large table, rather than holding up what is typed.
  const told = useDeferredValue(useMemo(() => ({ view, focus }), [view, focus]));
  const shownId = table?.id ?? 0;
  const explanation = useMemo(
    () => told.focus && explanationAt(told.view.plan, shownId, told.focus),
    [told, shownId],
  );

  const choose = useCallback(
    (id: number) => {
      setFocus(null);
      setShown({ tableId: id });
      onSpot({ tableId: id });
    },
    [onSpot],
  );
  const toGrid = () => {
    // The grid of a table just chosen may not have a selected cell yet; the goal waits for it.
    const at = table && (focus ?? firstCell(table));
    if (at) setShown({ tableId: table.id, goal: { ...at, focus: true } });
  };
  const add = (
    <AddTable
      store={store}
      moment={moment}
      sectionId={table?.sectionId ?? null}
      onAdded={id => {
        setSearch('');
        choose(id);
        // its rows want names first
        const goal = { rowId: 'r1', columnId: headColumnId(0), focus: true };
        setShown({ tableId: id, goal });
      }}
    />
  );
  usePaneKeys({
    inMain: target => target.closest('.table-grid') !== null,
    toMain: toGrid,
    toSide: () => (list.current ?? searchField.current)?.focus(),
    toBar: () => formulaInput.current?.focus(),
  });
  if (!table) {
    return (
      <div className="tables">
        <NothingHere
          name="付表"
          hint="付表を追加するか、付表のある文書を開いてください。"
          elsewhere={elsewhere}
          onMoment={onMoment}
        >
          {add}
        </NothingHere>
        <StatusBar view={view} explanation={null} placeholder="" />
      </div>
    );
  }
  const place = `${table.id}`;
  return (
    <div className="tables">
      <div className="tables-body">
        <TableList
          groups={groups}
          chosen={place}
          search={search}
          onSearch={setSearch}
          onChoose={choose}
          onOpen={toGrid}
          list={list}
          field={searchField}
        >
          {add}
          <TableMenu
            store={store}
            table={table}
            actions={actions}
            onDeleted={() => {
              setFocus(null);
              setShown({});
              list.current?.focus();
            }}
          />
        </TableList>
        <TableSheet
          key={table.id}
          store={store}
          table={table}
          goTo={(table.id === tableId && goal) || null}
          actions={actions}
          selectedCells={selected}
          onFocus={at => {
            setFocus(at);
            onSpot({ tableId: table.id, ...(at && { goal: { ...at, focus: false } }) });
          }}
          onDone={toGrid}
          onGoTo={at => setShown({ tableId: table.id, goal: { ...at, focus: true } })}
          formulaInput={formulaInput}
        />
      </div>
      <StatusBar
        view={view}
        explanation={explanation}
        placeholder="セルを選ぶと、値のわけをここに表示します。"
        count={`付表 ${here.length} 件`}
        selected={selected}
      />
    </div>
  );
}

function explanationAt(plan: CalculatedPlan, tableId: number, { rowId, columnId }: CellPosition): string {
  if (!isHeadColumn(columnId)) return explainCell(plan, tableId, rowId, columnId);
  const row = plan.records.table.get(String(tableId))?.rows.find(({ id }) => id === rowId);
  if (row === undefined) return '';
  const isTyped = (headLevelOf(columnId) ?? 0) < row.heads.length;
  const head = `行の見出しです。${isTyped ? '打ち込むと直せます。' : ''}`;
  return row.formula ? `${head}行の計算式は「${row.formula}」です。` : head;
}
