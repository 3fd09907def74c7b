import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { FindWish } from './useFindPanel.ts';

/** Takes the keyboard each time the panel is asked for, and gives it back when the panel closes. */
export function usePanelFocus(
  panel: RefObject<HTMLElement | null>,
  needle: RefObject<HTMLInputElement | null>,
  wish: FindWish,
): void {
  const followed = useRef<FindWish | null>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = panel.current;
    return () => {
      followed.current = null;
      // Who has gone on to a hit stays there.
      const isHere = shown?.contains(document.activeElement) === true;
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [panel]);
  // Before anything is drawn: who types on at once must not type into the cell they came from.
  useLayoutEffect(() => {
    if (followed.current === wish) return;
    followed.current = wish;
    needle.current?.focus();
    needle.current?.select();
  }, [wish, needle]);
}
