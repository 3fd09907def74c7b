import { changedShown } from '../../shared/calc/changedShown.ts';
import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { branchTitle } from '../../shared/domain/branchTitle.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { periodName } from '../../shared/domain/period.ts';
import { toRecords } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { contentsHtml, coverHtml } from '../../shared/handout/frontHtml.ts';
import {
  type HandoutKind,
  type HandoutOptions,
  handoutKindName,
} from '../../shared/handout/handoutOptions.ts';
import type { HandoutPack } from '../../shared/handout/handoutPart.ts';
import type { HandoutSource } from '../../shared/handout/handoutSource.ts';
import { handoutTrouble } from '../../shared/handout/handoutTrouble.ts';
import { packHtml } from '../../shared/handout/packHtml.ts';
import { compareVersions } from '../../shared/versions/compareVersions.ts';
import { embeddedFontUrls } from '../print/handoutFonts.ts';
import type { PrintEngine } from '../print/printEngine.ts';
import { type PackProgress, type PrintedPack, printPack } from '../print/printPack.ts';
import { loadSnapshot } from './freezeSnapshot.ts';
import type { Session } from './session.ts';

export interface HandoutRequest {
  kind: HandoutKind;
  moment: Moment;
  options: HandoutOptions;
  /** The version it is printed from; null prints the plan as it stands, marked as unfinished. */
  snapshotId: number | null;
  /** The version whose differences are shown, where the options ask for them. */
  comparedId: number | null;
}

/**
 * The handout as a PDF.
 * @throws AppError printerMissing, printFailed, cancelled, nothingToPrint, snapshotUnknown, snapshotDamaged
 */
export async function handoutPdf(
  session: Session,
  request: HandoutRequest,
  engine: PrintEngine,
  progress: PackProgress = {},
): Promise<PrintedPack> {
  return printPack(engine, await packOf(session, request), progress);
}

/** The handout as one HTML file with its fonts inside; `printed` tells the pages of its contents. */
export async function handoutHtml(
  session: Session,
  request: HandoutRequest,
  printed: PrintedPack,
): Promise<string> {
  const { pack, options, draftText } = await packOf(session, request);
  const wish = { pack, options, draftText, fonts: await embeddedFontUrls(options.font), isNumbered: true };
  const contents = options.contents ? contentsHtml(printed.contents, anchor => `#${anchor}`) : '';
  return packHtml(wish, (options.cover ? coverHtml(pack, options) : '') + contents, pack.parts);
}

/** A file name that says what the page is: 埼玉支部_令和6年度_第3四半期_事業実施状況_機密性1.pdf */
export function handoutFileName(session: Session, { kind, moment, options }: HandoutRequest): string {
  const parts = [
    branchTitle(session.plan.records.branch.get(String(moment.branchId))?.name ?? ''),
    fiscalYearName(moment.year),
    moment.period === 'annual' ? null : periodName[moment.period],
    handoutKindName[kind],
    options.confidentiality,
  ];
  const name = parts
    .filter(Boolean)
    .join('_')
    .replace(/[\\/:*?"<>|\s\p{Cc}]/gu, '');
  return `${[...name].slice(0, LONGEST_NAME).join('')}.pdf`;
}

/** Windows takes no longer path than 260 characters, folder and all. */
const LONGEST_NAME = 100;

async function packOf(
  session: Session,
  request: HandoutRequest,
): Promise<{ pack: HandoutPack; options: HandoutOptions; draftText: string | null }> {
  const { kind, moment, options, snapshotId } = request;
  const trouble = handoutTrouble(request);
  if (trouble !== null) throw trouble;
  const plan = planOf(session, snapshotId);
  const source: HandoutSource = {
    kind,
    plan,
    moment,
    options,
    versionName: snapshotId === null ? null : versionName(session, snapshotId),
    changed: changesOf(session, plan, request),
  };
  const draftText = snapshotId === null ? options.draftText : null;
  // What draws the charts takes a while to load: the program starts without it.
  const { handoutPack } = await import('../../shared/handout/handoutPack.ts');
  return { pack: handoutPack(source), options, draftText };
}

function planOf(session: Session, snapshotId: number | null): CalculatedPlan {
  return snapshotId === null ? session.plan : calculatePlan(toRecords(loadSnapshot(session, snapshotId)));
}

function changesOf(
  session: Session,
  plan: CalculatedPlan,
  { kind, options, moment, comparedId }: HandoutRequest,
): HandoutSource['changed'] {
  if (comparedId === null || !(options.changes || kind === 'changes')) return null;
  const before = planOf(session, comparedId);
  const changes = changedShown(before, plan, moment);
  return {
    since: versionName(session, comparedId),
    places: new Map(changes.map(one => [one.key, one])),
    list: compareVersions(before, plan, [moment]),
  };
}

function versionName(session: Session, id: number): string {
  const version = session.plan.records.snapshot.get(String(id));
  if (!version) throw new AppError('snapshotUnknown');
  return version.name;
}
