import type { CalculatedPlan } from '../../shared/calc/planCalculation.ts';
import { calculatePlan } from '../../shared/calc/planCalculation.ts';
import { momentName } from '../../shared/commands/freezePlan.ts';
import { branchTitle } from '../../shared/domain/branchTitle.ts';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { periodName } from '../../shared/domain/period.ts';
import { toRecords } from '../../shared/domain/planRecords.ts';
import { compareVersions } from '../../shared/versions/compareVersions.ts';
import { momentsOfBoth } from '../../shared/versions/momentsOf.ts';
import { changeKindName, changeWayName, type VersionChange } from '../../shared/versions/versionChange.ts';
import { wordRuns } from '../../shared/versions/wordRuns.ts';
import { loadSnapshot } from '../services/freezeSnapshot.ts';
import type { Session } from '../services/session.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { findVersion } from './handoutCall.ts';

/** What stands for the document as it is now, in the place of a version's name. */
const NOW = 'now';

/** `bpd compare`: what reads otherwise in one version than in another, or than now. */
export function compareDocument(session: Session, call: Call): Outcome {
  const { records } = session.plan;
  const { id: branchId, name } = findBranch(records, call.branch);
  const [from, to] = [stateOf(session, branchId, call.from), stateOf(session, branchId, call.to)];
  const all = momentsOfBoth(from.plan.records, to.plan.records, branchId);
  const moments = all.filter(moment => isAsked(moment, call));
  const changes = compareVersions(from.plan, to.plan, moments);
  const count = changes.length === 0 ? '違いはありません。' : `違い ${changes.length}か所`;
  const title = `${branchTitle(name)} 「${from.name}」→「${to.name}」 ${count}`;
  return {
    text: [title, ...textLines(changes)].join('\n'),
    json: { from: from.name, to: to.name, changes: changes.map(changeJson) },
  };
}

/** @throws AppError snapshotUnknown */
function stateOf(
  session: Session,
  branchId: number,
  name: string | null,
): { name: string; plan: CalculatedPlan } {
  if (name === null || name.trim() === NOW) return { name: 'いまの内容', plan: session.plan };
  const id = findVersion(session.plan.records, branchId, name);
  if (id === null) throw new UsageError('--from と --to は、版の名前か now で指定してください。');
  return { name: name.trim(), plan: calculatePlan(toRecords(loadSnapshot(session, id))) };
}

/** Without a year or period, everything is compared. */
function isAsked({ year, period }: Moment, call: Call): boolean {
  return (call.year === null || call.year === year) && (!call.periodGiven || call.period === period);
}

function textLines(changes: readonly VersionChange[]): string[] {
  let heading = '';
  return changes.flatMap(change => {
    const isNew = change.heading !== heading;
    heading = change.heading;
    return [...(isNew ? [`■ ${heading}`] : []), ...changeLines(change)];
  });
}

function changeLines(change: VersionChange): string[] {
  const { kind, way, where, before, after, isSettled, isComputed } = change;
  const signs = [changeKindName[kind], changeWayName[way]];
  if (isComputed) signs.push('計算');
  if (isSettled) signs.push('速報→確定');
  const one = (text: string) => text.replaceAll('\n', '⏎') || '（なし）';
  const when = whenText(change);
  return [`  ${where}${when && `（${when}）`}［${signs.join('・')}］`, `    ${one(before)} → ${one(after)}`];
}

function whenText({ year, period }: VersionChange): string {
  if (year === null) return '';
  return period === null ? fiscalYearName(year) : momentName({ year, period });
}

function changeJson(change: VersionChange) {
  const { kind, way, heading, where, year, period, before, after, isComputed, isSettled } = change;
  const words = wordRuns(before, after);
  const when = { year, period, periodName: period && periodName[period] };
  return {
    kind,
    way,
    heading,
    where,
    ...when,
    before,
    after,
    computed: isComputed,
    settled: isSettled,
    words,
  };
}
