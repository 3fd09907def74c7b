import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { noCorrections } from '../../shared/reading/reading.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';
import { readWorkbookCells } from '../excel/readWorkbook.ts';
import { systemClock } from '../services/clock.ts';
import { createDocument } from '../services/createDocument.ts';
import { readChosenFile } from '../services/fileShelf.ts';
import { importWorkbook } from '../services/importWorkbook.ts';
import { openDocument } from '../services/openDocument.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';

/** `bpd import`: reads a workbook and stores it, in a new document where there is none yet. */
export async function importCommand(call: Call): Promise<Outcome> {
  const target = call.into ?? '';
  const bytes = await readChosenFile(call.file);
  const fileName = basename(call.file);
  // Everything that can be wrong with the workbook shows before a document is made for it.
  const reading = readWorkbook(await readWorkbookCells(bytes, fileName));
  if (reading.indicators.length === 0) throw new AppError('workbookHasNoIndicators', fileName);
  const year = call.year ?? reading.fiscalYear;
  if (year === null) throw new UsageError('ブックから年度が分かりません。--year で指定してください。');
  const isNew = !existsSync(target);
  const name = call.branch ?? reading.branchName ?? basename(target).replace(/\.bpd$/i, '');
  const session = isNew ? createDocument(target, name, systemClock) : openDocument(target, systemClock);
  try {
    const id = randomUUID();
    const branchId = findBranch(session.plan.records, call.branch).id;
    const moment = { branchId, year, period: call.period };
    const workbook = { id, fileName, bytes, corrections: noCorrections, moment };
    const { indicators, updated, findings } = await importWorkbook(session, workbook, systemClock);
    const summary = `${fiscalYearName(year)}の指標を ${indicators} 件取り込みました（うち更新 ${updated} 件）。`;
    const unread = `読まなかったセル: ${reading.unread.length} 個`;
    return {
      text: [summary, unread, ...findings.map(finding => finding.message)].join('\n'),
      json: {
        imported: { indicators, tables: 0, narratives: 0 },
        unread: reading.unread,
        findings: findings.map(f => ({ ...f, computed: f.computed === null ? null : Number(f.computed) })),
        command: id,
      },
    };
  } catch (error) {
    session.close();
    if (isNew) rmSync(target, { force: true });
    throw error;
  } finally {
    session.close();
  }
}
