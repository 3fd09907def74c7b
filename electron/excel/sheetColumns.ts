import { sheetLimits } from './sheetLimits.ts';
import type { TagAttributes } from './xmlTag.ts';

export interface SheetColumn {
  width: number | undefined;
  hidden: boolean;
}

/** Collects the `col` elements of a sheet; the index is the column less one. */
export function sheetColumns(): { add(attributes: TagAttributes): void; all(): (SheetColumn | undefined)[] } {
  const columns: (SheetColumn | undefined)[] = [];
  return {
    add(attributes) {
      const first = Number(attributes.get('min'));
      const last = Math.min(Number(attributes.get('max')), sheetLimits.columns);
      const width = Number(attributes.get('width') ?? Number.NaN);
      const hidden = /^(1|true)$/.test(attributes.get('hidden') ?? '');
      if (!(first >= 1)) return;
      for (let column = first; column <= last; column++) {
        columns[column - 1] = { width: Number.isNaN(width) ? undefined : width, hidden };
      }
    },
    all: () => columns,
  };
}

/** Excel 2003's XML tells widths in points; a digit of the usual font is 5.25 of them wide, the margin 3.75. */
export function columnOfPoints(points: number, hidden: boolean): SheetColumn {
  return { width: points > 3.75 ? Math.round(((points - 3.75) / 5.25) * 10) / 10 : undefined, hidden };
}
