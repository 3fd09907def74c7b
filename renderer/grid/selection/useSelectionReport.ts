import { type RefObject, useEffect } from 'react';
import type { GridController } from '../gridController.ts';
import type { PlanGridProps } from '../gridTypes.ts';
import { selectedCells } from './selectedCells.ts';

/** Tells the owner of the selected cells, once a frame at most: a drag over thousands of cells changes them often. */
export function useSelectionReport<Row>(
  { selection, cells }: GridController<Row>,
  latest: RefObject<PlanGridProps<Row>>,
): void {
  useEffect(() => {
    let request = 0;
    const stop = selection.subscribe(() => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(() =>
        latest.current.onSelection?.(selectedCells(selection.rects(), cells)),
      );
    });
    return () => {
      stop();
      cancelAnimationFrame(request);
    };
  }, [selection, cells, latest]);
}
