import { branchTitle } from '../../shared/domain/branchTitle.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import type { HandoutPage } from '../../shared/handout/kpiSummary.ts';
import { kpiSummaryHtml } from '../../shared/handout/kpiSummaryHtml.ts';
import { kpiSummaryOf } from '../../shared/handout/kpiSummaryOf.ts';
import { embeddedFontUrls, handoutFontUrls } from '../print/handoutFonts.ts';
import { countPdfPages } from '../print/pdfPages.ts';
import type { PrintEngine } from '../print/printEngine.ts';
import type { Session } from './session.ts';

export interface HandoutRequest {
  kind: 'kpi';
  moment: Moment;
  page: HandoutPage;
}

/** The handout as a PDF. @throws AppError printerMissing, printFailed, cancelled */
export async function handoutPdf(
  session: Session,
  request: HandoutRequest,
  engine: PrintEngine,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const summary = kpiSummaryOf(session.plan, request.moment, request.page);
  const bytes = await engine.pdf(kpiSummaryHtml(summary, handoutFontUrls));
  return { bytes, pages: await countPdfPages(bytes) };
}

/** The handout as one HTML file with its fonts inside. */
export async function handoutHtml(session: Session, request: HandoutRequest): Promise<string> {
  const summary = kpiSummaryOf(session.plan, request.moment, request.page);
  return kpiSummaryHtml(summary, await embeddedFontUrls());
}

/** A file name that says what the page is: 山梨支部_令和6年度_目標達成状況_機密性1.pdf */
export function handoutFileName(session: Session, request: HandoutRequest): string {
  const parts = [
    branchTitle(session.plan.records.branch.get(String(request.moment.branchId))?.name ?? ''),
    fiscalYearName(request.moment.year),
    '目標達成状況',
    request.page.confidentiality,
  ];
  return `${parts
    .filter(Boolean)
    .join('_')
    .replace(/[\\/:*?"<>|\s]/g, '')}.pdf`;
}
