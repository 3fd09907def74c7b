import { useCallback, useRef } from 'react';
import type { KpiLine } from '../../../shared/calc/overview/kpiLines.ts';
import { countedMark } from '../../../shared/calc/overview/markMatrix.ts';
import type { Trend } from '../../../shared/calc/overview/trend.ts';
import { ChartView } from '../../plan/ChartView.tsx';
import { trendChart } from './trendChart.ts';
import { useDue } from './useDue.ts';

const HEIGHT = 170;

/** The chart of a KPI. Not all are drawn at once: the page comes first. */
export function TrendTile({ line, trend }: { line: KpiLine; trend: Trend }) {
  const { id, name } = line.indicator;
  const place = useRef<HTMLLIElement>(null);
  const isDue = useDue(place);
  // An edit elsewhere makes an equal trend: its chart is not drawn again.
  const text = JSON.stringify(trend);
  const specOf = useCallback(
    (page: Pick<Parameters<typeof trendChart>[1], 'width' | 'tone'>) =>
      trendChart(JSON.parse(text) as Trend, { ...page, id: `trend-${id}`, name, height: HEIGHT }),
    [text, id, name],
  );
  return (
    <li className="trend" ref={place}>
      <p className="trend-name">
        <span className="trend-mark">{countedMark(line)}</span>
        {name}
      </p>
      <div style={{ minHeight: HEIGHT }}>{isDue && <ChartView specOf={specOf} height={HEIGHT} />}</div>
    </li>
  );
}
