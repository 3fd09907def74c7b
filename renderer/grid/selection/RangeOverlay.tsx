import { type ReactNode, type RefObject, useSyncExternalStore } from 'react';
import { gridTexts } from '../gridTexts.ts';
import { cellsOf, columnsOf, rowsOf } from './area.ts';
import type { GridSelection } from './gridSelection.ts';
import './ranges.css';

/** The places of what is painted over the cells: below the frame of the active cell, and the handle above it. */
export function RangeOverlay({
  ranges,
  handle,
  selection,
}: {
  ranges: RefObject<HTMLDivElement | null>;
  handle: RefObject<HTMLDivElement | null>;
  selection: GridSelection;
}): ReactNode {
  return (
    <>
      <div className="plan-ranges" ref={ranges} />
      <div className="plan-fill-handle" ref={handle} hidden />
      <SelectionSpoken selection={selection} />
    </>
  );
}

/** What a screen reader says of several selected cells; the one active cell is the textarea's to tell. */
function SelectionSpoken({ selection }: { selection: GridSelection }): ReactNode {
  const text = useSyncExternalStore(selection.subscribe, () => spokenText(selection));
  return (
    <div className="plan-spoken" aria-live="polite">
      {text}
    </div>
  );
}

function spokenText(selection: GridSelection): string {
  if (!selection.isMany()) return '';
  const [first, ...others] = selection.rects();
  if (!first) return '';
  if (others.length === 0) return gridTexts.selected(rowsOf(first), columnsOf(first));
  return gridTexts.selectedCells([first, ...others].reduce((sum, rect) => sum + cellsOf(rect), 0));
}
