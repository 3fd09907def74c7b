import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EditOutcome } from '../grid/gridTypes.ts';

/** A text of the document as it is edited outside a grid. */
export interface DraftText {
  /** Tells one text from another. */
  key: string;
  text: string;
}

export interface Draft<T extends DraftText> {
  /** The text that is being edited: the chosen one, or the one before it while that cannot be saved. */
  of: T;
  text: string;
  /** Why it could not be saved; empty where there is nothing to say. */
  trouble: string;
  isSaved: boolean;
  type(text: string): void;
  /** False where it was refused: what was typed stays. */
  save(): Promise<boolean>;
  /** Back to what is stored. */
  discard(): void;
}

/**
 * What is typed for the chosen text. It is saved before another text is shown, when the page goes away and when the
 * window is closed; where it cannot be saved it stays until a person has seen why. Nothing that was typed is lost.
 */
export function useDraft<T extends DraftText>(
  chosen: T,
  onSave: (of: T, text: string) => Promise<EditOutcome> | EditOutcome,
): Draft<T> {
  const [state, setState] = useState({ of: chosen, text: chosen.text, trouble: '' });
  const { of, text } = state;
  const isSaved = text === of.text;
  // A correction made elsewhere (Ctrl+Z, another window) is followed where nothing has been typed since.
  if (of !== chosen && of.key === chosen.key) {
    setState({ ...state, of: chosen, text: isSaved ? chosen.text : text });
  } else if (of !== chosen && isSaved) setState({ of: chosen, text: chosen.text, trouble: '' });

  const latest = useRef({ state, onSave });
  useLayoutEffect(() => {
    latest.current = { state, onSave };
  });
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const saveNow = useCallback(async (): Promise<boolean> => {
    const { state: now, onSave: send } = latest.current;
    if (now.text === now.of.text) return true;
    const outcome = await send(now.of, now.text);
    const trouble = outcome.ok ? '' : outcome.message;
    setState(after => {
      if (after.of.key !== now.of.key) return after;
      return outcome.ok ? { ...after, of: { ...after.of, text: now.text }, trouble } : { ...after, trouble };
    });
    return outcome.ok;
  }, []);
  // Leaving the text and choosing another one come together: the second save waits for the first.
  const save = useCallback(() => {
    running.current = running.current.then(saveNow);
    return running.current;
  }, [saveNow]);

  const leaves = of.key !== chosen.key && !isSaved;
  useEffect(() => {
    if (leaves) void save();
  }, [leaves, save]);
  useLayoutEffect(() => {
    const leave = () => void saveNow();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saveNow]);

  return {
    of,
    text,
    trouble: state.trouble,
    isSaved,
    type: typed => setState(now => ({ ...now, text: typed, trouble: '' })),
    save,
    discard: () => setState(now => ({ ...now, text: now.of.text, trouble: '' })),
  };
}
