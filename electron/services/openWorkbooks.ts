import type { Reading, ReadingCorrections } from '../../shared/reading/reading.ts';
import type { ReadProgress } from '../../shared/reading/readProgress.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { type OpenWorkbook, openWorkbook } from '../excel/workbookThread.ts';
import type { FileShelf } from './fileShelf.ts';

/** The workbook a person is looking at, kept in its thread: each correction is read anew without reading the file. */
export interface OpenWorkbooks {
  cells(file: string): Promise<WorkbookCells>;
  read(file: string, corrections: ReadingCorrections): Promise<Reading>;
  /** How far the reading is; null where this workbook is not open. */
  progress(file: string): ReadProgress | null;
  /** Ends the reading of a file and frees its memory; what is still being read answers `cancelled`. */
  close(file: string): void;
  closeAll(): void;
}

interface Kept {
  workbook: OpenWorkbook;
  progress: ReadProgress;
}

/** Of large ones each takes some hundred megabytes; nobody looks at more at a time. */
const CAPACITY = 2;

export function openWorkbooks(shelf: FileShelf): OpenWorkbooks {
  const kept = new Map<string, Kept>();

  async function open(file: string): Promise<OpenWorkbook> {
    const before = kept.get(file);
    if (before) return before.workbook;
    const { name, bytes } = await shelf.read(file);
    const progress: ReadProgress = { stage: 'cells', done: 0 };
    const workbook = openWorkbook(bytes, name, { onProgress: told => Object.assign(progress, told) });
    kept.set(file, { workbook, progress });
    for (const oldest of kept.keys()) {
      if (kept.size <= CAPACITY) break;
      close(oldest);
    }
    return workbook;
  }
  function close(file: string): void {
    kept.get(file)?.workbook.close();
    kept.delete(file);
  }
  /** A workbook that could not be read is read from the file again the next time: it may have been mended. */
  async function asked<T>(file: string, question: (workbook: OpenWorkbook) => Promise<T>): Promise<T> {
    try {
      return await question(await open(file));
    } catch (error) {
      close(file);
      throw error;
    }
  }
  return {
    cells: file => asked(file, workbook => workbook.cells()),
    read: (file, corrections) => asked(file, workbook => workbook.read(corrections)),
    progress: file => kept.get(file)?.progress ?? null,
    close,
    closeAll: () => [...kept.keys()].forEach(close),
  };
}
