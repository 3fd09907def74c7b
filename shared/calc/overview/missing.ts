import type { Moment } from '../../domain/moment.ts';
import type { CheckPlace, Finding } from '../checks/check.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { missingFigures } from './missingFigures.ts';
import { missingMarks } from './missingMarks.ts';
import { missingTexts } from './missingTexts.ts';
import { openFindingsOf } from './openFindings.ts';
import { stillCarried } from './stillCarried.ts';

/** What a plan can lack, in the order in which it is seen to. */
export const missingKinds = [
  'noStatus',
  'emptyText',
  'noResult',
  'openMonths',
  'finding',
  'noMark',
  'noReason',
  'carried',
] as const;
export type MissingKind = (typeof missingKinds)[number];

export const missingKindName: Record<MissingKind, string> = {
  noStatus: '実施状況がない見出し',
  emptyText: '空のままの本文',
  noResult: '結果がないKPI',
  openMonths: '未入力の月があるKPI',
  finding: '確認していない検算の指摘',
  noMark: '評価がないKPI・見出し',
  noReason: '理由がない評価',
  carried: '前期のままのもの',
};

/** One thing to see to before the meeting, and where. */
export interface MissingItem {
  kind: MissingKind;
  place: CheckPlace;
  /** What it is about: 「（１） 健全な財政運営」. */
  name: string;
  /** What is missing of it, where the kind does not say it all: 「12月」. */
  detail: string;
  /** 担当グループ; empty where nobody can be told. */
  group: string;
}

/** Everything that is still to be done for a moment, by kind; kinds of which nothing is missing are left out. */
export function missingBefore(
  plan: CalculatedPlan,
  moment: Moment,
  openFindings: readonly Finding[],
): ReadonlyMap<MissingKind, readonly MissingItem[]> {
  const items = [
    ...missingTexts(plan.records, moment),
    ...missingFigures(plan, moment),
    ...openFindingsOf(plan.records, moment, openFindings),
    ...missingMarks(plan, moment),
    ...stillCarried(plan.records, moment),
  ];
  const byKind = missingKinds.map(kind => [kind, items.filter(item => item.kind === kind)] as const);
  return new Map(byKind.filter(([, found]) => found.length > 0));
}
