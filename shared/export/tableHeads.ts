import type { PlanTable } from '../domain/tableRecords.ts';
import type { CellRange } from '../reading/workbookCells.ts';
import { type HeadBox, headBoxes } from './headBoxes.ts';
import { type NewCell, textCell } from './newWorkbook.ts';

/** The heads of a table as cells, and which of them are merged on the sheet. */
export interface TableHeads {
  /** Level by level, the corner included. */
  headRows: NewCell[][];
  /** Beside each row of the body. */
  rowHeads: NewCell[][];
  merges: CellRange[];
}

/** @param levels how many levels of heads there are, and the row of the sheet they begin in */
export function tableHeads(
  { columns, rows, corner }: PlanTable,
  levels: { rowLevels: number; columnLevels: number; headTop: number },
): TableHeads {
  const { rowLevels, columnLevels, headTop } = levels;
  const bodyTop = headTop + columnLevels;
  const over = headBoxes(
    columns.map(({ heads }) => heads),
    columnLevels,
  );
  const beside = headBoxes(
    rows.map(({ heads }) => heads),
    rowLevels,
  );
  const corners =
    columnLevels === 0 ? [] : cornerBoxes(corner, rowLevels, { top: headTop, bottom: bodyTop - 1 });
  const merges = [
    ...corners,
    ...over.map(({ top, bottom, from, to }) => ({
      top: headTop + top,
      bottom: headTop + bottom,
      left: rowLevels + 1 + from,
      right: rowLevels + 1 + to,
    })),
    ...beside.map(({ top, bottom, from, to }) => ({
      top: bodyTop + from,
      bottom: bodyTop + to,
      left: 1 + top,
      right: 1 + bottom,
    })),
  ];
  const [textOver, textBeside] = [textsOf(over), textsOf(beside)];
  return {
    headRows: Array.from({ length: columnLevels }, (_, level) => [
      ...Array.from({ length: rowLevels }, (_, at) =>
        textCell(level === 0 ? (corner[at] ?? '') : '', 'head'),
      ),
      ...columns.map((_, at) => textCell(textOver(at, level), 'head')),
    ]),
    rowHeads: rows.map((_, row) =>
      Array.from({ length: rowLevels }, (_, level) => textCell(textBeside(row, level), 'rowHead')),
    ),
    merges: merges.filter(({ top, bottom, left, right }) => top < bottom || left < right),
  };
}

/** The words of the corner; one that stands alone is over all the columns of row heads that have none. */
function cornerBoxes(
  corner: readonly string[],
  levels: number,
  rows: { top: number; bottom: number },
): CellRange[] {
  const boxes: CellRange[] = [];
  for (let at = 0; at < levels; at += 1) {
    const last = boxes.at(-1);
    if (last && (corner[at] ?? '') === '') last.right = at + 1;
    else boxes.push({ ...rows, left: at + 1, right: at + 1 });
  }
  return boxes;
}

/** The text of a head stands in the first place it is over. */
function textsOf(boxes: readonly HeadBox[]): (entry: number, level: number) => string {
  const texts = new Map(boxes.map(({ from, top, text }) => [`${from}/${top}`, text]));
  return (entry, level) => texts.get(`${entry}/${level}`) ?? '';
}
