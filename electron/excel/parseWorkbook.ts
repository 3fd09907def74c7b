import { basename } from 'node:path';
import { type ParsingOptions, read, set_cptable, type WorkBook } from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel.full.mjs';
import { AppError } from '../../shared/errors/appError.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { csvSheet } from './csvCells.ts';
import { htmlSheet } from './htmlSheet.ts';
import { type OnProgress, packageCells } from './packageCells.ts';
import { inFile, refuse } from './refusal.ts';
import { sheetCells } from './sheetCells.ts';
import { sniffFormat } from './sniffFormat.ts';
import { xmlSpreadsheet } from './xmlSpreadsheet.ts';

const TAB = 9;
const FILE_LIMIT = 100 * 2 ** 20;
const XLS_LIMIT = 50 * 2 ** 20;
const OPTIONS: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  // Only for hidden rows and columns and their widths.
  cellStyles: true,
};

// Without the table .xls files from before Unicode come out garbled.
set_cptable(codePages);

/**
 * Reads a workbook in this very thread. For tests and measurements; the program goes through
 * `readWorkbookCells`, where a parser that hangs can be killed.
 * @throws AppError with the file name as its detail.
 */
export function parseWorkbook(bytes: Uint8Array, fileName: string, onProgress?: OnProgress): WorkbookCells {
  return inFile(fileName, () => {
    if (basename(fileName).startsWith('~$')) refuse('workbookLockFile', 'owner file by name');
    if (bytes.length > FILE_LIMIT) refuse('workbookTooLarge', `${bytes.length} bytes`);
    switch (sniffFormat(bytes)) {
      case 'empty':
        return refuse('workbookEmpty', 'no bytes');
      case 'lockFile':
        return refuse('workbookLockFile', 'owner file by content');
      case 'encrypted':
        return refuse('workbookEncrypted', 'EncryptedPackage');
      case 'zip':
        return { file: fileName, format: 'xlsx', sheets: packageCells(bytes, onProgress) };
      case 'ole':
        return parseOle(bytes, fileName);
      case 'cutOle':
        return refuse('workbookDamaged', 'OLE file without its directory');
      case 'xml':
        return { file: fileName, format: 'xml', sheets: xmlSpreadsheet(bytes) };
      case 'html':
        return { file: fileName, format: 'html', sheets: [htmlSheet(bytes, fileName)] };
      case 'text':
        if (isTable(bytes, fileName)) {
          return { file: fileName, format: 'csv', sheets: [csvSheet(bytes, fileName)] };
        }
        return refuse('notAWorkbook', 'text that is not named as a table');
      default:
        return refuse('notAWorkbook', 'another kind of file');
    }
  });
}

/** Systems hand out tab-separated text under the name .xls, which Excel opens; a text with commas may be anything. */
function isTable(bytes: Uint8Array, fileName: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(fileName) || (/\.xls$/i.test(fileName) && bytes.includes(TAB));
}

function parseOle(bytes: Uint8Array, file: string): WorkbookCells {
  if (bytes.length > XLS_LIMIT) refuse('workbookTooLarge', `${bytes.length} bytes of .xls`);
  const book = readOle(bytes);
  const sheets = book.SheetNames.map((name, at) =>
    sheetCells({
      name,
      hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
      sheet: book.Sheets[name] ?? null,
      date1904: book.Workbook?.WBProps?.date1904 === true,
    }),
  );
  return { file, format: 'xls', sheets };
}

function readOle(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { ...OPTIONS, type: 'buffer' });
  } catch (error) {
    const reason = String(error);
    if (/password|encrypt/i.test(reason)) return refuse('workbookEncrypted', reason);
    throw new AppError('workbookDamaged', undefined, { cause: error });
  }
}
