import type { CheckPlace } from '../shared/calc/checks/check.ts';
import type { Moment } from '../shared/domain/moment.ts';
import { ChecksPage } from './features/checks/ChecksPage.tsx';
import { DashboardPage } from './features/dashboard/DashboardPage.tsx';
import { IndicatorPage } from './features/indicator/IndicatorPage.tsx';
import { MonthlyPage } from './features/monthly/MonthlyPage.tsx';
import { PassagePage } from './features/passage/PassagePage.tsx';
import { TablePage } from './features/table/TablePage.tsx';
import { documentTabs } from './plan/destination.ts';
import type { PageActions } from './plan/pageActions.ts';
import type { PlanStore } from './plan/planStore.ts';
import { StatusBar } from './plan/StatusBar.tsx';
import { usePlan } from './plan/usePlan.ts';
import { Tabs } from './ui/Tabs.tsx';
import type { TabSpots } from './useTabSpots.ts';

/** The pages of a document under their tabs. */
export function DocumentPages({
  store,
  moment,
  onMoment,
  spots,
  actions,
  onJump,
  onImport,
}: {
  store: PlanStore;
  moment: Moment;
  onMoment: (moment: Moment) => void;
  spots: TabSpots;
  actions: PageActions;
  onJump: (place: CheckPlace) => void;
  onImport: () => void;
}) {
  const view = usePlan(store);
  const { tab, spot, choose, remember } = spots;
  const page = { store, moment, onMoment, spot, actions };
  return (
    <Tabs label="文書のページ" tabs={documentTabs} chosen={tab} onChoose={choose}>
      {tab === 'dashboard' && (
        <DashboardPage store={store} moment={moment} onJump={onJump} onImport={onImport} onOpen={choose} />
      )}
      {tab === 'indicators' && <IndicatorPage {...page} onSpot={remember.indicators} />}
      {tab === 'monthly' && (
        <MonthlyPage key={`${moment.branchId}/${moment.year}`} {...page} onSpot={remember.monthly} />
      )}
      {tab === 'tables' && <TablePage {...page} onSpot={remember.tables} />}
      {tab === 'passages' && <PassagePage {...page} onSpot={remember.passages} />}
      {tab === 'checks' && (
        <>
          <ChecksPage store={store} onJump={onJump} />
          <StatusBar
            view={view}
            explanation={null}
            placeholder="Enterで、選んだ場所へ移ります。"
            selected={null}
          />
        </>
      )}
    </Tabs>
  );
}
