import { type CellIndex, type GridShape, type Move, moveFrom } from '../cellMoves.ts';
import type { Area } from './area.ts';

/**
 * An area after Shift and a move, as in Excel: its head moves, the active cell stays. Ctrl+Shift+arrow looks for the
 * edge of the block along the row or column of the active cell, whatever stands at the head.
 */
export function extendArea(area: Area, active: CellIndex, move: Move, shape: GridShape): Area {
  const { head, whole } = area;
  const target = moveFrom(lookFrom(head, active, move), move, shape);
  if (!target) return area;
  const steered = { row: movesRow(move), column: movesColumn(move) };
  return {
    // Tab may have taken the active cell into the middle of the area: it goes on from there.
    anchor: whole ? area.anchor : active,
    head: {
      row: steered.row && whole !== 'columns' ? target.row : head.row,
      column: steered.column && whole !== 'rows' ? target.column : head.column,
    },
    whole,
  };
}

/** Where the move is measured from: along the line of the active cell, from the place of the head on it. */
function lookFrom(head: CellIndex, active: CellIndex, move: Move): CellIndex {
  if (move === 'blockUp' || move === 'blockDown') return { row: head.row, column: active.column };
  if (move === 'blockLeft' || move === 'blockRight') return { row: active.row, column: head.column };
  return head;
}

function movesRow(move: Move): boolean {
  return !['left', 'right', 'blockLeft', 'blockRight', 'rowStart', 'rowEnd'].includes(move);
}

function movesColumn(move: Move): boolean {
  return !['up', 'down', 'blockUp', 'blockDown', 'pageUp', 'pageDown'].includes(move);
}
