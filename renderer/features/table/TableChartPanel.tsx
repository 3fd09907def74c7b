import { useCallback, useDeferredValue, useId, useState } from 'react';
import { tableChart } from '../../../shared/chart/tableChart.ts';
import type { PlanTable, TableChart } from '../../../shared/domain/tableRecords.ts';
import { ChartView } from '../../plan/ChartView.tsx';
import type { PlanView } from '../../plan/planStore.ts';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import './tableChart.css';

/** In a window lower than this the grid would be out of sight: the chart begins folded. */
const LOW = 640;

/** The chart above a table's grid: it follows what is typed, and can be folded away. */
export function TableChartPanel({
  table,
  chart,
  current,
  onEdit,
}: {
  table: PlanTable;
  chart: TableChart;
  current: PlanView['current'];
  onEdit: () => void;
}) {
  const [isOpen, setOpen] = useState(() => window.innerHeight >= LOW);
  const body = useId();
  const isFrozen = useIsFrozen();
  // Drawn a moment later rather than holding up what is typed.
  const shown = useDeferredValue(current);
  const specOf = useCallback(
    (page: Parameters<typeof tableChart>[3]) => tableChart(shown.plan, table, chart, page),
    [shown, table, chart],
  );
  return (
    <section className="table-chart" aria-label="図">
      <header>
        <button
          type="button"
          className="table-chart-fold"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> 図
        </button>
        <button type="button" className="button" disabled={isFrozen} onClick={onEdit}>
          図を直す…
        </button>
      </header>
      {isOpen && (
        <div id={body} className="table-chart-body">
          <ChartView specOf={specOf} height={250} />
        </div>
      )}
    </section>
  );
}
