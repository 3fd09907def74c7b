import { useMemo, useState } from 'react';
import { explainMonth } from '../../../shared/calc/explainMonth.ts';
import { type MonthlyRow, monthlyRows } from '../../../shared/calc/monthlyRows.ts';
import { fieldName } from '../../../shared/commands/fieldInput.ts';
import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import { months, periods } from '../../../shared/domain/period.ts';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import { withMarks } from '../../plan/cellMarks.ts';
import type { MarkedPage } from '../../plan/findingMarks.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { StatusBar } from '../../plan/StatusBar.tsx';
import { useSelectedStore } from '../../plan/selectedStore.ts';
import { useKeptLayout } from '../../plan/useKeptLayout.ts';
import { usePageMarks } from '../../plan/usePageMarks.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { monthlyColumns, monthlyWidths } from './monthlyColumns.ts';
import { useMonthlyEdits, useMonthlyMisfits } from './useMonthlyEdits.ts';
import '../../plan/figureCells.css';
import './monthly.css';

/** 月別入力: the figures of a branch through a fiscal year, month by month. */
export function MonthlyPage({
  store,
  moment,
  spot: { goal },
  actions,
  onSpot,
}: {
  store: PlanStore;
  moment: Moment;
  spot: { goal?: GridGoal };
  actions: PageActions;
  onSpot: (spot: { goal?: GridGoal }) => void;
}) {
  const view = usePlan(store);
  const { branchId, year, period } = moment;
  const [focus, setFocus] = useState<CellPosition | null>(null);
  const selected = useSelectedStore();

  const { current } = view;
  const rows = useMemo(() => monthlyRows(current.plan, branchId, year), [current, branchId, year]);
  // Figures grow as they are typed: the columns do not.
  const [described] = useState(() => monthlyColumns(monthlyWidths(rows)));
  const page = useMemo<MarkedPage>(() => ({ page: 'monthly', year }), [year]);
  const marks = usePageMarks(view.plan, page);
  const columns = useMemo(() => withMarks(described, rowIdOf, marks), [described, marks]);
  const layout = useKeptLayout('monthly', momentKey(moment));
  const onEdit = useMonthlyEdits(store, rows);
  const misfits = useMonthlyMisfits(store, rows);
  const [start] = useState(() => {
    const month = months.find(one => one === period) ?? 'm04';
    return rows[0] ? { rowId: rows[0].id, columnId: month, focus: false } : null;
  });

  const row = focus && rows.find(({ id }) => id === focus.rowId);
  const at = focus && periods.find(one => one === focus.columnId);
  const indicators = new Set(rows.map(({ indicator }) => indicator.id)).size;
  return (
    <div className="monthly">
      <div className="monthly-grid">
        <PlanGrid
          autoFocus
          label="月別入力"
          rows={rows}
          rowId={rowIdOf}
          rowLabel={spokenRow}
          columns={columns}
          layout={layout}
          onEdit={onEdit}
          misfits={misfits}
          goTo={goal ?? start}
          onFocus={to => {
            setFocus(to);
            onSpot(to ? { goal: { ...to, focus: false } } : {});
          }}
          onSelection={selected.set}
          onUndo={actions.undo}
          onRedo={actions.redo}
          onKey={actions.press}
          emptyText="指標がまだありません。「ブックを取り込む」で、支部のExcelのKPI一覧を選んでください。"
          lockedText="ここは計算や設定で決まるため入力できません。月か四半期の欄に入力してください。"
          lockedName="入力できない欄"
          failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
        />
      </div>
      <StatusBar
        view={view}
        explanation={row && at ? explainMonth(view.plan, row, at) : null}
        placeholder="月の欄を選ぶと、値のわけをここに表示します。Excelの12か月分も、そのまま貼り付けられます。"
        count={`指標 ${indicators} 件`}
        selected={selected}
      />
    </div>
  );
}

function rowIdOf({ id }: MonthlyRow): string {
  return id;
}

function spokenRow({ indicator, kind }: MonthlyRow): string {
  return `${indicator.name} ${fieldName[kind]}`;
}
