import { createHash } from 'node:crypto';
import type { WorkbookSource } from '../../shared/domain/records.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { addressOf, type SheetCell, type WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { planWriteBack } from '../../shared/reading/writeBack.ts';
import { patchWorkbook } from '../excel/patchWorkbook.ts';
import { readWorkbookCells } from '../excel/readWorkbook.ts';
import type { Session } from './session.ts';

export interface Exported {
  fileName: string;
  bytes: Uint8Array;
  /** "Sheet!C6" */
  written: string[];
  unchanged: number;
  partsTouched: string[];
  notes: string[];
}

/** Writes today's figures into a copy of the workbook as it was imported. */
export async function exportSource(session: Session, sourceId: number): Promise<Exported> {
  const source = session.plan.records.workbookSource.get(String(sourceId));
  const bytes = source && session.store.workbook(source.sha256);
  if (!source || !bytes) throw new AppError('workbookUnknown', String(sourceId));
  return writeInto(session, source, bytes);
}

/**
 * Writes today's figures into a copy of `bytes`, a workbook that was imported before. Somebody may have worked
 * in it since: that is fine as long as the cells to be written hold what they held then.
 *
 * @throws AppError workbookUnknown, workbookChanged, cellIsFormula, cellIsMerged
 */
export async function exportInto(session: Session, bytes: Uint8Array, fileName: string): Promise<Exported> {
  const sources = [...session.plan.records.workbookSource.values()].reverse();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = sources.find(source => source.sha256 === sha256);
  const source = same ?? sources.find(candidate => candidate.fileName === fileName);
  if (!source) throw new AppError('workbookUnknown', fileName);
  return writeInto(session, source, bytes);
}

async function writeInto(session: Session, source: WorkbookSource, bytes: Uint8Array): Promise<Exported> {
  const cellAt = cellFinder(await readWorkbookCells(bytes, source.fileName));
  const { writes, unchanged, notes } = planWriteBack(session.plan, source, cellAt);
  const original = session.store.workbook(source.sha256);
  if (original && !Buffer.from(original).equals(Buffer.from(bytes))) {
    const before = cellFinder(await readWorkbookCells(original, source.fileName));
    for (const { sheet, address } of writes) {
      if (cellAt(sheet, address)?.text !== before(sheet, address)?.text) {
        throw new AppError('workbookChanged', `${sheet}!${address}`);
      }
    }
  }
  const patched = patchWorkbook(bytes, writes, source.fileName);
  return { fileName: source.fileName, unchanged, notes, ...patched };
}

function cellFinder(workbook: WorkbookCells): (sheet: string, address: string) => SheetCell | undefined {
  const cells = new Map<string, SheetCell>();
  for (const { name, cells: found } of workbook.sheets) {
    for (const cell of found) cells.set(`${name}!${addressOf(cell.row, cell.column)}`, cell);
  }
  return (sheet, address) => cells.get(`${sheet}!${address}`);
}
