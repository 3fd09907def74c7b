import { useCallback, useMemo, useState } from 'react';
import { type IndicatorStatus, planStatus } from '../../../shared/calc/indicatorStatus.ts';
import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import { withMarks } from '../../plan/cellMarks.ts';
import type { MarkedPage } from '../../plan/findingMarks.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { cellOfPane, paneTextOf } from '../../plan/paneTextOf.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { StatusBar } from '../../plan/StatusBar.tsx';
import { useSelectedStore } from '../../plan/selectedStore.ts';
import { type PaneText, TextPane } from '../../plan/TextPane.tsx';
import { TextPaneButton } from '../../plan/TextPaneButton.tsx';
import { useKeptLayout } from '../../plan/useKeptLayout.ts';
import { usePageMarks } from '../../plan/usePageMarks.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { useTextPane } from '../../plan/useTextPane.ts';
import { useKey } from '../../ui/useKey.ts';
import { IndicatorSettings } from './IndicatorSettings.tsx';
import { indicatorColumns, type ShownColumns, shownColumns } from './indicatorColumns.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useIndicatorEdits } from './useIndicatorEdits.ts';
import '../../plan/figureCells.css';
import './indicator.css';

/** The KPI list of a year and period, in a grid. */
export function IndicatorPage({
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
  const [focus, setFocus] = useState<CellPosition | null>(null);
  const [settingsOf, setSettingsOf] = useState<number | null>(null);
  const edits = useIndicatorEdits(store, moment);
  const selected = useSelectedStore();
  const layout = useKeptLayout('indicators', momentKey(moment));

  const { current } = view;
  const rows = useMemo(() => planStatus(current.plan, moment), [current, moment]);
  // Rows change with every edit, the columns hardly ever: the grid keeps its columns while this text stays.
  const shown = JSON.stringify(shownColumns(rows));
  const page = useMemo<MarkedPage>(() => ({ page: 'indicators', moment }), [moment]);
  const marks = usePageMarks(view.plan, page);
  const columns = useMemo(() => {
    const described = indicatorColumns(moment.year, JSON.parse(shown) as ShownColumns);
    return withMarks(described, rowIdOf, marks);
  }, [moment.year, shown, marks]);
  const focused = focus && rows.find(row => String(row.indicator.id) === focus.rowId);
  // a goal in a column that no indicator of this period needs (対象者数) is shown at the result
  const isShown = columns.some(({ id }) => id === goal?.columnId);
  const goTo = useMemo(() => goal && (isShown ? goal : { ...goal, columnId: 'actual' }), [goal, isShown]);

  const pane = useTextPane(actions);
  const paneText = useMemo(
    () => paneTextOf({ rows, columns, rowId: rowIdOf, rowLabel: row => row.indicator.name }, focus),
    [rows, columns, focus],
  );
  const savePane = (of: PaneText, text: string) => {
    const at = cellOfPane(of);
    return at ? edits.onEdit([{ ...at, text }], {}) : { ok: true as const };
  };
  const focusedId = focused ? focused.indicator.id : null;
  const openSettings = useCallback(() => setSettingsOf(focusedId), [focusedId]);
  const closeSettings = useCallback(() => setSettingsOf(null), []);
  useKey('F4', openSettings);

  return (
    <div className="indicators">
      <div className="with-text-pane">
        <div className="indicators-grid">
          <PlanGrid
            autoFocus
            label="KPI一覧"
            rows={rows}
            rowId={rowIdOf}
            rowLabel={row => row.indicator.name}
            columns={columns}
            layout={layout}
            onEdit={edits.onEdit}
            misfits={edits.misfits}
            goTo={goTo ?? null}
            onFocus={at => {
              setFocus(at);
              onSpot(at ? { goal: { ...at, focus: false } } : {});
            }}
            onSelection={selected.set}
            onUndo={actions.undo}
            onRedo={actions.redo}
            onKey={pane.press}
            emptyText="指標がまだありません。「ブックを取り込む」で、支部のExcelのKPI一覧を選んでください。"
            lockedText="計算で決まる欄のため入力できません。"
            failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
          />
        </div>
        {pane.wish && <TextPane text={paneText} wish={pane.wish} onSave={savePane} onClose={pane.close} />}
      </div>
      <StatusBar
        view={view}
        explanation={focused?.explanation ?? null}
        placeholder="セルを選ぶと、評価の理由をここに表示します。"
        count={`指標 ${rows.length} 件`}
        selected={selected}
      >
        <TextPaneButton onOpen={pane.open} />
        <button type="button" className="button" disabled={focusedId === null} onClick={openSettings}>
          指標の設定（F4）
        </button>
      </StatusBar>
      {settingsOf !== null && (
        <IndicatorSettings store={store} indicatorId={settingsOf} moment={moment} onClose={closeSettings} />
      )}
      {edits.question && <ReasonDialog {...edits.question} onAnswer={edits.answer} />}
    </div>
  );
}

function rowIdOf({ indicator }: IndicatorStatus): string {
  return String(indicator.id);
}
