import { useMemo, useState } from 'react';
import { planStatus } from '../../../shared/calc/indicatorStatus.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import { chooseFile } from '../../api/files.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { Banner } from '../../ui/Banner.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { indicatorColumns, type ShownColumns, shownColumns } from './indicatorColumns.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { StatusBar } from './StatusBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useIndicatorEdits } from './useIndicatorEdits.ts';
import { useMoment } from './useMoment.ts';
import { useWriteBack } from './useWriteBack.ts';
import './indicator.css';

/** The KPI list of a year and period, in a grid. */
export function IndicatorPage({
  store,
  notice,
  onNoticeRead,
  onImport,
  onPrint,
  onClose,
}: {
  store: PlanStore;
  notice: string | null;
  onNoticeRead: () => void;
  onImport: (file: FileHandle) => void;
  onPrint: (moment: Moment) => void;
  onClose: () => void;
}) {
  const view = usePlan(store);
  const { moment, years, setMoment } = useMoment(view.plan.records);
  const [focus, setFocus] = useState<CellPosition | null>(null);
  const [message, setMessage] = useState<{ kind: 'trouble' | 'notice'; text: string } | null>(null);
  const [showsHistory, setShowsHistory] = useState(false);
  const edits = useIndicatorEdits(store, moment);
  const writeBack = useWriteBack(setMessage);

  // Every change makes a new view, though the plan in it is changed in place.
  const rows = useMemo(() => planStatus(view.plan, moment), [view, moment]);
  // Rows change with every edit, the columns hardly ever: the grid keeps its columns while this text stays.
  const shown = JSON.stringify(shownColumns(rows));
  const columns = useMemo(
    () => indicatorColumns(moment.year, JSON.parse(shown) as ShownColumns),
    [moment.year, shown],
  );

  const travel = async (way: 'undo' | 'redo') => {
    const result = await store[way]();
    const text = way === 'undo' ? '元に戻しました' : 'やり直しました';
    setMessage(
      result.ok
        ? { kind: 'notice', text: `${text}：${result.value}` }
        : { kind: 'trouble', text: troubleText(result) },
    );
  };
  const startImport = async () => {
    const chosen = await chooseFile('workbook');
    if (!chosen.ok) setMessage({ kind: 'trouble', text: troubleText(chosen) });
    else if (chosen.value !== null) onImport(chosen.value);
  };
  const focused = focus && rows.find(row => String(row.indicator.id) === focus.rowId);

  return (
    <div className="indicators">
      <Toolbar
        view={view}
        moment={moment}
        years={years}
        onMoment={setMoment}
        onUndo={() => travel('undo')}
        onRedo={() => travel('redo')}
        onImport={startImport}
        onWriteBack={writeBack}
        onPrint={() => onPrint(moment)}
        onHistory={() => setShowsHistory(shown => !shown)}
        onClose={onClose}
      />
      {notice && <Banner kind="notice" text={notice} onClose={onNoticeRead} />}
      {message && <Banner kind={message.kind} text={message.text} onClose={() => setMessage(null)} />}
      <div className="indicators-body">
        <div className="indicators-grid">
          <PlanGrid
            autoFocus
            label="KPI一覧"
            rows={rows}
            rowId={row => String(row.indicator.id)}
            rowLabel={row => row.indicator.name}
            columns={columns}
            onEdit={edits.onEdit}
            onFocus={setFocus}
            onUndo={() => void travel('undo')}
            onRedo={() => void travel('redo')}
            onKey={key => {
              if (key === 'save')
                setMessage({
                  kind: 'notice',
                  text: 'すべて保存済みです。入力するたびに自動で保存しています。',
                });
              if (key === 'print') onPrint(moment);
            }}
            emptyText="指標がまだありません。「ブックを取り込む」で、支部のExcelのKPI一覧を選んでください。"
            lockedText="計算で決まる欄のため入力できません。"
            failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
          />
        </div>
        {showsHistory && <HistoryPanel version={view.version} onClose={() => setShowsHistory(false)} />}
      </div>
      <StatusBar view={view} explanation={focused?.explanation ?? null} count={rows.length} />
      {edits.question && <ReasonDialog {...edits.question} onAnswer={edits.answer} />}
    </div>
  );
}
