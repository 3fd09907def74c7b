import type { GridController } from './gridController.ts';
import type { PlaceTarget, PlaceTargets } from './gridPlacer.ts';
import type { CellPosition } from './gridTypes.ts';

/** The cells that have something of the overlay at them. */
export function placeTargets<Row>(controller: GridController<Row>): PlaceTargets {
  const { at, state, refusals } = controller.input.view();
  const selected = at && placeTarget(controller, at);
  const waiting = refusals[0];
  const message = state.message || !waiting ? selected : placeTarget(controller, waiting.at);
  return { selected, message, typing: state.mode !== 'ready' };
}

export function placeTarget<Row>(
  controller: Pick<GridController<Row>, 'indexOf' | 'column'>,
  at: CellPosition,
): PlaceTarget | null {
  const rowIndex = controller.indexOf(at)?.row;
  const column = controller.column(at.columnId);
  if (rowIndex === undefined || !column) return null;
  return {
    rowIndex,
    columnId: at.columnId,
    pinned: column.pinned !== undefined,
    wraps: column.multiline === true,
  };
}
