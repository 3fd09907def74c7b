import { sameRecord } from '../../shared/domain/sameRecord.ts';
import type { CellWrite } from '../../shared/reading/storing/writeTarget.ts';
import {
  addressOf,
  type SheetCell,
  type SheetCells,
  type WorkbookCells,
} from '../../shared/reading/workbookCells.ts';
import type { PatchResult } from './patchWorkbook.ts';
import type { ZipArchive } from './zipArchive.ts';

/**
 * What is wrong with a workbook that was written into: a cell that was not to change and did, one that does not hold
 * what was written, another sheet, merge or width. Null where nothing is. Results of formulas may be gone, since they
 * are worked out anew.
 * @param recalculated formulas that hang on a written cell
 */
export function wronglyWritten(
  before: WorkbookCells,
  after: WorkbookCells,
  writes: readonly CellWrite[],
  recalculated: PatchResult['recalculated'],
): string | null {
  const stale = new Set<string>();
  for (const { sheet, fills } of recalculated) {
    for (let row = fills.top; row <= fills.bottom; row++)
      for (let column = fills.left; column <= fills.right; column++)
        stale.add(`${sheet}!${addressOf(row, column)}`);
  }
  const written = new Map(writes.map(write => [`${write.sheet}!${write.address}`, write]));
  if (before.sheets.length !== after.sheets.length) return 'シートの数';
  for (const [at, sheet] of before.sheets.entries()) {
    const other = after.sheets[at];
    if (!other || !sameLayout(sheet, other)) return `シート「${sheet.name}」の形`;
    const wrong = wrongCell(sheet, other, written, stale);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Whether every part but those that were to change is there byte for byte, as it was compressed. */
export function sameOtherParts(before: ZipArchive, after: ZipArchive, touched: ReadonlySet<string>): boolean {
  const bytesOf = ({ bytes }: ZipArchive, { dataStart, dataEnd }: ZipArchive['entries'][number]) =>
    bytes.subarray(dataStart, dataEnd);
  return (
    before.entries.length === after.entries.length &&
    before.entries.every((entry, at) => {
      const other = after.entries[at];
      if (other?.name !== entry.name) return false;
      return touched.has(entry.name) || bytesOf(before, entry).equals(bytesOf(after, other));
    })
  );
}

function sameLayout(a: SheetCells, b: SheetCells): boolean {
  return (
    a.name === b.name &&
    a.hidden === b.hidden &&
    sameRecord(a.merges, b.merges) &&
    sameRecord(a.columnWidths, b.columnWidths) &&
    sameRecord(a.hiddenRows, b.hiddenRows) &&
    sameRecord(a.hiddenColumns, b.hiddenColumns)
  );
}

/** Both lists run row by row: they are gone through side by side. */
function wrongCell(
  a: SheetCells,
  b: SheetCells,
  written: ReadonlyMap<string, CellWrite>,
  stale: ReadonlySet<string>,
): string | null {
  let left = 0;
  let right = 0;
  while (left < a.cells.length || right < b.cells.length) {
    const [one, other] = [a.cells[left], b.cells[right]];
    const order = one && other ? one.row - other.row || one.column - other.column : one ? -1 : 1;
    const was = order <= 0 ? one : undefined;
    const is = order >= 0 ? other : undefined;
    if (was) left += 1;
    if (is) right += 1;
    const place = was ?? is;
    if (!place) continue;
    const cell = `${a.name}!${addressOf(place.row, place.column)}`;
    const write = written.get(cell);
    if (write ? !holds(is, write) : !isSame(was, is, stale.has(cell))) return cell;
  }
  return null;
}

function isSame(was: SheetCell | undefined, is: SheetCell | undefined, isStale: boolean): boolean {
  // A cell that an array fills shows nothing until it is worked out.
  if (!was || !is) return isStale;
  if (was.hasFormula !== is.hasFormula || was.format !== is.format) return false;
  if (isStale) return true;
  return was.text === is.text && sameRecord(was.content, is.content);
}

function holds(cell: SheetCell | undefined, { value }: CellWrite): boolean {
  if (value.kind === 'empty') return cell === undefined || cell.text === '';
  if (!cell || cell.hasFormula) return false;
  const { content } = cell;
  if (value.kind === 'number')
    return content.kind === 'number'
      ? Number(content.value) === Number(value.value)
      : content.kind === 'date';
  if (value.kind === 'date') return content.kind === 'date' && content.date === value.date;
  // Formats for texts (@"様") print something around them.
  return content.kind === 'text' && (cell.text === plainText(value.text) || cell.format !== null);
}

/** As a reader gives it back: line breaks of any kind are one. */
function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
