import { useLayoutEffect, useMemo, useRef } from 'react';
import type { CheckPlace } from '../../../shared/calc/checks/check.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { DocumentTab } from '../../plan/destination.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { StatusBar } from '../../plan/StatusBar.tsx';
import { usePlan } from '../../plan/usePlan.ts';
import { DeadlineCard } from './DeadlineCard.tsx';
import './dashboard.css';
import { EmptyDashboard } from './EmptyDashboard.tsx';
import { KpiCard } from './KpiCard.tsx';
import { type KpiFilter, kpisIn, possibleFilter } from './kpiFilter.ts';
import { MarkMatrixCard } from './MarkMatrixCard.tsx';
import { MissingCard } from './MissingCard.tsx';
import { TrendCard } from './TrendCard.tsx';
import { useOverview } from './useOverview.ts';
import { useSpot } from './useSpot.ts';

/** 概況: how the KPIs stand, what is still to be done before the meeting, how things go and what comes up. */
export function DashboardPage({
  store,
  moment,
  onJump,
  onImport,
  onOpen,
}: {
  store: PlanStore;
  moment: Moment;
  onJump: (place: CheckPlace) => void;
  onImport: () => void;
  onOpen: (tab: DocumentTab) => void;
}) {
  const view = usePlan(store);
  const overview = useOverview(view, moment);
  const [spot, setSpot] = useSpot(store);
  const setFilter = (to: KpiFilter) => setSpot({ filter: to });
  const { lines, matrix } = overview.kpis;
  const filter = useMemo(() => possibleFilter(spot.filter, matrix), [spot.filter, matrix]);
  const shown = useMemo(() => kpisIn(lines, filter), [lines, filter]);
  const page = useRef<HTMLDivElement>(null);
  const { current: scrollTop } = useRef(spot.scrollTop);
  useLayoutEffect(() => {
    page.current?.scrollTo({ top: scrollTop });
  }, [scrollTop]);
  /** What a list needs to bring the keyboard back to the line it was on. */
  const line = (list: string) => ({
    at: spot.lines[list] ?? null,
    onAt: (at: string) => setSpot({ lines: { ...spot.lines, [list]: at } }),
    onJump,
  });
  return (
    <section className="dashboard" aria-label="概況">
      {overview.isEmpty ? (
        <EmptyDashboard onImport={onImport} onOpen={onOpen} />
      ) : (
        <div
          className="dashboard-page"
          ref={page}
          onScroll={({ currentTarget }) => setSpot({ scrollTop: currentTarget.scrollTop })}
        >
          <MarkMatrixCard
            matrix={matrix}
            earlier={overview.kpis.earlier}
            filter={filter}
            onFilter={setFilter}
          />
          <MissingCard missing={overview.missing} isChecked={overview.isChecked} {...line('missing')} />
          <KpiCard
            lines={shown}
            all={lines.length}
            moment={moment}
            filter={filter}
            onFilter={setFilter}
            {...line('kpis')}
          />
          <DeadlineCard deadlines={overview.deadlines} {...line('deadlines')} />
          <TrendCard current={view.current} lines={shown} moment={moment} />
        </div>
      )}
      <StatusBar
        view={view}
        explanation={null}
        placeholder="矢印キーで選び、Enterでその場所へ移ります。Ctrl+PageUp・PageDownでページを切り替えます。"
        selected={null}
      />
    </section>
  );
}
