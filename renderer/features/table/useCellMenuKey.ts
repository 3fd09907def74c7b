import { useEffect } from 'react';

/** Shift+F10 and the menu key in the grid open the menu of the chosen cell, as in Excel. */
export function useCellMenuKey(button: React.RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const isInGrid = event.target instanceof Element && event.target.closest('.table-grid') !== null;
      if (!isMenuKey || !isInGrid || event.isComposing) return;
      event.preventDefault();
      button.current?.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [button]);
}
