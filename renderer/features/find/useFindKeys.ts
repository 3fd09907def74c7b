import { type RefObject, useEffect, useRef } from 'react';

export interface FindKeys {
  /** ↑ and ↓ in a field of the panel, F3 and Shift+F3 anywhere: the hit before or after. */
  onMove(step: 1 | -1, goes: boolean): void;
  /** Enter in a field. */
  onOpen(): void;
  /** Esc in the panel. */
  onClose(): void;
}

/** The keys of the panel. What an IME has a use for is the IME's, and a question on the screen comes first. */
export function useFindKeys(panel: RefObject<HTMLElement | null>, keys: FindKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // On Windows the Enter that confirms a conversion comes as "Process" / 229.
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      const isInside = target !== null && panel.current?.contains(target) === true;
      const act = actionOf(event, isInside, isInside && target.matches('input:not([type=checkbox])'));
      if (act === null) return;
      event.preventDefault();
      act(latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [panel]);
}

function actionOf(
  { key, shiftKey }: KeyboardEvent,
  isInside: boolean,
  inField: boolean,
): ((keys: FindKeys) => void) | null {
  // From the document F3 goes to the next hit; in the panel it only chooses it, so that one can go on there.
  if (key === 'F3') return keys => keys.onMove(shiftKey ? -1 : 1, !isInside);
  if (shiftKey || !isInside) return null;
  if (key === 'Escape') return keys => keys.onClose();
  if (!inField) return null;
  if (key === 'Enter') return keys => keys.onOpen();
  if (key === 'ArrowDown') return keys => keys.onMove(1, false);
  return key === 'ArrowUp' ? keys => keys.onMove(-1, false) : null;
}
