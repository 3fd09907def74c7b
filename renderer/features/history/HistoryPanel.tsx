import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Message } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { type ChosenRow, useSelectedRow } from '../../ui/useSelectedRow.ts';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import './history.css';
import { type HistoryLine, jumpText, lineText, standingText } from './historyLines.ts';
import { useHistory } from './useHistory.ts';

/** Everything that was done to the document, newest first, and the way back to each point of it. */
export function HistoryPanel({
  store,
  onSay,
  onClose,
  children,
}: {
  store: PlanStore;
  onSay: (message: Message) => void;
  onClose: () => void;
  /** What else can be looked at. */
  children?: ReactNode;
}) {
  const { version } = usePlan(store);
  const [everything, setEverything] = useState(false);
  const { lines, trouble } = useHistory(version, everything);
  const [chosen, setChosen] = useState<ChosenRow | null>(null);
  const panel = useRef<HTMLElement>(null);

  const shown = lines ?? NONE;
  const { index, row, select } = useSelectedRow(shown, keyOf, chosen ?? nowIn(shown), setChosen);
  const action = row && jumpText(row);
  useKeyboard(panel, shown.length > 0);

  const jump = async (line: HistoryLine) => {
    if (jumpText(line) === null) return;
    setChosen({ id: keyOf(line), index });
    const result = await store.jump(line.entry.seq);
    if (!result.ok) return onSay({ kind: 'trouble', text: troubleText(result) });
    const { label, way, edits } = result.value;
    const done = way === 'undo' ? 'まで戻しました' : 'までやり直しました';
    onSay({ kind: 'notice', text: `「${label}」${done}（${edits.toLocaleString('ja-JP')}件）。` });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside className="history" aria-label="履歴" ref={panel} onKeyDown={onKeyDown}>
      <header>
        <h2>履歴</h2>
        <button type="button" className="button" onClick={onClose}>
          閉じる
        </button>
      </header>
      {trouble && <p role="alert">{trouble}</p>}
      {lines && (
        <VirtualList
          label="操作の履歴"
          rows={lines}
          columns={columns}
          rowLabel={spoken}
          lines={2}
          selected={index}
          onSelect={select}
          onOpen={line => void jump(line)}
          emptyText="まだ何も変更していません。"
        />
      )}
      <div className="history-actions">
        <button
          type="button"
          className="button primary"
          disabled={!action}
          onClick={() => row && void jump(row)}
        >
          {action ?? 'ここまで戻す'}
        </button>
        <span className="soft">↑↓で選び、Enterで移ります</span>
      </div>
      <label className="history-everything">
        <input type="checkbox" checked={everything} onChange={event => setEverything(event.target.checked)} />
        取り消したままの操作と、戻した記録も表示
      </label>
      {children}
    </aside>
  );
}

const NONE: readonly HistoryLine[] = [];

function keyOf({ entry }: HistoryLine): string {
  return String(entry.seq);
}

/** One begins at the point the document is at. */
function nowIn(lines: readonly HistoryLine[]): ChosenRow | null {
  const index = lines.findIndex(({ standing }) => standing === 'now');
  const line = lines[index];
  return line ? { id: keyOf(line), index } : null;
}

const columns: ListColumn<HistoryLine>[] = [
  {
    id: 'label',
    header: '操作',
    width: 'minmax(0, 1fr)',
    cell: line => (
      <>
        {standingText[line.standing] && (
          <span className={`history-tag history-tag-${line.standing}`}>{standingText[line.standing]}</span>
        )}
        <span className={`history-${line.standing}`}>{lineText(line)}</span>
      </>
    ),
  },
  {
    id: 'at',
    header: '日時',
    width: '9rem',
    cell: ({ entry }) => (
      <time className="soft" dateTime={entry.at}>
        {timeText(entry.at)}
      </time>
    ),
  },
];

function spoken(line: HistoryLine): string {
  const parts = [lineText(line), standingText[line.standing], timeText(line.entry.at), jumpText(line) ?? ''];
  return parts.filter(part => part !== '').join('、');
}

/** 「11/22 9:05」, with the year where it is another one. */
function timeText(at: string): string {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return date.toLocaleString('ja-JP', {
    ...(!isThisYear && { year: 'numeric' }),
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** The list takes the keyboard when it is there; who closes the panel is back where they came from. */
function useKeyboard(panel: React.RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const before = document.activeElement;
    const shown = panel.current;
    return () => {
      const isHere = shown?.contains(document.activeElement) || document.activeElement === document.body;
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [panel]);
  useEffect(() => {
    if (isThere) panel.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [panel, isThere]);
}
