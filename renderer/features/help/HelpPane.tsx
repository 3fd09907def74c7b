import { useEffect, useMemo, useRef, useState } from 'react';
import { SignMeanings } from '../../grid/SignLegend.tsx';
import { helpContents } from './helpContents.ts';
import { KeyList } from './KeyList.tsx';
import './help.css';

/** The help beside the work: guide, signs and keys, searched as one types. Esc closes it. */
export function HelpPane({ onClose }: { onClose: () => void }) {
  const [search, setSearch] = useState('');
  const { chapters, keys } = useMemo(() => helpContents(search), [search]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const isEmpty = chapters.length === 0 && keys.length === 0;
  return (
    <aside
      className="help"
      aria-labelledby="help-title"
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="help-head">
        <h2 id="help-title">ヘルプ</h2>
        <input
          ref={field}
          type="search"
          aria-label="ヘルプの中を探す"
          placeholder="探す言葉（例：貼り付け、Ctrl+D）"
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
        <button type="button" className="button" onClick={() => window.print()}>
          印刷
        </button>
        <button type="button" className="button" onClick={onClose}>
          閉じる
        </button>
      </header>
      <section className="help-body" aria-label="ヘルプの内容">
        {isEmpty && (
          <p role="status">「{search.trim()}」は見つかりません。言葉を短くするか、変えてお試しください。</p>
        )}
        {chapters.map(({ id, title, points }) => (
          <section key={id}>
            <h3>{title}</h3>
            <ul>
              {points.map(point => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        ))}
        {search.trim() === '' && (
          <section>
            <h3>記号の見方</h3>
            <SignMeanings />
          </section>
        )}
        {keys.length > 0 && (
          <section>
            <h3>キーとマウス</h3>
            {keys.map(group => (
              <KeyList key={group.name} group={group} />
            ))}
          </section>
        )}
      </section>
    </aside>
  );
}
