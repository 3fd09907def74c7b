import { useCallback, useMemo, useRef, useState } from 'react';
import type { CheckPlace } from '../shared/calc/checks/check.ts';
import type { Moment } from '../shared/domain/moment.ts';
import type { FileHandle } from '../shared/ipc/contract.ts';
import { chooseFile } from './api/files.ts';
import { ChecksPage } from './features/checks/ChecksPage.tsx';
import { FindDialog } from './features/find/FindDialog.tsx';
import { useFindPanel } from './features/find/useFindPanel.ts';
import { HandoutPage } from './features/handout/HandoutPage.tsx';
import { HistoryPanel } from './features/indicator/HistoryPanel.tsx';
import { IndicatorPage } from './features/indicator/IndicatorPage.tsx';
import { Toolbar } from './features/indicator/Toolbar.tsx';
import { useWriteBack } from './features/indicator/useWriteBack.ts';
import { PassagePage } from './features/passage/PassagePage.tsx';
import { ImportPage } from './features/reading/ImportPage.tsx';
import { TablePage } from './features/table/TablePage.tsx';
import { type Destination, type DocumentTab, destinationOf, documentTabs } from './plan/destination.ts';
import type { Message } from './plan/pageActions.ts';
import { type PlanStore, troubleText } from './plan/planStore.ts';
import { StatusBar } from './plan/StatusBar.tsx';
import { useMoment } from './plan/useMoment.ts';
import { usePageActions } from './plan/usePageActions.ts';
import { usePlan } from './plan/usePlan.ts';
import { useUndoKeys } from './plan/useUndoKeys.ts';
import { Banner } from './ui/Banner.tsx';
import { Tabs } from './ui/Tabs.tsx';
import './openDocument.css';

/** What takes up the whole window for a while. */
type Task = { page: 'import'; file: FileHandle } | { page: 'handout'; moment: Moment };
/** Where in a page a person is, or is led to. */
type Spot = Pick<Destination, 'tableId' | 'sectionId' | 'goal'>;

/** An open document: its pages under tabs, all about the same branch, year and period. */
export function OpenDocument({ store, onClose }: { store: PlanStore; onClose: () => void }) {
  const view = usePlan(store);
  const { moment, years, setMoment, forget } = useMoment(view.plan.records);
  const [task, setTask] = useState<Task | null>(null);
  const [tab, setTab] = useState<DocumentTab>('indicators');
  const [spot, setSpot] = useState<Spot>({});
  const [message, setMessage] = useState<Message | null>(null);
  const [showsHistory, setShowsHistory] = useState(false);
  const print = useCallback(() => setTask({ page: 'handout', moment }), [moment]);
  const { wish, open: openFind, close: closeFind } = useFindPanel();
  const find = useCallback(() => openFind({ replaces: false }), [openFind]);
  const actions = usePageActions(store, setMessage, print, find);
  const writeBack = useWriteBack(setMessage);
  useUndoKeys(actions);

  /** Where one was on each page, to come back to. */
  const left = useRef<Partial<Record<DocumentTab, Spot>>>({});
  const choose = useCallback((to: DocumentTab) => {
    setTab(to);
    setSpot(left.current[to] ?? {});
  }, []);
  const remember = useMemo(() => {
    const rememberIn = (page: DocumentTab) => (at: Spot) => {
      left.current[page] = at;
    };
    return {
      indicators: rememberIn('indicators'),
      tables: rememberIn('tables'),
      passages: rememberIn('passages'),
    };
  }, []);

  const jump = (place: CheckPlace) => {
    const to = destinationOf(store.view().plan.records, place, moment);
    if (to === null) {
      return setMessage({
        kind: 'trouble',
        text: 'この場所はもうありません。検算の一覧を確かめてください。',
      });
    }
    setMoment(to.moment);
    setSpot(to);
    setTab(to.tab);
  };
  const startImport = async () => {
    const chosen = await chooseFile('workbook');
    if (!chosen.ok) setMessage({ kind: 'trouble', text: troubleText(chosen) });
    else if (chosen.value !== null) setTask({ page: 'import', file: chosen.value });
  };

  const back = () => setTask(null);
  if (task?.page === 'import') {
    const done = (text: string) => {
      setMessage({ kind: 'notice', text });
      // what was imported is what one wants to see
      forget();
      left.current = {};
      choose('indicators');
      back();
    };
    return <ImportPage file={task.file} store={store} onDone={done} onCancel={back} />;
  }
  if (task?.page === 'handout') return <HandoutPage moment={task.moment} onClose={back} />;

  const page = { store, moment, onMoment: setMoment, spot, actions };
  return (
    <div className="document">
      <Toolbar
        view={view}
        moment={moment}
        years={years}
        onMoment={setMoment}
        onUndo={actions.undo}
        onRedo={actions.redo}
        onImport={startImport}
        onWriteBack={writeBack}
        onPrint={print}
        onHistory={() => setShowsHistory(shown => !shown)}
        onClose={onClose}
      />
      {message && <Banner kind={message.kind} text={message.text} onClose={() => setMessage(null)} />}
      <div className="document-body">
        <Tabs label="文書のページ" tabs={documentTabs} chosen={tab} onChoose={choose}>
          {tab === 'indicators' && <IndicatorPage {...page} onSpot={remember.indicators} />}
          {tab === 'tables' && <TablePage {...page} onSpot={remember.tables} />}
          {tab === 'passages' && <PassagePage {...page} onSpot={remember.passages} />}
          {tab === 'checks' && (
            <>
              <ChecksPage store={store} onJump={jump} />
              <StatusBar view={view} explanation={null} placeholder="Enterで、選んだ場所へ移ります。" />
            </>
          )}
        </Tabs>
        {wish && (
          <FindDialog
            records={view.plan.records}
            moment={moment}
            wish={wish}
            onJump={jump}
            onReplace={store.replace}
            onClose={closeFind}
          />
        )}
        {showsHistory && <HistoryPanel version={view.version} onClose={() => setShowsHistory(false)} />}
      </div>
    </div>
  );
}
