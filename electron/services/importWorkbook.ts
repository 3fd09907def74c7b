import { createHash } from 'node:crypto';
import type { Command } from '../../shared/commands/command.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { importReading } from '../../shared/reading/importReading.ts';
import { type RememberedForm, rememberForm } from '../../shared/reading/profile/rememberForm.ts';
import type { ReadFinding, Reading, ReadingCorrections } from '../../shared/reading/reading.ts';
import { readForms } from '../excel/readWorkbook.ts';
import type { Clock } from './clock.ts';
import type { Session } from './session.ts';

export interface WorkbookToImport {
  id: string;
  fileName: string;
  bytes: Uint8Array;
  corrections: ReadingCorrections;
  moment: Moment;
  /** How its form is known again next time; nothing is remembered without. */
  form?: RememberedForm | null;
}

export interface Imported {
  command: Command;
  reading: Reading;
  indicators: number;
  updated: number;
  tables: number;
  narratives: number;
  findings: ReadFinding[];
  notes: string[];
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
  const reading = await readForms(bytes, fileName, workbook.corrections);
  if (holdsNothing(reading)) throw new AppError('workbookHasNoIndicators', fileName);
  return storeReading(session, workbook, reading, clock);
}

/** Stores what was read of a workbook, and its bytes, as one edit. */
export function storeReading(
  session: Session,
  workbook: WorkbookToImport,
  reading: Reading,
  clock: Clock,
): Imported {
  const { bytes, fileName } = workbook;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { records } = session.plan;
  const importedAt = clock();
  const plan = importReading({ reading, records, ...workbook.moment, fileName, sha256, importedAt });
  const { command: stored, ...summary } = plan;
  const { form = null, corrections } = workbook;
  const known = form ? [rememberForm(records, form, corrections, importedAt)] : [];
  const command: Command = { kind: 'batch', steps: [stored, ...known] };
  session.store.keepWorkbook(sha256, bytes);
  session.run({ id: workbook.id, label: `取込 ${fileName}`, command });
  return { ...summary, command, reading };
}

/** Whether there is nothing in a workbook that could be stored. */
export function holdsNothing({ indicators, tables, narratives }: Reading): boolean {
  return indicators.length + tables.length + narratives.length === 0;
}
