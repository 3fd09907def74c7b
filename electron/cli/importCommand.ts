import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { systemClock } from '../services/clock.ts';
import { createDocument } from '../services/createDocument.ts';
import { readChosenFile } from '../services/fileShelf.ts';
import { holdsNothing, importWorkbook } from '../services/importWorkbook.ts';
import { openDocument } from '../services/openDocument.ts';
import type { Session } from '../services/session.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { type KnownReading, knownFormLines, readKnownForm } from './readKnownForm.ts';

interface ChosenWorkbook {
  fileName: string;
  bytes: Uint8Array;
}

/** `bpd import`: reads a workbook and stores it, in a new document where there is none yet. */
export async function importCommand(call: Call): Promise<Outcome> {
  const workbook = { fileName: basename(call.file), bytes: await readChosenFile(call.file) };
  const target = call.into ?? '';
  return existsSync(target) ? intoDocument(target, workbook, call) : intoNew(target, workbook, call);
}

async function intoDocument(target: string, workbook: ChosenWorkbook, call: Call): Promise<Outcome> {
  const session = openDocument(target, systemClock);
  try {
    const forms = session.plan.records.formProfile.values();
    const read = await readKnownForm(workbook.bytes, workbook.fileName, forms);
    return await store(session, workbook, read, yearOf(read, workbook, call), call);
  } finally {
    session.close();
  }
}

/** Everything that can be wrong with the workbook shows before a document is made for it. */
async function intoNew(target: string, workbook: ChosenWorkbook, call: Call): Promise<Outcome> {
  const read = await readKnownForm(workbook.bytes, workbook.fileName, []);
  const year = yearOf(read, workbook, call);
  const name = call.branch ?? read.reading.branchName ?? basename(target).replace(/\.bpd$/i, '');
  const session = createDocument(target, name, systemClock);
  try {
    return await store(session, workbook, read, year, call);
  } catch (error) {
    session.close();
    rmSync(target, { force: true });
    throw error;
  } finally {
    session.close();
  }
}

function yearOf({ reading }: KnownReading, { fileName }: ChosenWorkbook, call: Call): number {
  if (holdsNothing(reading)) throw new AppError('workbookHasNoIndicators', fileName);
  const year = call.year ?? reading.fiscalYear;
  if (year === null) throw new UsageError('ブックから年度が分かりません。--year で指定してください。');
  return year;
}

async function store(
  session: Session,
  workbook: ChosenWorkbook,
  read: KnownReading,
  year: number,
  call: Call,
): Promise<Outcome> {
  const id = randomUUID();
  const moment = { branchId: findBranch(session.plan.records, call.branch).id, year, period: call.period };
  const { corrections, form, reading } = read;
  const imported = await importWorkbook(session, { ...workbook, id, corrections, moment, form }, systemClock);
  const { indicators, updated, tables, narratives, findings, notes } = imported;
  const summary = `${fiscalYearName(year)}の指標 ${indicators} 件（うち更新 ${updated} 件）、付表 ${tables} 件、実施状況 ${narratives} 行を取り込みました。`;
  const unread = `読まなかったセル: ${reading.unread.length} 個`;
  const said = [...notes, ...findings.map(finding => finding.message)];
  return {
    text: [summary, ...knownFormLines(read), unread, ...said].join('\n'),
    json: {
      imported: { indicators, tables, narratives },
      form: read.known,
      unread: reading.unread,
      findings: findings.map(f => ({ ...f, computed: f.computed === null ? null : Number(f.computed) })),
      notes,
      command: id,
    },
  };
}
