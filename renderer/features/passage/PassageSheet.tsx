import { useMemo } from 'react';
import { type ScaleMark, scaleOf } from '../../../shared/domain/judgementScale.ts';
import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import type { MarkedPage } from '../../plan/findingMarks.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { cellOfPane } from '../../plan/paneTextOf.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { type PaneText, TextPane } from '../../plan/TextPane.tsx';
import { useKeptLayout } from '../../plan/useKeptLayout.ts';
import { usePageMarks } from '../../plan/usePageMarks.ts';
import { usePlan } from '../../plan/usePlan.ts';
import type { TextPaneState } from '../../plan/useTextPane.ts';
import type { LineTask } from './lineTasks.ts';
import { PassageBeside } from './PassageBeside.tsx';
import { passageOf } from './passageCells.ts';
import { passageColumns } from './passageColumns.tsx';
import { withPlaceMarks } from './passageMarks.ts';
import { paneTextOfPassage } from './passagePane.ts';
import type { PassageRow } from './passageRows.ts';
import { usePassageEdits } from './usePassageEdits.ts';
import { usePassageKeys } from './usePassageKeys.ts';

/** The report as a grid, with the wide field for the text of the chosen cell beside it. */
export function PassageSheet({
  store,
  moment,
  rows,
  goal,
  at,
  onFocus,
  runTask,
  lineMenu,
  actions,
  pane,
}: {
  store: PlanStore;
  moment: Moment;
  rows: readonly PassageRow[];
  goal: GridGoal | null;
  /** The chosen cell, or the one that is led to. */
  at: CellPosition | null;
  onFocus: (at: CellPosition | null) => void;
  runTask: (task: LineTask) => void;
  lineMenu: React.RefObject<HTMLButtonElement | null>;
  actions: PageActions;
  pane: TextPaneState;
}) {
  const { plan } = usePlan(store);
  const layout = useKeptLayout('passages', momentKey(moment));
  const offered = JSON.stringify(scaleOf(plan.records, 'progress').marks);
  const signs = usePageMarks(plan, PASSAGES);
  const columns = useMemo(
    () => withPlaceMarks(passageColumns(JSON.parse(offered) as ScaleMark[]), signs),
    [offered, signs],
  );
  const onEdit = usePassageEdits(store, moment, rows, actions);
  const onKeys = usePassageKeys(runTask, lineMenu);
  const paneText = useMemo(() => paneTextOfPassage(rows, columns, at), [rows, columns, at]);
  const passageIn = (of: PaneText) => {
    const cell = cellOfPane(of);
    const row = rows.find(({ id }) => id === cell?.rowId);
    return cell && passageOf(row, cell.columnId);
  };
  return (
    <div className="with-text-pane">
      {/* The keys of the lines, before the grid hears them. */}
      <div className="passages-grid" onKeyDownCapture={onKeys}>
        <PlanGrid
          autoFocus
          label="本文"
          rows={rows}
          rowId={rowIdOf}
          rowLabel={rowLabelOf}
          columns={columns}
          layout={layout}
          onEdit={onEdit}
          goTo={goal}
          onFocus={onFocus}
          onUndo={actions.undo}
          onRedo={actions.redo}
          onKey={pane.press}
          emptyText="絞り込みに合う行はありません。"
          lockedText="ここは見るだけの欄です。KPIと付表は、それぞれのページで直します。"
          lockedName="見るだけの欄"
          failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
        />
      </div>
      {pane.wish && (
        <TextPane
          text={paneText}
          wish={pane.wish}
          onSave={(of, text) => {
            const cell = cellOfPane(of);
            return cell ? onEdit([{ ...cell, text }], {}) : { ok: true };
          }}
          onClose={pane.close}
        >
          {(draft, of, selected) => {
            const passage = passageIn(of);
            return (
              passage && (
                <PassageBeside
                  store={store}
                  plan={plan}
                  passage={passage}
                  draft={draft}
                  selected={selected}
                  say={actions.say}
                />
              )
            );
          }}
        </TextPane>
      )}
    </div>
  );
}

const PASSAGES: MarkedPage = { page: 'passages' };

function rowIdOf({ id }: PassageRow): string {
  return id;
}

function rowLabelOf(row: PassageRow): string {
  if (row.kind === 'heading') return `見出し ${row.text}`;
  if (row.kind !== 'texts') return row.name;
  return (row.planText || row.statusText).slice(0, 20) || '空いた行';
}
