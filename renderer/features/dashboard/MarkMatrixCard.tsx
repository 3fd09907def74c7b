import { type KeyboardEvent, useRef } from 'react';
import { type MarkMatrix, type MarkRow, UNMARKED } from '../../../shared/calc/overview/markMatrix.ts';
import type { KpiOverview } from '../../../shared/calc/overview/overview.ts';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { DashboardCard } from './DashboardCard.tsx';
import { allKpis, type KpiFilter } from './kpiFilter.ts';
import { stepInMatrix } from './stepInMatrix.ts';

/** グループ × 評価: numbers that list their KPIs below. One stop of the Tab key; arrows go from number to number. */
export function MarkMatrixCard({
  matrix: { marks, rows, total },
  earlier,
  filter,
  onFilter,
}: {
  matrix: MarkMatrix;
  earlier: KpiOverview['earlier'];
  filter: KpiFilter;
  onFilter: (filter: KpiFilter) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  if (total.all === 0) {
    return (
      <DashboardCard title="KPIの評価" area="marks">
        <p className="soft">KPIはまだありません。「ブックを取り込む」で、支部のKPI一覧を取り込めます。</p>
      </DashboardCard>
    );
  }
  const onKey = (event: KeyboardEvent) => {
    const to = stepInMatrix(table.current, event);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  const isChosen = (wanted: KpiFilter) => wanted.group === filter.group && wanted.mark === filter.mark;
  // Pressed once more, a number lets all pass again.
  const choose = (wanted: KpiFilter) => onFilter(isChosen(wanted) ? allKpis : wanted);
  const cells = (row: MarkRow, group: string | null) => (
    <>
      {marks.map(({ mark }) => (
        <td key={mark}>
          <CountButton
            count={row.counts.get(mark) ?? 0}
            label={`${row.group} 評価 ${mark}`}
            wanted={{ group, mark }}
            isChosen={isChosen({ group, mark })}
            isStop={false}
            onChoose={choose}
          />
        </td>
      ))}
      <td className="matrix-all">
        <CountButton
          count={row.all}
          label={`${row.group} すべて`}
          wanted={{ group, mark: null }}
          isChosen={isChosen({ group, mark: null })}
          isStop={group === null}
          onChoose={choose}
        />
      </td>
    </>
  );
  return (
    <DashboardCard title={`KPIの評価　${total.all} 件`} area="marks">
      <table className="matrix" ref={table} onKeyDown={onKey}>
        <thead>
          <tr>
            <th scope="col">区分</th>
            {marks.map(({ mark, meaning }) => (
              <th key={mark} scope="col" title={meaning} className="matrix-mark">
                {mark}
              </th>
            ))}
            <th scope="col" className="matrix-all">
              計
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.group}>
              <th scope="row">{row.group}</th>
              {cells(row, row.group)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="matrix-total">
            <th scope="row">計</th>
            {cells(total, null)}
          </tr>
          {earlier.map(({ moment, counts }) => (
            <tr key={`${moment.year}/${moment.period}`} className="matrix-earlier">
              <th scope="row">{`${fiscalYearName(moment.year)} ${periodName[moment.period]}`}</th>
              {marks.map(({ mark }) => (
                <td key={mark}>{counts.get(mark) ?? ''}</td>
              ))}
              <td className="matrix-all">{[...counts.values()].reduce((sum, count) => sum + count, 0)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      <p className="soft dashboard-hint matrix-legend">
        {marks
          .filter(({ mark, meaning }) => mark !== UNMARKED && meaning !== '')
          .map(({ mark, meaning }) => (
            <span key={mark}>{`${mark} ${meaning}`}</span>
          ))}
      </p>
      <p className="soft dashboard-hint">
        数を選ぶと、下の一覧と図がそのKPIだけになります。もう一度選ぶと戻ります。
      </p>
    </DashboardCard>
  );
}

function CountButton({
  count,
  label,
  wanted,
  isChosen,
  isStop,
  onChoose,
}: {
  count: number;
  label: string;
  wanted: KpiFilter;
  isChosen: boolean;
  /** The one the Tab key comes to. */
  isStop: boolean;
  onChoose: (wanted: KpiFilter) => void;
}) {
  if (count === 0) return <span className="soft">0</span>;
  return (
    <button
      type="button"
      aria-label={`${label} ${count}件`}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onChoose(wanted)}
    >
      {count}
    </button>
  );
}
