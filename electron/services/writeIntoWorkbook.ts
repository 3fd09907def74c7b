import { AppError } from '../../shared/errors/appError.ts';
import { sheetNames } from '../../shared/export/sheetNames.ts';
import type { WriteBackPlan } from '../../shared/reading/storing/writeCollector.ts';
import type { CellWrite } from '../../shared/reading/storing/writeTarget.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import type { WriteBackOptions } from '../../shared/reading/writeBack.ts';
import { asNewWorkbook } from '../excel/asNewWorkbook.ts';
import { sameOtherParts, wronglyWritten } from '../excel/compareWritten.ts';
import { patchWorkbook } from '../excel/patchWorkbook.ts';
import { readWorkbookCells } from '../excel/readWorkbook.ts';
import { openZip } from '../excel/zipArchive.ts';
import type { Exported } from './exportWorkbook.ts';

/** A workbook that can be patched, and what is to be told of it. */
export interface WritableWorkbook {
  cells: WorkbookCells;
  writable: Uint8Array;
  notes: string[];
}

/** What is no .xlsx is made into one first. */
export function openWritable(cells: WorkbookCells, bytes: Uint8Array): WritableWorkbook {
  if (cells.format === 'xlsx') return { cells, writable: bytes, notes: [] };
  const kind = { xls: '古い形式（.xls）', csv: 'CSV', html: 'HTML', xml: 'XML' }[cells.format];
  const hasFormulas = cells.sheets.some(sheet => sheet.cells.some(cell => cell.hasFormula));
  const plain = withoutFormulas(cells);
  return {
    cells: plain,
    writable: asNewWorkbook(plain),
    notes: [
      `元のブックは${kind}なので、.xlsx のブックにして書き出しました。文字の大きさや色は引き継がれません。`,
      ...(hasFormulas ? ['計算式のあったセルは、取り込んだときの値になっています。'] : []),
    ],
  };
}

/** In the new workbook the results stand alone, and may be written like any other value. */
function withoutFormulas(cells: WorkbookCells): WorkbookCells {
  return {
    ...cells,
    sheets: cells.sheets.map(sheet => ({
      ...sheet,
      cells: sheet.cells.map(cell => (cell.hasFormula ? { ...cell, hasFormula: false } : cell)),
    })),
  };
}

/**
 * Patches the workbook, reads the result again and compares it with what it was.
 * @throws AppError writeBackDiffers where anything but the cells to be written has changed; and what `patchWorkbook` throws
 */
export async function writeChecked(job: {
  cells: WorkbookCells;
  writable: Uint8Array;
  fileName: string;
  plan: WriteBackPlan;
  options: WriteBackOptions;
  notes: readonly string[];
}): Promise<Exported> {
  const { cells, writable, fileName, plan, options } = job;
  const writes = cells.format === 'xlsx' ? plan.writes : renamed(plan.writes, cells);
  const { recalculated, ...patched } = patchWorkbook(writable, writes, fileName, options);
  const outName = cells.format === 'xlsx' ? fileName : `${fileName.replace(/\.[^.]*$/, '')}.xlsx`;
  const touched = new Set(patched.partsTouched);
  if (!sameOtherParts(openZip(writable), openZip(patched.bytes), touched)) {
    throw new AppError('writeBackDiffers', 'ほかの部品');
  }
  const before = cells.format === 'xlsx' ? cells : await readWorkbookCells(writable, outName);
  const after = await readWorkbookCells(patched.bytes, outName);
  const wrong = wronglyWritten(before, after, writes, recalculated);
  if (wrong !== null) throw new AppError('writeBackDiffers', wrong);
  return {
    fileName: outName,
    unchanged: plan.unchanged,
    ...patched,
    notes: [...job.notes, ...plan.notes],
  };
}

/** Excel takes no long names for sheets; that of a CSV is the name of its file. */
function renamed(writes: readonly CellWrite[], { sheets }: WorkbookCells): CellWrite[] {
  const before = sheets.map(({ name }) => name);
  const names = sheetNames(before);
  return writes.map(write => ({ ...write, sheet: names[before.indexOf(write.sheet)] ?? write.sheet }));
}
