import type { CellRange } from '../reading/workbookCells.ts';
import { type NewCell, type NewRow, textCell } from './newWorkbook.ts';
import type { ProgressRow } from './progressRows.ts';
import { lineCount, MOST_LINES, rowHeight } from './textSize.ts';

/** The columns of the report; those beyond 評価 only where somebody has written something there. */
export const progressColumns = [
  { field: 'plan', head: '計画内容', width: 42 },
  { field: 'status', head: '実施状況', width: 54 },
  { field: 'mark', head: '評価', width: 7 },
  { field: 'task', head: '課題・今後の取組', width: 28 },
  { field: 'note', head: '備考', width: 20 },
  { field: 'asOf', head: '時点', width: 14 },
] as const;
type Column = (typeof progressColumns)[number];

/** A heading with the rows below it. */
export interface ProgressBlock {
  heading: string;
  depth: number;
  /** The mark of the heading itself. */
  mark: string | null;
  rows: readonly ProgressRow[];
}

interface Written {
  rows: NewRow[];
  merges: CellRange[];
}

/** The report below its header: each heading over the whole width, then its rows. */
export function progressBlocks(
  blocks: readonly ProgressBlock[],
  columns: readonly Column[],
  firstRow: number,
): Written {
  const written: Written = { rows: [], merges: [] };
  for (const block of blocks) {
    const top = firstRow + written.rows.length;
    written.merges.push({ top, bottom: top, left: 1, right: columns.length });
    written.rows.push(headingRow(block, columns));
    const first = top + 1;
    for (const row of block.rows) {
      // A mark for all of them stands in the first row and is merged over the others.
      const mark = !sharesMark(block) ? row.mark : row === block.rows[0] ? (block.mark ?? '') : '';
      writeRow({ ...row, mark }, columns, firstRow, written, sharesMark(block));
    }
    const last = firstRow + written.rows.length - 1;
    const markColumn = columns.findIndex(({ field }) => field === 'mark') + 1;
    if (sharesMark(block) && last > first)
      written.merges.push({ top: first, bottom: last, left: markColumn, right: markColumn });
  }
  return written;
}

/** Whether the heading's mark can stand beside its rows, because none of them has its own. */
function sharesMark({ mark, rows }: ProgressBlock): boolean {
  return mark !== null && rows.length > 0 && rows.every(row => row.mark === '');
}

function headingRow(block: ProgressBlock, columns: readonly Column[]): NewRow {
  const { heading, depth, mark } = block;
  const told = mark === null || sharesMark(block) ? '' : `（評価：${mark}）`;
  const text = `${'　'.repeat(depth)}${heading}${told}`;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    height: rowHeight(lineCount(text, width)),
    cells: columns.map((_, at) => textCell(at === 0 ? text : '', 'section')),
  };
}

/** One row of texts; what is too high for a row of Excel goes on over several merged ones. */
function writeRow(
  row: ProgressRow,
  columns: readonly Column[],
  firstRow: number,
  { rows, merges }: Written,
  isMarkMerged: boolean,
): void {
  const lines = Math.max(...columns.map(({ field, width }) => lineCount(row[field], width)));
  const parts = Math.ceil(lines / MOST_LINES);
  const top = firstRow + rows.length;
  for (let part = 0; part < parts; part += 1) {
    const cells = columns.map(
      ({ field }): NewCell => textCell(part === 0 ? row[field] : '', field === 'mark' ? 'centered' : 'text'),
    );
    rows.push({ height: rowHeight(Math.ceil(lines / parts)), isFixed: parts > 1, cells });
  }
  if (parts === 1) return;
  columns.forEach(({ field }, at) => {
    if (field === 'mark' && isMarkMerged) return;
    merges.push({ top, bottom: top + parts - 1, left: at + 1, right: at + 1 });
  });
}
