import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { parseInWorker } from './parseInWorker.ts';

export interface ReadOptions {
  /** Gives up with `cancelled`. */
  signal?: AbortSignal;
  /** How long a file may take before it is `workbookTooSlow`; 30 seconds unless told. */
  timeoutMs?: number;
}

/**
 * Reads any workbook (.xlsx, .xlsm, .xls, .csv, .tsv, .txt) as plain cells. What a file is, its content decides.
 * @throws AppError notAWorkbook, workbookEncrypted, workbookEmpty, workbookDamaged, workbookUnsafe,
 *   workbookTooLarge, workbookTooSlow, workbookLockFile, cancelled; the detail is the file name.
 */
export async function readWorkbookCells(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<WorkbookCells> {
  return parseInWorker(bytes, fileName, options);
}
