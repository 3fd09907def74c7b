import { useCallback, useEffect, useState } from 'react';

/** How the panel was asked for; each new object leads the keyboard to it. */
export interface FindWish {
  /** Ctrl+H rather than Ctrl+F. */
  replaces: boolean;
}

export interface FindPanel {
  /** Null while the panel is closed. */
  wish: FindWish | null;
  open(wish: FindWish): void;
  close(): void;
}

/** Whether the panel is open. Ctrl+F and Ctrl+H open it; a grid keeps Ctrl+F to itself and hands it on. */
export function useFindPanel(): FindPanel {
  const [wish, open] = useState<FindWish | null>(null);
  const close = useCallback(() => open(null), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = wishOf(event);
      if (asked === null || event.defaultPrevented) return;
      // A question on the screen is answered first; the browser's own search would find nothing of a grid either.
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) open(asked);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { wish, open, close };
}

/** With kana input on, `key` may be a kana while `code` still names the key. */
function wishOf(event: KeyboardEvent): FindWish | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (!ctrl || event.altKey || event.shiftKey || event.isComposing) return null;
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.slice(3).toLowerCase();
  return letter === 'f' || letter === 'h' ? { replaces: letter === 'h' } : null;
}
