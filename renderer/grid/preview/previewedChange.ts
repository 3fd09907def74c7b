import type { CellReader } from '../cellReader.ts';
import { NOTHING_CUT_OFF } from '../clipboard/pastePlan.ts';
import type { CellEdit, CellMisfit, CellPosition } from '../gridTypes.ts';
import type { RangeChange } from '../selection/rangeActions.ts';
import type { ChangePreview, PreviewedEdit } from './changePreview.ts';

/** How the cells of a preview are called and what they hold now. */
export interface CellNames {
  placeName(at: CellPosition, newRows: readonly string[]): string;
  shownText(at: CellPosition): string;
}

/** The edits a change consists of. Behind the last row stand those that are to be added. */
export function editsOf({ cells, newRows = [] }: RangeChange, reader: CellReader): CellEdit[] {
  return cells.flatMap(({ row, column, text }) => {
    const at = reader.position(row, column) ?? positionIn(newRows[row - reader.rows], column, reader);
    // A cell without line breaks of its own gets spaces in their place.
    const fitting = reader.isMultiline(column) ? text : text.replace(/\n+/g, ' ');
    return at ? [{ ...at, text: fitting }] : [];
  });
}

function positionIn(
  rowId: string | undefined,
  column: number,
  { position }: CellReader,
): CellPosition | null {
  const columnId = position(0, column)?.columnId;
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
}

/** What a change would do to which cells, those first that do not fit. */
export function previewOf(
  { skipped, cutOff, newRows = [] }: RangeChange,
  edits: readonly CellEdit[],
  misfits: readonly CellMisfit[],
  names: CellNames,
): ChangePreview {
  const misfitAt = new Map(misfits.map(misfit => [keyOf(misfit), misfit]));
  const shown = edits.map(
    (edit): PreviewedEdit => ({
      ...edit,
      place: names.placeName(edit, newRows),
      before: names.shownText(edit),
      misfit: misfitAt.get(keyOf(edit)) ?? null,
    }),
  );
  const first = shown.filter(({ misfit }) => misfit !== null);
  const others = shown.filter(({ misfit }) => misfit === null);
  return { edits: [...first, ...others], skipped, cutOff: cutOff ?? NOTHING_CUT_OFF };
}

function keyOf({ rowId, columnId }: CellPosition): string {
  return JSON.stringify([rowId, columnId]);
}
