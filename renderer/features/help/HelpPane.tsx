import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { SignMeanings } from '../../grid/SignLegend.tsx';
import { ChapterLink, GuideText } from './GuideText.tsx';
import { type ChapterId, chapterTitles } from './guideChapter.ts';
import { helpContents } from './helpContents.ts';
import { KeyList } from './KeyList.tsx';
import './help.css';

/** A chapter that is led to. Each new object leads there once. */
interface Goal {
  chapter: ChapterId;
  /** Takes the keyboard there too. */
  focus: boolean;
}

/** The help beside the work: guide, signs and keys, searched as one types. Esc closes it. */
export function HelpPane({
  chapter,
  onClose,
}: {
  /** Where it is opened. */
  chapter: ChapterId;
  onClose: () => void;
}) {
  const [search, setSearch] = useState('');
  const [goal, setGoal] = useState<Goal>({ chapter, focus: false });
  const { chapters, keys } = useMemo(() => helpContents(search), [search]);
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    const heading = body.current?.querySelector<HTMLElement>(`[data-chapter=${goal.chapter}]`);
    if (!heading || !body.current) return;
    // the first chapter is opened with the contents above it
    body.current.scrollTop = goal.chapter === 'start' && !goal.focus ? 0 : heading.offsetTop - GAP;
    if (goal.focus) heading.focus({ preventScroll: true });
  }, [goal]);

  const go = (id: ChapterId) => {
    setSearch('');
    setGoal({ chapter: id, focus: true });
  };
  const toContents = () => {
    body.current?.scrollTo({ top: 0 });
    body.current?.querySelector<HTMLElement>('.help-contents button')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey) return;
    // Esc of an enlarged picture
    if (document.querySelector('dialog[open]') !== null) return;
    const page = { PageUp: -1, PageDown: 1 }[event.key];
    if (page === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (page === undefined) onClose();
    else body.current?.scrollBy({ top: page * body.current.clientHeight * ALMOST });
  };
  const isAll = search.trim() === '';
  const isEmpty = chapters.length === 0 && keys.length === 0;
  const title = (id: ChapterId) => (
    <header className="help-chapter">
      <h3 data-chapter={id} tabIndex={-1}>
        {chapterTitles[id]}
      </h3>
      {isAll && (
        <button type="button" className="help-link" onClick={toContents}>
          目次へ
        </button>
      )}
    </header>
  );
  const section = (id: ChapterId, content: ReactNode) => (
    <section key={id}>
      {title(id)}
      {content}
    </section>
  );
  return (
    <aside className="help" aria-labelledby="help-title" onKeyDown={onKeyDown}>
      <header className="help-head">
        <h2 id="help-title">ヘルプ</h2>
        <input
          ref={field}
          type="search"
          aria-label="ヘルプの中を探す"
          placeholder="探す言葉（例：貼り付け、Ctrl+D）"
          value={search}
          onChange={event => {
            setSearch(event.target.value);
            body.current?.scrollTo({ top: 0 });
          }}
        />
        <button type="button" className="button" onClick={() => window.print()}>
          印刷
        </button>
        <button type="button" className="button" onClick={onClose}>
          閉じる
        </button>
      </header>
      <section className="help-body" aria-label="ヘルプの内容" ref={body}>
        {isAll && (
          <nav className="help-contents" aria-label="目次">
            <ol>
              {CHAPTERS.map(id => (
                <li key={id}>
                  <ChapterLink id={id} onGo={go} />
                </li>
              ))}
            </ol>
          </nav>
        )}
        {isEmpty && (
          <p role="status">「{search.trim()}」は見つかりません。言葉を短くするか、変えてお試しください。</p>
        )}
        {chapters.map(({ id, parts }) =>
          section(
            id,
            parts.map(part => <GuideText key={part.heading} part={part} onGo={go} />),
          ),
        )}
        {isAll && section('signs', <SignMeanings />)}
        {keys.length > 0 &&
          section(
            'keys',
            keys.map(group => <KeyList key={group.name} group={group} />),
          )}
      </section>
    </aside>
  );
}

/** Above a heading that is led to, in CSS pixels. */
const GAP = 8;
/** What was at the edge stays in sight. */
const ALMOST = 0.9;
const CHAPTERS = Object.keys(chapterTitles) as ChapterId[];
