import { useCallback, useMemo, useState } from 'react';
import type { ProgramKey } from '../grid/gridTypes.ts';
import type { PageActions } from './pageActions.ts';

/** Whether the wide field beside a page is open. */
export interface TextPaneState {
  /** Null while it is closed; a new object takes the keyboard there. */
  wish: object | null;
  open(): void;
  close(): void;
  /** The keys of the page's grid, with the one that opens the field. */
  press(key: ProgramKey): void;
}

export function useTextPane({ press: pressOnPage }: Pick<PageActions, 'press'>): TextPaneState {
  const [wish, setWish] = useState<object | null>(null);
  const open = useCallback(() => setWish({}), []);
  const close = useCallback(() => setWish(null), []);
  const press = useCallback(
    (key: ProgramKey) => (key === 'pane' ? open() : pressOnPage(key)),
    [open, pressOnPage],
  );
  return useMemo(() => ({ wish, open, close, press }), [wish, open, close, press]);
}
