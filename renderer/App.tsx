import { useCallback, useEffect, useState } from 'react';
import type { AppState, FileHandle, OpenDocument as OpenedDocument } from '../shared/ipc/contract.ts';
import { call } from './api/api.ts';
import { HelpPane } from './features/help/HelpPane.tsx';
import { useHelp } from './features/help/useHelp.ts';
import { StartPage } from './features/start/StartPage.tsx';
import { OpenDocument } from './OpenDocument.tsx';
import { GridDeskContext } from './plan/GridDeskContext.ts';
import { createGridDesk, type GridDesk } from './plan/gridDesk.ts';
import { createPlanStore, type PlanStore, troubleText } from './plan/planStore.ts';
import { Banner } from './ui/Banner.tsx';

const PROGRAM_NAME = '支部プランデスク';

/** The window: the start page, or the open document. */
export function App() {
  const [state, setState] = useState<AppState | null>(null);
  const [store, setStore] = useState<PlanStore | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** Workbooks that wait for a document to be taken into. */
  const [waiting, setWaiting] = useState<readonly FileHandle[]>([]);
  /** What is said of the document that was just opened. */
  const [notice, setNotice] = useState<string | null>(null);
  const help = useHelp();
  const [desk, setDesk] = useState<GridDesk | null>(null);

  const refresh = useCallback(async () => {
    const [result, preferences] = await Promise.all([call('app:state', {}), call('preferences:read', {})]);
    if (!result.ok) return setTrouble(troubleText(result));
    setDesk(current => current ?? createGridDesk(preferences.ok ? preferences.value : { grids: {} }));
    setState(result.value);
    setStore(current => current ?? (result.value.open && createPlanStore(result.value.open)));
  }, []);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const name = store?.view().name;
  useEffect(() => {
    document.title = name === undefined ? PROGRAM_NAME : `${name} - ${PROGRAM_NAME}`;
  }, [name]);

  const show = (opened: OpenedDocument, said: string | null) => {
    setTrouble(null);
    setNotice(said);
    setStore(createPlanStore(opened));
  };
  const close = async () => {
    await call('document:close', {});
    setWaiting([]);
    setStore(null);
    await refresh();
  };

  if (state === null || desk === null) {
    return trouble ? <Banner kind="trouble" text={trouble} /> : <p className="soft">読み込んでいます…</p>;
  }
  return (
    <div className="help-beside">
      {store === null ? (
        <StartPage
          state={state}
          waiting={waiting}
          onWaiting={setWaiting}
          onOpen={show}
          onHelp={help.toggle}
        />
      ) : (
        <GridDeskContext value={desk}>
          <OpenDocument
            store={store}
            waiting={waiting}
            notice={notice}
            onHelp={help.toggle}
            onClose={close}
          />
        </GridDeskContext>
      )}
      {help.isOpen && <HelpPane onClose={help.close} />}
    </div>
  );
}
