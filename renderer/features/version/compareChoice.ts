import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import { periodName } from '../../../shared/domain/period.ts';
import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import { type ChangeFilter, isOfFilter, type VersionChange } from '../../../shared/versions/versionChange.ts';
import { dayText } from '../../plan/whenText.ts';
import type { ChosenRow } from '../../ui/useSelectedRow.ts';

/** A state of a branch's plan: a version by its id, or the plan as it stands. */
export type PlanState = number | 'now';

/** What a person compares, kept while the page is left for a place of the document. */
export interface CompareChoice {
  branchId: number;
  left: PlanState;
  right: PlanState;
  /** A `momentKey`, or everything. */
  scope: string;
  filter: ChangeFilter | 'all';
  row: ChosenRow | null;
}

export const ALL = 'all';
/** Each side at its own period: last quarter's version with this quarter's. */
export const APART = 'apart';
export const NOW_NAME = 'いまの内容';

/** To begin with: what has changed since the version that is compared with, else since the newest. */
export function firstChoice(
  versions: readonly Snapshot[],
  base: Snapshot | null,
  moment: Moment,
): CompareChoice {
  const left = base ?? versions[0];
  return {
    branchId: moment.branchId,
    left: left?.id ?? 'now',
    right: 'now',
    scope: left && left.year === moment.year && left.period !== moment.period ? APART : momentKey(moment),
    filter: ALL,
    row: null,
  };
}

/** What was compared before, where it still can be: about the period that is on the screen now, or about all. */
export function goneOn(
  kept: CompareChoice | null,
  versions: readonly Snapshot[],
  base: Snapshot | null,
  moment: Moment,
): CompareChoice {
  const isThere = (state: PlanState) => state === 'now' || versions.some(({ id }) => id === state);
  if (kept?.branchId !== moment.branchId || !isThere(kept.left) || !isThere(kept.right)) {
    return firstChoice(versions, base, moment);
  }
  const scope = momentKey(moment);
  return kept.scope === ALL || kept.scope === APART || kept.scope === scope
    ? kept
    : { ...kept, scope, row: null };
}

/** 「7月評議会（令和7年7月10日）」 */
export function stateName(versions: readonly Snapshot[], state: PlanState): string {
  if (state === 'now') return NOW_NAME;
  const version = versions.find(({ id }) => id === state);
  return version ? `${version.name}（${dayText(version.at)}）` : '';
}

/** The periods of the two sides, where they are different ones of the same year; null where they are not. */
export function periodsApart(
  versions: readonly Snapshot[],
  { branchId, left, right }: CompareChoice,
  now: Moment,
): { from: Moment; to: Moment } | null {
  const momentOf = (state: PlanState): Moment | undefined =>
    state === 'now' ? now : versions.find(({ id }) => id === state);
  const [from, to] = [momentOf(left), momentOf(right)];
  if (!from || !to || from.year !== to.year || from.period === to.period) return null;
  const { year } = from;
  return { from: { branchId, year, period: from.period }, to: { branchId, year, period: to.period } };
}

/** The moments a choice is about, of those there are. */
export function scopeMoments(all: readonly Moment[], scope: string): Moment[] {
  return scope === ALL ? [...all] : all.filter(moment => momentKey(moment) === scope);
}

/** The changes that are shown. */
export function filtered(
  changes: readonly VersionChange[],
  filter: CompareChoice['filter'],
): VersionChange[] {
  return filter === ALL ? [...changes] : changes.filter(change => isOfFilter(change, filter));
}

/** When a change is of, where several periods stand in one list, under the year: 「第3四半期」. */
export function whenOf({ period }: VersionChange): string {
  return period === null ? '' : periodName[period];
}
