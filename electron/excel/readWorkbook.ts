import { noCorrections, type Reading, type ReadingCorrections } from '../../shared/reading/reading.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { openWorkbook, type ThreadOptions } from './workbookThread.ts';

/**
 * Reads any workbook (.xlsx, .xlsm, .xls, HTML, XML, .csv, .tsv, .txt) as plain cells. What a file is, its content
 * decides.
 * @throws AppError notAWorkbook, workbookEncrypted, workbookEmpty, workbookDamaged, workbookUnsafe,
 *   workbookTooLarge, workbookTooSlow, workbookLockFile, cancelled; the detail is the file name.
 */
export async function readWorkbookCells(
  bytes: Uint8Array,
  fileName: string,
  options: ThreadOptions = {},
): Promise<WorkbookCells> {
  const workbook = openWorkbook(bytes, fileName, options);
  try {
    return await workbook.cells();
  } finally {
    workbook.close();
  }
}

/** Reads a workbook and understands its forms, all in its thread: only the reading crosses. Throws the same. */
export async function readForms(
  bytes: Uint8Array,
  fileName: string,
  corrections: ReadingCorrections = noCorrections,
  options: ThreadOptions = {},
): Promise<Reading> {
  const workbook = openWorkbook(bytes, fileName, options);
  try {
    return await workbook.read(corrections);
  } finally {
    workbook.close();
  }
}
