import { useEffect } from 'react';

/** A key of its own for something a page can do, wherever the keyboard is in the page. */
export function useKey(key: string, act: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const others = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
      if (event.key !== key || others || event.isComposing || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key, act]);
}
