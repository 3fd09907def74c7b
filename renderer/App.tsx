import { useCallback, useEffect, useState } from 'react';
import type { Moment } from '../shared/domain/moment.ts';
import type { AppState, FileHandle, OpenDocument } from '../shared/ipc/contract.ts';
import { call } from './api/api.ts';
import { HandoutPage } from './features/handout/HandoutPage.tsx';
import { IndicatorPage } from './features/indicator/IndicatorPage.tsx';
import { ImportPage } from './features/reading/ImportPage.tsx';
import { StartPage } from './features/start/StartPage.tsx';
import { createPlanStore, type PlanStore, troubleText } from './plan/planStore.ts';
import { Banner } from './ui/Banner.tsx';

const PROGRAM_NAME = '支部プランデスク';

/** Where the person is in an open document. */
type Place =
  | { page: 'indicators' }
  | { page: 'import'; file: FileHandle }
  | { page: 'handout'; moment: Moment };

/** The window: the start page, or the open document with its pages. */
export function App() {
  const [state, setState] = useState<AppState | null>(null);
  const [store, setStore] = useState<PlanStore | null>(null);
  const [place, setPlace] = useState<Place>({ page: 'indicators' });
  const [notice, setNotice] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    const result = await call('app:state', {});
    if (!result.ok) return setTrouble(troubleText(result));
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

  const show = (opened: OpenDocument) => {
    setTrouble(null);
    setNotice(null);
    setPlace({ page: 'indicators' });
    setStore(createPlanStore(opened));
  };
  const close = async () => {
    await call('document:close', {});
    setStore(null);
    await refresh();
  };

  if (state === null) {
    return trouble ? <Banner kind="trouble" text={trouble} /> : <p className="soft">読み込んでいます…</p>;
  }
  if (store === null) return <StartPage state={state} onOpen={show} />;
  const back = () => setPlace({ page: 'indicators' });
  switch (place.page) {
    case 'import':
      return (
        <ImportPage
          file={place.file}
          store={store}
          onDone={text => {
            setNotice(text);
            back();
          }}
          onCancel={back}
        />
      );
    case 'handout':
      return <HandoutPage moment={place.moment} onClose={back} />;
    case 'indicators':
      return (
        <IndicatorPage
          store={store}
          notice={notice}
          onNoticeRead={() => setNotice(null)}
          onImport={file => setPlace({ page: 'import', file })}
          onPrint={moment => setPlace({ page: 'handout', moment })}
          onClose={close}
        />
      );
  }
}
