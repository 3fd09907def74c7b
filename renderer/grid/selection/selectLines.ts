import type { CellInput } from '../cellInputTypes.ts';
import type { CellPosition } from '../gridTypes.ts';
import type { GridSelection, SelectMode } from './gridSelection.ts';

/** How a click combines with what is selected: as in Excel Ctrl adds, and Shift reaches up to there. */
export function selectMode({ shiftKey, ctrlKey, metaKey }: MouseEvent): SelectMode {
  if (shiftKey) return 'extend';
  return ctrlKey || metaKey ? 'add' : 'replace';
}

/**
 * Selects whole rows or columns, and `first` in them as the active cell. False where something that was typed has to
 * be corrected first.
 */
export function selectLines(
  { input, selection }: { input: CellInput; selection: GridSelection },
  lines: 'rows' | 'columns',
  first: CellPosition,
  { from, to }: { from: number; to: number },
  mode: SelectMode,
): boolean {
  if (!input.settle()) return false;
  if (mode === 'add') selection.selectLines(lines, from, to, 'add');
  if (mode !== 'extend' && !input.select(first, mode === 'add')) return false;
  if (mode !== 'add') selection.selectLines(lines, from, to, mode);
  return true;
}
