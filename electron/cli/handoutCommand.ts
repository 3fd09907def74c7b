import { basename } from 'node:path';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYears } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { chromiumPrintEngine } from '../print/chromiumPrintEngine.ts';
import { type HandoutRequest, handoutHtml, handoutPdf } from '../services/printHandout.ts';
import type { Session } from '../services/session.ts';
import { writeFileSafely } from '../services/writeFileSafely.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';

/** `bpd handout`: the pages as a PDF, or as one HTML file. */
export async function printHandoutFile(session: Session, call: Call): Promise<Outcome> {
  if (call.kind !== 'kpi')
    throw new UsageError('--kind は kpi を指定してください（ほかの資料はまだ作れません）。');
  const out = call.out ?? '';
  const year = call.year ?? fiscalYears(session.plan.records)[0];
  if (year === undefined) throw new AppError('nothingStored');
  const request: HandoutRequest = {
    kind: 'kpi',
    moment: { branchId: findBranch(session.plan.records, call.branch).id, year, period: call.period },
    page: {
      documentNo: call.documentNo,
      confidentiality: call.confidentiality,
      meetingName: call.meeting,
      meetingDate: call.date,
    },
  };
  const engine = await chromiumPrintEngine();
  try {
    const { bytes, pages } = await handoutPdf(session, request, engine);
    const isHtml = /\.html?$/i.test(out);
    await writeFileSafely(out, isHtml ? Buffer.from(await handoutHtml(session, request), 'utf8') : bytes);
    return { text: `${basename(out)} を作りました（${pages} ページ）。`, json: { pages } };
  } finally {
    await engine.close();
  }
}
