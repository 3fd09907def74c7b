import { createHash } from 'node:crypto';
import type { Command } from '../../shared/commands/command.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { importReading } from '../../shared/reading/importReading.ts';
import type { ReadFinding, Reading, ReadingCorrections } from '../../shared/reading/reading.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';
import { readWorkbookCells } from '../excel/readWorkbook.ts';
import type { Clock } from './clock.ts';
import type { Session } from './session.ts';

export interface WorkbookToImport {
  id: string;
  fileName: string;
  bytes: Uint8Array;
  corrections: ReadingCorrections;
  moment: Moment;
}

export interface Imported {
  command: Command;
  reading: Reading;
  indicators: number;
  updated: number;
  findings: ReadFinding[];
}

/**
 * Reads a workbook with the person's corrections and stores it as one edit; its bytes are kept, so that the
 * figures can be written back into the very same workbook.
 *
 * @throws AppError workbookHasNoIndicators, and what `readWorkbookCells` throws; nothing is stored then
 */
export async function importWorkbook(
  session: Session,
  workbook: WorkbookToImport,
  clock: Clock,
): Promise<Imported> {
  const { bytes, fileName } = workbook;
  const reading = readWorkbook(await readWorkbookCells(bytes, fileName), workbook.corrections);
  if (reading.indicators.length === 0) throw new AppError('workbookHasNoIndicators', fileName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { command, ...summary } = importReading({
    reading,
    records: session.plan.records,
    ...workbook.moment,
    fileName,
    sha256,
    importedAt: clock(),
  });
  session.store.keepWorkbook(sha256, bytes);
  session.run({ id: workbook.id, label: `取込 ${fileName}`, command });
  return { ...summary, command, reading };
}
