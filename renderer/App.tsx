import { useCallback, useEffect, useState } from 'react';
import type { AppState, FileHandle, OpenDocument as OpenedDocument } from '../shared/ipc/contract.ts';
import { call } from './api/api.ts';
import { HelpPane } from './features/help/HelpPane.tsx';
import { useHelp } from './features/help/useHelp.ts';
import { type DamagedDocument, RescueDialog } from './features/safety/RescueDialog.tsx';
import { unclosedText } from './features/safety/unclosedText.ts';
import { StartPage } from './features/start/StartPage.tsx';
import { OpenDocument } from './OpenDocument.tsx';
import { GridDeskContext } from './plan/GridDeskContext.ts';
import { createGridDesk, type GridDesk } from './plan/gridDesk.ts';
import { type PlanStore, troubleText } from './plan/planStore.ts';
import { openedStore } from './plan/readingStore.ts';
import { Banner } from './ui/Banner.tsx';

const PROGRAM_NAME = '支部プランデスク';

/** A document as it was opened; a new one whenever another takes its place, if only a backup of it. */
interface Shown {
  opened: OpenedDocument;
  store: PlanStore;
  number: number;
}

/** The window: the start page, or the open document. */
export function App() {
  const [state, setState] = useState<AppState | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [damaged, setDamaged] = useState<{ of: DamagedDocument; said: string } | null>(null);
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
    const { open } = result.value;
    setShown(current => current ?? (open && shownOf(open, 0)));
    if (open) setNotice(unclosedText(open.unclosed));
  }, []);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const name = shown?.store.view().name;
  useEffect(() => {
    document.title = name === undefined ? PROGRAM_NAME : `${name} - ${PROGRAM_NAME}`;
  }, [name]);

  const show = (opened: OpenedDocument, said: string | null) => {
    setTrouble(null);
    setDamaged(null);
    setNotice(said ?? unclosedText(opened.unclosed));
    setShown(current => shownOf(opened, (current?.number ?? 0) + 1));
  };
  const close = async () => {
    await call('document:close', {});
    setWaiting([]);
    setShown(null);
    await refresh();
  };

  if (state === null || desk === null) {
    return trouble ? <Banner kind="trouble" text={trouble} /> : <p className="soft">読み込んでいます…</p>;
  }
  return (
    <div className="help-beside">
      {shown === null ? (
        <StartPage
          state={state}
          waiting={waiting}
          onWaiting={setWaiting}
          onOpen={show}
          onDamaged={(of, said) => setDamaged({ of, said })}
          onHelp={help.toggle}
        />
      ) : (
        <GridDeskContext value={desk}>
          <OpenDocument
            key={shown.number}
            store={shown.store}
            opened={shown.opened}
            waiting={waiting}
            notice={notice}
            onOpened={show}
            onHelp={help.toggle}
            onPlace={help.setPlace}
            onClose={close}
          />
        </GridDeskContext>
      )}
      {damaged && (
        <RescueDialog of={damaged.of} said={damaged.said} onOpen={show} onClose={() => setDamaged(null)} />
      )}
      {help.chapter && <HelpPane chapter={help.chapter} onClose={help.close} />}
    </div>
  );
}

function shownOf(opened: OpenedDocument, number: number): Shown {
  return { opened, store: openedStore(opened), number };
}
