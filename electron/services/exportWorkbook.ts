import { createHash } from 'node:crypto';
import type { Moment } from '../../shared/domain/moment.ts';
import { firstBranch } from '../../shared/domain/planRecords.ts';
import type { WorkbookSource } from '../../shared/domain/records.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { planFill } from '../../shared/reading/fillForm.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';
import { completedForm } from '../../shared/reading/storing/completedForm.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { planWriteBack, type WriteBackOptions } from '../../shared/reading/writeBack.ts';
import { readWorkbookCells } from '../excel/readWorkbook.ts';
import { cellFinder, writeTarget } from '../excel/writeTarget.ts';
import type { Session } from './session.ts';
import { openWritable, writeChecked } from './writeIntoWorkbook.ts';

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
export async function exportSource(
  session: Session,
  sourceId: number,
  options: WriteBackOptions = {},
): Promise<Exported> {
  const source = session.plan.records.workbookSource.get(String(sourceId));
  const bytes = source && session.store.workbook(source.sha256);
  if (!source || !bytes) throw new AppError('workbookUnknown', String(sourceId));
  return writeInto(session, source, bytes, options);
}

export interface ExportWish extends WriteBackOptions {
  /** The moment whose values a form takes that was never imported; by default what the form says of itself. */
  moment?: Partial<Moment>;
}

/**
 * Writes today's figures into a copy of `bytes`. If it is a workbook that was imported before, somebody may have
 * worked in it since: that is fine as long as the cells to be written hold what they held then. If it is another one,
 * it is filled as a form.
 *
 * @throws AppError workbookChanged, cellIsFormula, cellIsMerged, nothingToFill, writeBackDiffers
 */
export async function exportInto(
  session: Session,
  bytes: Uint8Array,
  fileName: string,
  { moment = {}, ...options }: ExportWish = {},
): Promise<Exported> {
  const sources = [...session.plan.records.workbookSource.values()].reverse();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const isWished = ({ year, period }: WorkbookSource) =>
    (moment.year ?? year) === year && (moment.period ?? period) === period;
  const same = sources.find(source => source.sha256 === sha256 && isWished(source));
  const source = same ?? sources.find(one => one.fileName === fileName && isWished(one));
  if (!source) return fillForm(session, bytes, fileName, { moment, ...options });
  return writeInto(session, source, bytes, options);
}

/** Writes the document's figures of a moment into a form: 様式に書き込む. @throws AppError nothingToFill, writeBackDiffers */
export async function fillForm(
  session: Session,
  bytes: Uint8Array,
  fileName: string,
  { moment = {}, ...options }: ExportWish = {},
): Promise<Exported> {
  const { records } = session.plan;
  const own = await readWorkbookCells(bytes, fileName);
  const reading = readWorkbook(await completed(session, own));
  const { cells, writable, notes } = openWritable(own, bytes);
  const newest = [...records.workbookSource.values()].at(-1);
  const at: Moment = {
    branchId: moment.branchId ?? firstBranch(records).id,
    year: moment.year ?? reading.fiscalYear ?? newest?.year ?? 0,
    period: moment.period ?? 'annual',
  };
  const target = writeTarget(cells, writable);
  const plan = planFill(session.plan, reading, at, target, options);
  if (plan.matched === 0) throw new AppError('nothingToFill', fileName);
  return writeChecked({ cells, writable, fileName, plan, options, notes });
}

/** So many workbooks are tried as models of an empty form, the newest first. */
const MODELS = 6;

/** The form with what the last filled one of its kind holds in its empty cells. */
async function completed({ plan, store }: Session, form: WorkbookCells): Promise<WorkbookCells> {
  const known = [...plan.records.workbookSource.values()].reverse();
  const hashes = [...new Set(known.map(({ sha256 }) => sha256))].slice(0, MODELS);
  for (const sha256 of hashes) {
    const bytes = store.workbook(sha256);
    const source = known.find(one => one.sha256 === sha256);
    if (!bytes || !source) continue;
    const whole = completedForm(form, await readWorkbookCells(bytes, source.fileName));
    if (whole) return whole;
  }
  return form;
}

async function writeInto(
  session: Session,
  source: WorkbookSource,
  bytes: Uint8Array,
  options: WriteBackOptions,
): Promise<Exported> {
  const { fileName } = source;
  const { cells, writable, notes } = openWritable(await readWorkbookCells(bytes, fileName), bytes);
  const plan = planWriteBack(session.plan, source, writeTarget(cells, writable), options);
  const original = session.store.workbook(source.sha256);
  if (original && !Buffer.from(original).equals(Buffer.from(bytes))) {
    const [now, then] = [cellFinder(cells), cellFinder(await readWorkbookCells(original, fileName))];
    for (const { sheet, address } of plan.writes) {
      if (now(sheet, address)?.text !== then(sheet, address)?.text) {
        throw new AppError('workbookChanged', `${sheet}!${address}`);
      }
    }
  }
  return writeChecked({ cells, writable, fileName, plan, options, notes });
}
