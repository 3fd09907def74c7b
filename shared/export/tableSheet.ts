import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { unitText } from '../domain/figureText.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import type { CellRange } from '../reading/workbookCells.ts';
import { columnWidths } from './columnWidths.ts';
import { joinedBody } from './joinedBody.ts';
import {
  type NewCell,
  type NewRow,
  type NewSheet,
  pageMarks,
  textCell,
  type WorkbookMarks,
} from './newWorkbook.ts';
import { isLandscape } from './paper.ts';
import { fittedRows } from './rowHeights.ts';
import { tableCells } from './tableCells.ts';
import { tableHeads } from './tableHeads.ts';
import { type TextLine, textLine, withRoomFor } from './textLines.ts';

/** 付表 as a sheet: title, unit and date, heads merged as in print, figures as numbers, notes below. */
export function tableSheet(
  plan: CalculatedPlan,
  table: PlanTable,
  marks: WorkbookMarks,
  habits: ReadonlyMap<string, RoundingMode>,
): NewSheet {
  const rowLevels = Math.max(0, ...table.rows.map(({ heads }) => heads.length));
  const columnLevels = Math.max(0, ...table.columns.map(({ heads }) => heads.length));
  const width = rowLevels + table.columns.length;
  const above = linesAbove(table);
  const headTop = above.length + 1;
  const bodyTop = headTop + columnLevels;
  const place = { top: bodyTop, left: rowLevels + 1 };
  const { cells: body, merges: joined } = joinedBody(table, tableCells(plan, table, place, habits), place);
  const { headRows, rowHeads, merges: ofHeads } = tableHeads(table, { rowLevels, columnLevels, headTop });
  const merges = [...ofHeads, ...joined];
  const grid = [...headRows, ...body.map((cells, row) => [...(rowHeads[row] ?? []), ...cells])];
  const own = columnWidths(
    grid,
    merges.map(range => ({ ...range, top: range.top - headTop + 1, bottom: range.bottom - headTop + 1 })),
    width,
  );
  const below = table.footnotes.map(
    ({ marker, text }): TextLine => ({ text: [marker, text].filter(Boolean).join(' '), style: 'footnote' }),
  );
  const columns = withRoomFor([...above, ...below], own);
  const notesTop = headTop + grid.length;
  const [linesOver, linesUnder] = [
    above.map((line, at) =>
      line.style === 'noteRight' ? unitLine(line.text, width) : textLine(line, columns, at + 1),
    ),
    below.map((line, at) => textLine(line, columns, notesTop + at)),
  ];
  return {
    name: table.title,
    columns,
    rows: [
      ...linesOver.map(({ row }) => row),
      ...fittedRows(grid, columns, merges, headTop),
      ...linesUnder.map(({ row }) => row),
    ],
    merges: [
      ...linesOver.flatMap(line => line.merges),
      ...merges,
      ...linesUnder.flatMap(line => line.merges),
    ],
    freeze: { rows: columnLevels === 0 ? 0 : bodyTop - 1, columns: rowLevels },
    page: {
      landscape: isLandscape(columns),
      titleRows: columnLevels === 0 ? null : { from: headTop, to: bodyTop - 1 },
      titleColumns: rowLevels,
      ...pageMarks(marks),
    },
  };
}

/** The title, and below it the date and the unit. */
function linesAbove({ title, unit, asOfText }: PlanTable): TextLine[] {
  const unitNote = unit === null || /単位[：:]/.test(title) ? null : `（単位：${unitText(unit)}）`;
  return [
    { text: title, style: 'title' },
    ...(asOfText === null ? [] : [{ text: asOfLine(asOfText), style: 'note' } as const]),
    ...(unitNote === null ? [] : [{ text: unitNote, style: 'noteRight' } as const]),
  ];
}

/** 「令和7年3月末現在」 as it is; what does not say by itself that it is a date gets the sign of a note. */
function asOfLine(text: string): string {
  return /^[※（(]|(?:現在|時点)[)）]?$/.test(text) ? text : `※ ${text}`;
}

/** The unit stands over the last column. */
function unitLine(text: string, width: number): { row: NewRow; merges: CellRange[] } {
  const cells: (NewCell | null)[] = Array.from({ length: width }, () => null);
  return { row: { height: null, cells: cells.with(-1, textCell(text, 'noteRight')) }, merges: [] };
}
