import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { noCorrections } from '../../shared/reading/reading.ts';
import { readForms } from '../excel/readWorkbook.ts';
import { systemClock } from '../services/clock.ts';
import { createDocument } from '../services/createDocument.ts';
import { readChosenFile } from '../services/fileShelf.ts';
import { holdsNothing, importWorkbook } from '../services/importWorkbook.ts';
import { openDocument } from '../services/openDocument.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';

/** `bpd import`: reads a workbook and stores it, in a new document where there is none yet. */
export async function importCommand(call: Call): Promise<Outcome> {
  const target = call.into ?? '';
  const bytes = await readChosenFile(call.file);
  const fileName = basename(call.file);
  // Everything that can be wrong with the workbook shows before a document is made for it.
  const reading = await readForms(bytes, fileName);
  if (holdsNothing(reading)) throw new AppError('workbookHasNoIndicators', fileName);
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
    const { indicators, updated, tables, narratives, findings, notes } = await importWorkbook(
      session,
      workbook,
      systemClock,
    );
    const summary = `${fiscalYearName(year)}の指標 ${indicators} 件（うち更新 ${updated} 件）、付表 ${tables} 件、実施状況 ${narratives} 行を取り込みました。`;
    const unread = `読まなかったセル: ${reading.unread.length} 個`;
    return {
      text: [summary, unread, ...notes, ...findings.map(finding => finding.message)].join('\n'),
      json: {
        imported: { indicators, tables, narratives },
        unread: reading.unread,
        findings: findings.map(f => ({ ...f, computed: f.computed === null ? null : Number(f.computed) })),
        notes,
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
