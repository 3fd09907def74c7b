import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckPlace } from '../shared/calc/checks/check.ts';
import type { FileHandle, OpenDocument as OpenedDocument } from '../shared/ipc/contract.ts';
import { errorText } from '../shared/messages/errorText.ts';
import { chooseFile, isDocument, takeDropped } from './api/files.ts';
import { BackupTask } from './BackupTask.tsx';
import { DocumentBars } from './DocumentBars.tsx';
import { DocumentHistory } from './DocumentHistory.tsx';
import { PlanMenu } from './features/carry/PlanMenu.tsx';
import { ChecksPage } from './features/checks/ChecksPage.tsx';
import { DashboardPage } from './features/dashboard/DashboardPage.tsx';
import { ExportMenu } from './features/export/ExportMenu.tsx';
import { FindDialog } from './features/find/FindDialog.tsx';
import { useFindPanel } from './features/find/useFindPanel.ts';
import { HandoutPage } from './features/handout/HandoutPage.tsx';
import type { HandoutStart } from './features/handout/useHandout.ts';
import type { HelpPlace } from './features/help/helpPlace.ts';
import { IndicatorPage } from './features/indicator/IndicatorPage.tsx';
import { Toolbar } from './features/indicator/Toolbar.tsx';
import { useWriteBack } from './features/indicator/useWriteBack.ts';
import { MonthlyPage } from './features/monthly/MonthlyPage.tsx';
import { NoteMenu } from './features/note/NoteMenu.tsx';
import { useNotes } from './features/note/useNotes.tsx';
import { PassagePage } from './features/passage/PassagePage.tsx';
import { ImportPage } from './features/reading/ImportPage.tsx';
import { useComparison } from './features/snapshot/useComparison.ts';
import { VersionMenu } from './features/snapshot/VersionMenu.tsx';
import { TablePage } from './features/table/TablePage.tsx';
import type { CompareChoice } from './features/version/compareChoice.ts';
import { GridLockContext } from './grid/useGridLock.ts';
import { ChangesContext } from './plan/changeMarks.ts';
import { type Destination, type DocumentTab, destinationOf, documentTabs } from './plan/destination.ts';
import { placeAt } from './plan/notedCells.ts';
import type { Message } from './plan/pageActions.ts';
import { type PlanStore, troubleText } from './plan/planStore.ts';
import { readingRefusal } from './plan/readingStore.ts';
import { StatusBar } from './plan/StatusBar.tsx';
import { useMoment } from './plan/useMoment.ts';
import { usePageActions } from './plan/usePageActions.ts';
import { usePlan } from './plan/usePlan.ts';
import { useUndoKeys } from './plan/useUndoKeys.ts';
import { Banner } from './ui/Banner.tsx';
import { DropHint } from './ui/DropHint.tsx';
import { Tabs } from './ui/Tabs.tsx';
import { useFileDrop } from './ui/useFileDrop.ts';
import { type VersionPage, VersionTask } from './VersionTask.tsx';
import './openDocument.css';

/** What takes up the whole window for a while. */
type Task =
  | { page: 'import'; files: readonly FileHandle[] }
  | { page: 'handout'; start?: HandoutStart }
  | { page: 'version'; start: VersionPage }
  | { page: 'backups' };
/** Where in a page a person is, or is led to. */
type Spot = Pick<Destination, 'tableId' | 'sectionId' | 'goal'>;

