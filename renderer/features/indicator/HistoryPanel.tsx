import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../shared/commands/history.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';

const actionText: Record<HistoryEntry['action'], string> = {
  create: '',
  run: '',
  undo: '元に戻した：',
  redo: 'やり直した：',
};
const stateText: Record<HistoryEntry['state'], string> = {
  done: '',
  undone: '（取り消し済み）',
  dropped: '（取り消したまま）',
  note: '',
};

/** Everything that was done to the document, newest first. */
export function HistoryPanel({ version, onClose }: { version: number; onClose: () => void }) {
  const [loaded, setLoaded] = useState<{ version: number; entries: HistoryEntry[] } | null>(null);
  const [trouble, setTrouble] = useState('');
  const [verdict, setVerdict] = useState('');
  useEffect(() => {
    void call('history:list', {}).then(result => {
      setTrouble(troubleText(result));
      if (result.ok) setLoaded({ version, entries: result.value });
    });
  }, [version]);
  const verify = async () => {
    setVerdict('検査しています…');
    const result = await call('document:verify', {});
    if (!result.ok) return setVerdict(troubleText(result));
    const { ok, troubles } = result.value;
    setVerdict(ok ? '問題はありません。値はすべて操作の記録と一致しています。' : troubles.join('\n'));
  };
  return (
    <aside className="history" aria-label="履歴">
      <header>
        <h2>履歴</h2>
        <button type="button" className="button" onClick={onClose}>
          閉じる
        </button>
      </header>
      <button type="button" className="button" onClick={() => void verify()}>
        文書を検査する
      </button>
      {verdict && <p role="status">{verdict}</p>}
      {trouble && <p role="alert">{trouble}</p>}
      <ol>
        {loaded?.entries.map(entry => (
          <li key={entry.seq} className={entry.state}>
            <span>
              {actionText[entry.action]}
              {entry.label}
              {stateText[entry.state]}
            </span>
            <time className="soft" dateTime={entry.at}>
              {new Date(entry.at).toLocaleString('ja-JP')}
            </time>
          </li>
        ))}
      </ol>
    </aside>
  );
}
