import { useCallback, useEffect, useState } from 'react';
import type { CheckPlace } from '../shared/calc/checks/check.ts';
import type { FileHandle, OpenDocument as OpenedDocument } from '../shared/ipc/contract.ts';
import { errorText } from '../shared/messages/errorText.ts';
import { BackupTask } from './BackupTask.tsx';
import { DocumentBars } from './DocumentBars.tsx';
import { DocumentHistory } from './DocumentHistory.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import { PlanMenu } from './features/carry/PlanMenu.tsx';
import { ExportMenu } from './features/export/ExportMenu.tsx';
import { FindDialog } from './features/find/FindDialog.tsx';
import { useFindPanel } from './features/find/useFindPanel.ts';
import { HandoutPage } from './features/handout/HandoutPage.tsx';
import type { HandoutStart } from './features/handout/useHandout.ts';
import type { HelpPlace } from './features/help/helpPlace.ts';
import { Toolbar } from './features/indicator/Toolbar.tsx';
import { useWriteBack } from './features/indicator/useWriteBack.ts';
import { NoteMenu } from './features/note/NoteMenu.tsx';
import { useNotes } from './features/note/useNotes.tsx';
import { ImportPage } from './features/reading/ImportPage.tsx';
import { useComparison } from './features/snapshot/useComparison.ts';
import { VersionMenu } from './features/snapshot/VersionMenu.tsx';
import type { CompareChoice } from './features/version/compareChoice.ts';
import { GridLockContext } from './grid/useGridLock.ts';
import { ChangesContext } from './plan/changeMarks.ts';
import { destinationOf } from './plan/destination.ts';
import type { Message } from './plan/pageActions.ts';
import type { PlanStore } from './plan/planStore.ts';
import { readingRefusal } from './plan/readingStore.ts';
import { useMoment } from './plan/useMoment.ts';
import { usePageActions } from './plan/usePageActions.ts';
import { usePlan } from './plan/usePlan.ts';
import { useUndoKeys } from './plan/useUndoKeys.ts';
import { Banner } from './ui/Banner.tsx';
import { DropHint } from './ui/DropHint.tsx';
import { useFileDrop } from './ui/useFileDrop.ts';
import { useTabSpots } from './useTabSpots.ts';
import { useWorkbookTasks } from './useWorkbookTasks.ts';
import { type VersionPage, VersionTask } from './VersionTask.tsx';
import './openDocument.css';

/** What takes up the whole window for a while. */
type Task =
  | { page: 'handout'; start?: HandoutStart }
  | { page: 'version'; start: VersionPage }
  | { page: 'backups' };

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
  const [task, setTask] = useState<Task | null>(null);
  const spots = useTabSpots(moment);
  const { tab, choose, here } = spots;
  const [message, setMessage] = useState<Message | null>(
    notice === null ? null : { kind: 'notice', text: notice },
  );
  const [compared, setCompared] = useState<CompareChoice | null>(null);
  const [showsHistory, setShowsHistory] = useState(false);
  const refusal = readingRefusal(opened);
  const workbooks = useWorkbookTasks(arrived, refusal, setMessage);
  const [file, ...waiting] = workbooks.files;
  const place = file ? 'import' : (task?.page ?? tab);
  useEffect(() => {
    onPlace(place);
    return () => onPlace('start');
  }, [onPlace, place]);
  const closeHistory = useCallback(() => setShowsHistory(false), []);
  const print = useCallback(() => setTask({ page: 'handout' }), []);
  const { wish, open: openFind, close: closeFind } = useFindPanel();
  const find = useCallback(() => openFind({ replaces: false }), [openFind]);
  const writeBack = useWriteBack(setMessage);

  const notes = useNotes(store, moment, here, setMessage);
  const comparison = useComparison(view.plan, moment, setMessage);
  const actions = usePageActions(store, setMessage, print, find, notes.write);
  useUndoKeys(actions);
  const jump = (place: CheckPlace) => {
    const to = destinationOf(store.view().plan.records, place, moment);
    if (to === null) {
      return setMessage({
        kind: 'trouble',
        text: 'この場所はもうありません。検算の一覧を確かめてください。',
      });
    }
    setMoment(to.moment);
    spots.lead(to);
  };
  const isDropping = useFileDrop(files => void workbooks.drop(files));
  const dropHint = isDropping && <DropHint text="ここに放すと、ブックを取り込みます" />;

  const back = () => setTask(null);
  if (file) {
    const done = (text: string) => {
      setMessage({ kind: 'notice', text });
      // what was imported is what one wants to see
      forget();
      spots.forget();
      choose('indicators');
      setTask(null);
      workbooks.next();
    };
    return (
      <>
        <ImportPage
          key={file.id}
          file={file}
          more={waiting.length}
          store={store}
          onDone={done}
          onCancel={workbooks.next}
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
        onImport={workbooks.choose}
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
            <DocumentPages
              store={store}
              moment={moment}
              onMoment={setMoment}
              spots={spots}
              actions={actions}
              onJump={jump}
              onImport={workbooks.choose}
            />
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
