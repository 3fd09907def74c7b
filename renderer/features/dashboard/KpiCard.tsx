import { useMemo } from 'react';
import { markTone } from '../../../shared/calc/indicatorStatus.ts';
import type { KpiLine } from '../../../shared/calc/overview/kpiLines.ts';
import { countedMark } from '../../../shared/calc/overview/markMatrix.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { DashboardCard } from './DashboardCard.tsx';
import { JumpList, type JumpListUse } from './JumpList.tsx';
import { allKpis, filterText, type KpiFilter } from './kpiFilter.ts';

/** The KPIs of the chosen number, with target, result and last year's. */
export function KpiCard({
  lines,
  all,
  moment: { year, period },
  filter,
  onFilter,
  ...use
}: JumpListUse & {
  lines: readonly KpiLine[];
  all: number;
  moment: Moment;
  filter: KpiFilter;
  onFilter: (filter: KpiFilter) => void;
}) {
  const groups = useMemo(() => {
    const items = lines.map(line => ({
      id: String(line.indicator.id),
      place: { at: 'indicator' as const, indicatorId: line.indicator.id, year, period, field: 'actual' },
      body: <KpiBody line={line} />,
    }));
    return [{ id: 'kpis', heading: null, items }];
  }, [lines, year, period]);
  const chosen = filterText(filter);
  return (
    <DashboardCard
      title={chosen === '' ? `KPI　${all} 件` : `KPI　${chosen}　${lines.length} 件`}
      area="kpis"
      actions={
        chosen !== '' && (
          <button type="button" className="button" onClick={() => onFilter(allKpis)}>
            すべて表示
          </button>
        )
      }
    >
      {lines.length === 0 ? (
        <p className="soft">{all === 0 ? 'KPIはまだありません。' : '当てはまるKPIはありません。'}</p>
      ) : (
        <JumpList label="KPI" groups={groups} {...use} />
      )}
    </DashboardCard>
  );
}

function KpiBody({ line }: { line: KpiLine }) {
  const { indicator, isOverridden, target, result, lastYear } = line;
  return (
    <>
      <span className={`kpi-mark ${markTone(line)}`}>{countedMark(line)}</span>
      <span className="jump-main">
        {indicator.name}
        <span className="jump-detail">
          {`目標 ${oneLine(target) || '－'}`}
          {isOverridden && '　評価は担当者が変更'}
        </span>
      </span>
      <span className="kpi-result">
        {oneLine(result) || '結果なし'}
        {lastYear.result !== '' && (
          <span className="jump-detail">
            {`前年度 ${oneLine(lastYear.result)}${lastYear.mark === null ? '' : `（${lastYear.mark}）`}`}
          </span>
        )}
      </span>
    </>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
