import { useMemo } from 'react';
import type { KpiLine } from '../../../shared/calc/overview/kpiLines.ts';
import { type Trend, trendOf } from '../../../shared/calc/overview/trend.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanView } from '../../plan/planStore.ts';
import { DashboardCard } from './DashboardCard.tsx';
import { TrendTile } from './TrendTile.tsx';

/** 推移: a small chart for each listed KPI that has figures, with its target as a line. */
export function TrendCard({
  current,
  lines,
  moment,
}: {
  current: PlanView['current'];
  lines: readonly KpiLine[];
  moment: Moment;
}) {
  const drawn = useMemo(
    () =>
      lines.flatMap((line): { line: KpiLine; trend: Trend }[] => {
        const trend = trendOf(current.plan, line, moment);
        return trend === null ? [] : [{ line, trend }];
      }),
    [current, lines, moment],
  );
  return (
    <DashboardCard title="推移と目標" area="trends">
      {drawn.length === 0 ? (
        <p className="soft">図にできる数値がまだありません。結果を入力すると、目標の線と並べて表示します。</p>
      ) : (
        <ul className="trends">
          {drawn.map(({ line, trend }) => (
            <TrendTile key={line.indicator.id} line={line} trend={trend} />
          ))}
        </ul>
      )}
      {lines.length > drawn.length && drawn.length > 0 && (
        <p className="soft dashboard-hint">
          {`数値のない ${lines.length - drawn.length} 件（定性の目標など）は、図にしていません。`}
        </p>
      )}
    </DashboardCard>
  );
}
