import { basename } from 'node:path';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYears } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { handoutKinds } from '../../shared/handout/handoutOptions.ts';
import { chromiumPrintEngine } from '../print/chromiumPrintEngine.ts';
import { type HandoutRequest, handoutHtml, handoutPdf } from '../services/printHandout.ts';
import type { Session } from '../services/session.ts';
import { writeFileSafely } from '../services/writeFileSafely.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { findVersion, handoutOptionsOf } from './handoutCall.ts';

/** `bpd handout`: the pages as a PDF, or as one HTML file. */
export async function printHandoutFile(session: Session, call: Call): Promise<Outcome> {
  const kind = handoutKinds.find(known => known === call.kind);
  if (kind === undefined) {
    throw new UsageError(
      `--kind「${call.kind ?? ''}」は、progress（実施状況）、annual（年度の結果）、tables（付表）、kpi（KPIまとめ）、changes（前回からの変更）のどれかで指定してください。`,
    );
  }
  if (kind === 'changes' && call.compare === null) {
    throw new UsageError('前回からの変更には、比べる版を --compare で指定してください。');
  }
  const out = call.out ?? '';
  const { records } = session.plan;
  const year = call.year ?? fiscalYears(records)[0];
  if (year === undefined) throw new AppError('nothingStored');
  const branchId = findBranch(records, call.branch).id;
  const request: HandoutRequest = {
    kind,
    moment: { branchId, year, period: call.period },
    options: handoutOptionsOf(records, call, kind, { branchId, year }),
    snapshotId: findVersion(records, branchId, call.version),
    comparedId: findVersion(records, branchId, call.compare),
  };
  const engine = await chromiumPrintEngine();
  try {
    const printed = await handoutPdf(session, request, engine);
    const isHtml = /\.html?$/i.test(out);
    await writeFileSafely(
      out,
      isHtml ? Buffer.from(await handoutHtml(session, request, printed), 'utf8') : printed.bytes,
    );
    const { pages } = printed;
    return { text: `${basename(out)} を作りました（${pages} ページ）。`, json: { pages } };
  } finally {
    await engine.close();
  }
}
