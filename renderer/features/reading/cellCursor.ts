import type { CellRange } from '../../../shared/reading/workbookCells.ts';

export interface Place {
  row: number;
  column: number;
}

/** What is chosen on a sheet: from where the choice began to where the keyboard is. */
export interface CellChoice {
  anchor: Place;
  focus: Place;
}

interface Bounds {
  rows: number;
  columns: number;
  /** Rows a page key moves by. */
  page: number;
  areaAt(row: number, column: number): CellRange;
}

export function chosenAt(place: Place): CellChoice {
  return { anchor: place, focus: place };
}

/** The cells chosen, merged ones whole. */
export function chosenRange({ anchor, focus }: CellChoice, areaAt: Bounds['areaAt']): CellRange {
  const areas = [anchor, focus].map(({ row, column }) => areaAt(row, column));
  return {
    top: Math.min(...areas.map(area => area.top)),
    left: Math.min(...areas.map(area => area.left)),
    bottom: Math.max(...areas.map(area => area.bottom)),
    right: Math.max(...areas.map(area => area.right)),
  };
}

/** Where a key leads; null where it is no key of the cursor. A merged cell is one step. */
export function moved(
  choice: CellChoice,
  key: string,
  { extends: isExtending, ctrl }: { extends: boolean; ctrl: boolean },
  bounds: Bounds,
): CellChoice | null {
  const { row, column } = choice.focus;
  const area = bounds.areaAt(row, column);
  const to = target(key, ctrl, choice.focus, area, bounds);
  if (to === null) return null;
  const inside = {
    row: Math.min(bounds.rows, Math.max(1, to.row)),
    column: Math.min(bounds.columns, Math.max(1, to.column)),
  };
  const place = isExtending ? inside : corner(bounds.areaAt(inside.row, inside.column));
  return isExtending ? { anchor: choice.anchor, focus: place } : chosenAt(place);
}

function corner({ top, left }: CellRange): Place {
  return { row: top, column: left };
}

function target(
  key: string,
  ctrl: boolean,
  { row, column }: Place,
  area: CellRange,
  { rows, columns, page }: Bounds,
): Place | null {
  switch (key) {
    case 'ArrowDown':
      return { row: ctrl ? rows : area.bottom + 1, column };
    case 'ArrowUp':
      return { row: ctrl ? 1 : area.top - 1, column };
    case 'ArrowRight':
      return { row, column: ctrl ? columns : area.right + 1 };
    case 'ArrowLeft':
      return { row, column: ctrl ? 1 : area.left - 1 };
    case 'PageDown':
      return ctrl ? null : { row: row + page, column };
    case 'PageUp':
      return ctrl ? null : { row: row - page, column };
    case 'Home':
      return { row: ctrl ? 1 : row, column: 1 };
    case 'End':
      return { row: ctrl ? rows : row, column: columns };
    default:
      return null;
  }
}
