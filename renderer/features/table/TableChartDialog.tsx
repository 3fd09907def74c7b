import { useCallback, useMemo, useState } from 'react';
import { type ChartLine, chartLines } from '../../../shared/chart/chartLines.ts';
import { proposedChart } from '../../../shared/chart/proposedChart.ts';
import { MOST_FIGURES, tableChart } from '../../../shared/chart/tableChart.ts';
import { type ChartKind, chartKinds, type PlanTable } from '../../../shared/domain/tableRecords.ts';
import { ChartView } from '../../plan/ChartView.tsx';
import type { PlanStore } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { chartOf, draftOf, withLine } from './chartDraft.ts';
import { TableDialog } from './TableDialog.tsx';
import './tableChart.css';

const kindText: Record<ChartKind, string> = {
  bar: '棒',
  line: '折れ線',
  barLine: '棒と折れ線（右目盛）',
  multiples: '系列ごとの小さな図',
};

/** 「図」: which lines of a table are drawn and how, with what it will look like beside it. */
export function TableChartDialog({
  store,
  table,
  onClose,
}: {
  store: PlanStore;
  table: PlanTable;
  onClose: () => void;
}) {
  const { current } = usePlan(store);
  const lines = useMemo(() => chartLines(current.plan, table), [current, table]);
  const [draft, setDraft] = useState(() => {
    const none = { kind: 'bar', title: null, series: 'columns', rowIds: null, columnIds: null } as const;
    return draftOf(table.chart ?? proposedChart(current.plan, table) ?? none, lines);
  });
  const chart = useMemo(() => chartOf(draft, lines), [draft, lines]);
  const specOf = useCallback(
    (page: Parameters<typeof tableChart>[3]) =>
      tableChart(current.plan, table, chart, { ...page, id: 'chart-preview' }),
    [current, table, chart],
  );
  const isDrawn = specOf({ width: 400 }) !== null;
  const save = (label: string, next: typeof chart | null) =>
    store.change(label, [{ kind: 'tableChart', tableId: table.id, chart: next }]);
  return (
    <TableDialog
      title="付表の図"
      wide
      submitText={table.chart === null ? '図を付ける（Enter）' : '保存する（Enter）'}
      canSubmit={isDrawn}
      onSubmit={() => save(table.chart === null ? '図の追加' : '図の変更', chart)}
      onDone={onClose}
      onCancel={onClose}
      {...(table.chart !== null && { removal: { text: '図をなくす', run: () => save('図の削除', null) } })}
    >
      <div className="chart-desk">
        <div className="chart-fields">
          <fieldset>
            <legend>図の種類</legend>
            {chartKinds.map(kind => (
              <label key={kind} className="table-dialog-check">
                <input
                  type="radio"
                  name="chart-kind"
                  checked={draft.kind === kind}
                  onChange={() => setDraft({ ...draft, kind })}
                />
                {kindText[kind]}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>系列</legend>
            {(['columns', 'rows'] as const).map(series => (
              <label key={series} className="table-dialog-check">
                <input
                  type="radio"
                  name="chart-series"
                  checked={draft.series === series}
                  onChange={() => setDraft({ ...draft, series })}
                />
                {series === 'columns' ? '列を系列にする（横軸は行）' : '行を系列にする（横軸は列）'}
              </label>
            ))}
          </fieldset>
          <LineChoice
            legend="描く列"
            lines={lines.columns}
            chosen={draft.columns}
            onChoose={columns => setDraft({ ...draft, columns })}
          />
          <LineChoice
            legend="描く行"
            lines={lines.rows}
            chosen={draft.rows}
            onChoose={rows => setDraft({ ...draft, rows })}
          />
          <label>
            図の題名
            <input
              autoComplete="off"
              maxLength={200}
              value={draft.title}
              placeholder="なし（付表の題名の下に置きます）"
              onChange={event => setDraft({ ...draft, title: event.target.value })}
            />
          </label>
        </div>
        <section className="chart-preview" aria-label="できあがり">
          {isDrawn ? (
            <ChartView specOf={specOf} height={250} />
          ) : (
            <p className="soft">
              {lines.columns.length === 0
                ? 'この付表には、図にできる数字の列がありません。'
                : `描ける数字がないか、多すぎます。数字の入った行と列を、合わせて${MOST_FIGURES}個までのセルになるように選んでください。`}
            </p>
          )}
        </section>
      </div>
    </TableDialog>
  );
}

function LineChoice({
  legend,
  lines,
  chosen,
  onChoose,
}: {
  legend: string;
  lines: readonly ChartLine[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  if (lines.length === 0) return null;
  return (
    <fieldset className="chart-lines">
      <legend>{legend}</legend>
      {lines.map(({ id, name }) => (
        <label key={id} className="table-dialog-check">
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={event => onChoose(withLine(chosen, id, event.target.checked))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
