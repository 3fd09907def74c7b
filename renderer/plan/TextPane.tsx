import { type KeyboardEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import type { EditOutcome } from '../grid/gridTypes.ts';
import { GridLockContext } from '../grid/useGridLock.ts';
import { type DraftText, useDraft } from './useDraft.ts';
import './textPane.css';

/** A text with room to write. */
export interface PaneText extends DraftText {
  title: string;
  /** Why it cannot be changed here; null where it can. */
  locked: string | null;
}

/**
 * A wide field beside the page for long texts. Enter makes a new line; Ctrl+Enter saves; Esc saves and closes.
 *
 * @param wish a new object takes the keyboard there
 */
export function TextPane({
  text: chosen,
  wish,
  onSave,
  onClose,
  children,
}: {
  text: PaneText;
  wish: object;
  onSave: (of: PaneText, text: string) => Promise<EditOutcome> | EditOutcome;
  onClose: () => void;
  /** What stands below the text: what it is compared with. */
  children?: (draft: string, of: PaneText, selected: { start: number; end: number }) => ReactNode;
}) {
  const draft = useDraft(chosen, onSave);
  const { of, text, trouble, isSaved } = draft;
  const lock = useContext(GridLockContext);
  const locked = of.locked ?? lock;
  const [selected, setSelected] = useState({ start: 0, end: 0 });
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const now = document.activeElement;
    if (wish && now !== field.current) {
      back.current = now instanceof HTMLElement ? now : null;
      field.current?.focus({ preventScroll: true });
    }
  }, [wish]);
  const toGrid = () => back.current?.focus({ preventScroll: true });
  const close = async () => {
    if (!(await draft.save())) return;
    toGrid();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Esc and Enter are the IME's as long as it holds text.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'close') void close();
    else void draft.save();
    if (act === 'leave') toGrid();
  };
  return (
    <aside className="text-pane" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{of.title}</h2>
        <button type="button" className="button" onClick={() => void close()}>
          閉じる（Esc）
        </button>
      </header>
      <textarea
        ref={field}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-state`}
        aria-invalid={trouble !== ''}
        readOnly={locked !== null}
        value={text}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={event => draft.type(event.target.value)}
        onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) =>
          setSelected({ start, end })
        }
        onBlur={() => {
          // Looking something up in another window also takes the focus, but gives it back.
          if (document.activeElement !== field.current) void draft.save();
        }}
      />
      <p id={`${id}-state`} className="text-pane-state">
        <span>{locked ?? `${lettersIn(text).toLocaleString('ja-JP')}文字`}</span>
        {locked === null && (
          <span className="soft">{isSaved ? '保存済み' : '未保存（Ctrl+Enterか、欄を離れると保存）'}</span>
        )}
      </p>
      {trouble && (
        <p role="alert" className="text-pane-trouble">
          {trouble}
          <button type="button" className="button" onClick={draft.discard}>
            打った内容を捨てる
          </button>
        </p>
      )}
      {children && <div className="text-pane-beside">{children(text, of, selected)}</div>}
    </aside>
  );
}

/** Esc closes, Ctrl+Enter and Ctrl+S save, Ctrl+Shift+U goes back to the grid as it came from there. */
function actionOf(event: KeyboardEvent): 'close' | 'save' | 'leave' | null {
  const { key, altKey, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  if (key === 'Escape') return ctrl || shiftKey ? null : 'close';
  if (!ctrl) return null;
  if (shiftKey) return key.toLowerCase() === 'u' ? 'leave' : null;
  return key === 'Enter' || key.toLowerCase() === 's' ? 'save' : null;
}

/** As they are counted on paper: line breaks are none. */
function lettersIn(text: string): number {
  return [...text.replace(/\n/g, '')].length;
}
