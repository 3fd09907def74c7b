import { basename, extname } from 'node:path';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { fiscalYears } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { newWorkbookKinds, newWorkbookName } from '../../shared/export/newWorkbookKinds.ts';
import { defaultHandoutOptions } from '../../shared/handout/handoutOptions.ts';
import { exportInto } from '../services/exportWorkbook.ts';
import { readChosenFile } from '../services/fileShelf.ts';
import { newWorkbook } from '../services/newWorkbook.ts';
import type { Session } from '../services/session.ts';
import { writeFileSafely } from '../services/writeFileSafely.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';

/** `bpd export`: today's figures into a copy of an office's own workbook, or a new workbook. */
export function exportCommand(session: Session, call: Call): Promise<Outcome> {
  if ((call.workbook === null) === (call.newWorkbook === null))
    throw new UsageError(
      '--workbook（元のブック）か --new（新しいブック）のどちらか一方を指定してください。',
    );
  return call.workbook === null ? exportNew(session, call) : exportBack(session, call, call.workbook);
}

async function exportBack(session: Session, call: Call, workbook: string): Promise<Outcome> {
  const out = call.out ?? '';
  const bytesBefore = await readChosenFile(workbook);
  const moment = {
    branchId: findBranch(session.plan.records, call.branch).id,
    ...(call.year === null ? {} : { year: call.year }),
    ...(call.periodGiven ? { period: call.period } : {}),
  };
  const { bytes, fileName, written, unchanged, partsTouched, notes } = await exportInto(
    session,
    bytesBefore,
    basename(workbook),
    { moment, overwriteFormulas: call.overwriteFormulas },
  );
  // An .xls or CSV comes back as .xlsx; under its old name no program would open it.
  if (extname(fileName) !== extname(workbook) && extname(out).toLowerCase() !== '.xlsx')
    throw new UsageError(
      `${extname(workbook)} のブックは .xlsx にして書き出します。--out の名前の終わりを .xlsx にしてください。ファイルは作っていません。`,
    );
  await writeFileSafely(out, bytes);
  const text = written.length === 0 ? '変わったセルはありません。' : `書き込んだセル: ${written.join(' ')}`;
  return {
    text: [`${basename(out)} に書き出しました。${text}`, ...notes].join('\n'),
    json: { written, unchanged, partsTouched, notes },
  };
}

async function exportNew(session: Session, call: Call): Promise<Outcome> {
  const out = call.out ?? '';
  const kind = newWorkbookKinds.find(known => known === call.newWorkbook);
  if (kind === undefined)
    throw new UsageError(`--new は ${newWorkbookKinds.join('・')} のどれかで指定してください。`);
  const { records } = session.plan;
  const years = fiscalYears(records);
  const year = call.year ?? years[0];
  if (year === undefined) throw new AppError('nothingStored');
  if (!years.includes(year)) throw new AppError('yearUnknown', fiscalYearName(year));
  const { bytes, sheets } = newWorkbook(session, {
    kind,
    moment: { branchId: findBranch(records, call.branch).id, year, period: call.period },
    documentNo: call.documentNo,
    confidentiality: call.confidentiality ?? defaultHandoutOptions.kpi.confidentiality,
  });
  await writeFileSafely(out, bytes);
  return {
    text: `${basename(out)} に${newWorkbookName[kind]}を書き出しました（シート ${sheets} 枚）。`,
    json: { kind, sheets, bytes: bytes.length },
  };
}