/** An open document: its pages under tabs, all about the same branch, year and period. */
export function OpenDocument({
  store,
  opened,
  waiting: arrived,
  notice,
  onOpened,
  onHelp,
  onPlace,
  onClose,
}: {
  store: PlanStore;
  opened: OpenedDocument;
  /** Workbooks that were there before the document was: they are taken in first. */
  waiting: readonly FileHandle[];
  /** What is said of it to begin with. */
  notice: string | null;
  /** Another document takes its place: a backup of it, or itself read anew. */
  onOpened: (opened: OpenedDocument, notice: string | null) => void;
  onHelp: () => void;
  /** Told where one is, for the help to open there. */
  onPlace: (place: HelpPlace) => void;
  onClose: () => void;
}) {
  const view = usePlan(store);
  const { moment, years, setMoment, forget } = useMoment(view.plan.records);
  const [task, setTask] = useState<Task | null>(
    arrived.length > 0 ? { page: 'import', files: arrived } : null,
  );
  const [tab, setTab] = useState<DocumentTab>('indicators');
  useEffect(() => {
    onPlace(task?.page ?? tab);
    return () => onPlace('start');
  }, [onPlace, task?.page, tab]);
  const [spot, setSpot] = useState<Spot>({});
  const [message, setMessage] = useState<Message | null>(
    notice === null ? null : { kind: 'notice', text: notice },
  );
  const [compared, setCompared] = useState<CompareChoice | null>(null);
  const [showsHistory, setShowsHistory] = useState(false);
  const refusal = readingRefusal(opened);
  const closeHistory = useCallback(() => setShowsHistory(false), []);
  const print = useCallback(() => setTask({ page: 'handout' }), []);
  const { wish, open: openFind, close: closeFind } = useFindPanel();
  const find = useCallback(() => openFind({ replaces: false }), [openFind]);
  const writeBack = useWriteBack(setMessage);

  /** Where one was on each page, to come back to. */
  const left = useRef<Partial<Record<DocumentTab, Spot>>>({});
  const here = useCallback(() => placeAt(tab, left.current[tab] ?? {}, moment), [tab, moment]);
  const notes = useNotes(store, moment, here, setMessage);
  const comparison = useComparison(view.plan, moment, setMessage);
  const actions = usePageActions(store, setMessage, print, find, notes.write);
  useUndoKeys(actions);
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
      monthly: rememberIn('monthly'),
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
    if (refusal) return setMessage({ kind: 'trouble', text: errorText(refusal) });
    const chosen = await chooseFile('workbook');
    if (!chosen.ok) setMessage({ kind: 'trouble', text: troubleText(chosen) });
    else if (chosen.value !== null) setTask({ page: 'import', files: [chosen.value] });
  };

  const importDropped = async (files: File[]) => {
    if (refusal) return setMessage({ kind: 'trouble', text: errorText(refusal) });
    const { taken, trouble } = await takeDropped(files.filter(file => !isDocument(file)));
    const document = files.find(isDocument);
    if (document)
      setMessage({
        kind: 'notice',
        text: `「${document.name}」は開いていません。いまの文書を閉じてから、もう一度放してください。`,
      });
    if (trouble) setMessage({ kind: 'trouble', text: troubleText(trouble) });
    if (taken.length === 0) return;
    // What is being looked at goes on first.
    setTask(now => ({ page: 'import', files: [...(now?.page === 'import' ? now.files : []), ...taken] }));
  };
  const isDropping = useFileDrop(files => void importDropped(files));
  const dropHint = isDropping && <DropHint text="ここに放すと、ブックを取り込みます" />;

  const back = () => setTask(null);
  const [file, ...waiting] = task?.page === 'import' ? task.files : [];
  if (file) {
    const next = () => (waiting.length > 0 ? setTask({ page: 'import', files: waiting }) : back());
    const done = (text: string) => {
      setMessage({ kind: 'notice', text });
      // what was imported is what one wants to see
      forget();
      left.current = {};
      choose('indicators');
      next();
    };
    return (
      <>
        <ImportPage
          key={file.id}
          file={file}
          more={waiting.length}
          store={store}
          onDone={done}
          onCancel={next}
        />
        {dropHint}
      </>
    );
  }
  if (task?.page === 'handout')
    return (
      <HandoutPage
        moment={moment}
        years={years}
        records={view.plan.records}
        start={task.start ?? null}
        onMoment={setMoment}
        onClose={back}
      />
    );
  if (task?.page === 'version')
    return (
      <VersionTask
        start={task.start}
        store={store}
        moment={moment}
        versions={comparison.versions}
        base={comparison.base}
        kept={compared}
        onKeep={setCompared}
        onJump={place => {
          back();
          jump(place);
        }}
        onPrint={(start, at) => {
          setMoment(at);
          setTask({ page: 'handout', start });
        }}
        onClose={back}
      />
    );

  if (task?.page === 'backups')
    return <BackupTask store={store} isReadOnly={refusal !== null} onOpened={onOpened} onClose={back} />;

  const page = { store, moment, onMoment: setMoment, spot, actions };
  return (
    <div className="document">
      {dropHint}
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
        onFind={find}
        onHistory={() => setShowsHistory(shown => !shown)}
        onHelp={onHelp}
        onClose={onClose}
        exportMenu={<ExportMenu moment={moment} tell={setMessage} />}
      >
        <PlanMenu
          store={store}
          moment={moment}
          years={years}
          tab={tab}
          here={here}
          onMoment={setMoment}
          say={setMessage}
        />
        <NoteMenu onWrite={notes.write} onList={notes.list} />
        <VersionMenu
          store={store}
          moment={moment}
          comparison={comparison}
          say={setMessage}
          onOpen={start => setTask({ page: 'version', start })}
        />
      </Toolbar>
      <DocumentBars store={store} opened={opened} onOpened={onOpened} say={setMessage} />
      {message && <Banner kind={message.kind} text={message.text} onClose={() => setMessage(null)} />}
      <div className="document-body">
        <GridLockContext value={refusal && errorText(refusal)}>
          <ChangesContext value={comparison.changes}>
            <Tabs label="文書のページ" tabs={documentTabs} chosen={tab} onChoose={choose}>
              {tab === 'dashboard' && (
                <DashboardPage
                  store={store}
                  moment={moment}
                  onJump={jump}
                  onImport={startImport}
                  onOpen={choose}
                />
              )}
              {tab === 'indicators' && <IndicatorPage {...page} onSpot={remember.indicators} />}
              {tab === 'monthly' && (
                <MonthlyPage key={`${moment.branchId}/${moment.year}`} {...page} onSpot={remember.monthly} />
              )}
              {tab === 'tables' && <TablePage {...page} onSpot={remember.tables} />}
              {tab === 'passages' && <PassagePage {...page} onSpot={remember.passages} />}
              {tab === 'checks' && (
                <>
                  <ChecksPage store={store} onJump={jump} />
                  <StatusBar
                    view={view}
                    explanation={null}
                    placeholder="Enterで、選んだ場所へ移ります。"
                    selected={null}
                  />
                </>
              )}
            </Tabs>
          </ChangesContext>
        </GridLockContext>
        {notes.dialog(jump)}
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
        {showsHistory && (
          <DocumentHistory
            store={store}
            onSay={setMessage}
            onBackups={() => setTask({ page: 'backups' })}
            onClose={closeHistory}
          />
        )}
      </div>
    </div>
  );
}
