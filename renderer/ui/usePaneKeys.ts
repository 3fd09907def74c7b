import { useEffect, useRef } from 'react';

export interface Panes {
  /** Whether the keyboard is in the pane one mainly works in. */
  inMain(target: Element): boolean;
  toMain(): void;
  toSide(): void;
  /** What Shift+F6 leads to; without it, the same as F6. */
  toBar?(): void;
}

/**
 * F6 goes from the main pane of a page to the one beside it, and from anywhere else to the main pane, as between
 * the panes of Excel.
 */
export function usePaneKeys(panes: Panes): void {
  const latest = useRef(panes);
  useEffect(() => {
    latest.current = panes;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.isComposing) return;
      if (!(target instanceof Element) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      const { inMain, toMain, toSide, toBar } = latest.current;
      if (event.shiftKey && toBar) toBar();
      else if (inMain(target)) toSide();
      else toMain();
    };
    // Before the main pane hears it: in a grid F6 alone would go to the heads.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
