import { type KeyboardEvent, useCallback } from 'react';
import type { LineTask } from './lineTasks.ts';

/**
 * Ctrl++ and Ctrl+- as in Excel, Alt+Shift+arrows as in a word processor; Shift+F10 opens the menu of the line. Not
 * while something is typed: there they are the text's.
 */
export function usePassageKeys(
  run: (task: LineTask) => void,
  menu: React.RefObject<HTMLButtonElement | null>,
) {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
      if (event.target.closest('.plan-frame[data-mode="ready"]') === null) return;
      const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const task = isMenu ? null : taskOf(event);
      if (!isMenu && task === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (task === null) menu.current?.click();
      else run(task);
    },
    [run, menu],
  );
}

/** What a key does with the line. On Japanese keyboards + is Shift and ; */
function taskOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): LineTask | null {
  if (altKey && shiftKey && !ctrlKey && !metaKey) {
    if (key === 'ArrowUp') return 'moveUp';
    return key === 'ArrowDown' ? 'moveDown' : null;
  }
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key === '+' || code === 'NumpadAdd' || (shiftKey && key === ';')) return 'insertBelow';
  return key === '-' || code === 'NumpadSubtract' ? 'delete' : null;
}
