import { useCallback, useMemo, useRef, useState } from 'react';
import type { CheckPlace } from '../shared/calc/checks/check.ts';
import { branchTitle } from '../shared/domain/branchTitle.ts';
import { fiscalYears, orderedBranches, type PlanRecords } from '../shared/domain/planRecords.ts';
import type { Snapshot } from '../shared/domain/snapshotRecords.ts';
import { errorText } from '../shared/messages/errorText.ts';
import { FindDialog } from './features/find/FindDialog.tsx';
import { useFindPanel } from './features/find/useFindPanel.ts';
import { IndicatorPage } from './features/indicator/IndicatorPage.tsx';
import { MonthlyPage } from './features/monthly/MonthlyPage.tsx';
import { PassagePage } from './features/passage/PassagePage.tsx';
import { TablePage } from './features/table/TablePage.tsx';
import { GridLockContext } from './grid/useGridLock.ts';
import { ColumnsMenu } from './plan/ColumnsMenu.tsx';
import { type Destination, type DocumentTab, destinationOf, documentTabs } from './plan/destination.ts';
import { createFrozenStore } from './plan/frozenStore.ts';
import { MomentFields } from './plan/MomentFields.tsx';
import type { Message } from './plan/pageActions.ts';
import { usePageActions } from './plan/usePageActions.ts';
import { useUndoKeys } from './plan/useUndoKeys.ts';
import { dayText } from './plan/whenText.ts';
import { Banner } from './ui/Banner.tsx';
import { PageBar } from './ui/PageBar.tsx';
import { Tabs } from './ui/Tabs.tsx';
import './openDocument.css';

type Spot = Pick<Destination, 'tableId' | 'sectionId' | 'goal'>;
/** The pages that show what a plan holds; what is checked and done with it belongs to the plan as it stands. */
const SHOWN: ReadonlySet<DocumentTab> = new Set(['indicators', 'monthly', 'tables', 'passages']);
const tabs = documentTabs.filter(({ id }) => SHOWN.has(id));

/** A version in the usual pages, as it was frozen: nothing in it can be changed. */
export function FrozenDocument({
  version,
  records,
  place,
  onPrint,
  onClose,
}: {
  version: Snapshot;
  records: PlanRecords;
  /** Where one is led to; null begins with the KPI list. */
  place: CheckPlace | null;
  onPrint: () => void;
  onClose: () => void;
}) {
  const { branchId, year, period, name, at, by } = version;
  const store = useMemo(() => createFrozenStore(name, records), [name, records]);
  const [start] = useState(() => place && destinationOf(records, place, { branchId, year, period }));
  const [moment, setMoment] = useState(start?.moment ?? { branchId, year, period });
  const [tab, setTab] = useState<DocumentTab>(start && SHOWN.has(start.tab) ? start.tab : 'indicators');
  const [spot, setSpot] = useState<Spot>(start ?? {});
  const [message, setMessage] = useState<Message | null>(null);
  const { wish, open: openFind, close: closeFind } = useFindPanel();
  const find = useCallback(() => openFind({ replaces: false }), [openFind]);
  const refuse = useCallback(
    () => setMessage({ kind: 'notice', text: errorText({ code: 'snapshotFrozen' }) }),
    [],
  );
  const actions = usePageActions(store, setMessage, onPrint, find, refuse);
  useUndoKeys(actions);

  const left = useRef<Partial<Record<DocumentTab, Spot>>>({});
  const remember = useMemo(() => {
    const rememberIn = (page: DocumentTab) => (to: Spot) => {
      left.current[page] = to;
    };
    return {
      indicators: rememberIn('indicators'),
      monthly: rememberIn('monthly'),
      tables: rememberIn('tables'),
      passages: rememberIn('passages'),
    };
  }, []);
  const choose = (to: DocumentTab) => {
    setMessage(null);
    setTab(to);
    setSpot(left.current[to] ?? {});
  };
  const jump = (to: CheckPlace) => {
    const there = destinationOf(records, to, moment);
    if (there === null || !SHOWN.has(there.tab)) return;
    setMoment(there.moment);
    setSpot(there);
    setTab(there.tab);
  };
  const years = [...new Set([year, moment.year, ...fiscalYears(records)])].sort((a, b) => b - a);
  const page = { store, moment, onMoment: setMoment, spot, actions };
  return (
    <div className="document">
      <PageBar title={branchTitle(records.branch.get(String(branchId))?.name ?? '')} detail={name}>
        <MomentFields
          branches={orderedBranches(records)}
          moment={moment}
          years={years}
          onChange={setMoment}
        />
        <div className="toolbar-group">
          <button type="button" className="button" title="この版の中を検索（Ctrl+F）" onClick={find}>
            検索
          </button>
          <ColumnsMenu />
        </div>
        <div className="toolbar-group toolbar-end">
          <button type="button" className="button" onClick={onPrint}>
            この版の配布資料
          </button>
          <button type="button" className="button primary" onClick={onClose}>
            戻る
          </button>
        </div>
      </PageBar>
      <p className="frozen-banner" role="status">
        <strong>{`版「${name}」を表示しています（変更できません）`}</strong>
        <span className="soft">{`${dayText(at)}に ${by} さんが固定`}</span>
      </p>
      {message && <Banner kind={message.kind} text={message.text} onClose={() => setMessage(null)} />}
      <div className="document-body">
        <GridLockContext value={errorText({ code: 'snapshotFrozen' })}>
          <Tabs label="版のページ" tabs={tabs} chosen={tab} onChoose={choose}>
            {tab === 'indicators' && <IndicatorPage {...page} onSpot={remember.indicators} />}
            {tab === 'monthly' && (
              <MonthlyPage key={`${moment.branchId}/${moment.year}`} {...page} onSpot={remember.monthly} />
            )}
            {tab === 'tables' && <TablePage {...page} onSpot={remember.tables} />}
            {tab === 'passages' && <PassagePage {...page} onSpot={remember.passages} />}
          </Tabs>
        </GridLockContext>
        {wish && (
          <FindDialog
            records={records}
            moment={moment}
            wish={wish}
            onJump={jump}
            onReplace={store.replace}
            onClose={closeFind}
          />
        )}
      </div>
    </div>
  );
}
