import { useEffect } from 'react';
import type { Corrections } from './useCorrections.ts';

/**
 * Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) undo and redo corrections while a reading is looked at. Heard before anyone else:
 * the same keys would undo the last edit of the document behind the page.
 */
export function useCorrectionKeys({ undo, redo }: Pick<Corrections, 'undo' | 'redo'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !isRedo) return;
      event.preventDefault();
      event.stopPropagation();
      if (isRedo) redo();
      else undo();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [undo, redo]);
}
