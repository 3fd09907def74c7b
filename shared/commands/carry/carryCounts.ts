import { isStale } from '../../domain/isStale.ts';
import type { PutCommand } from '../command.ts';

/** How many records carrying adds, and how many of them bear the sign 前期のまま. */
export interface CarryCounts {
  sections: number;
  /** Plan and notes. */
  plans: number;
  statuses: number;
  tables: number;
  targets: number;
  stale: number;
}

/** What the steps of `carryForward` add. A heading that is only tied to the one before is not counted. */
export function carryCounts(steps: readonly PutCommand[]): CarryCounts {
  const counts: CarryCounts = { sections: 0, plans: 0, statuses: 0, tables: 0, targets: 0, stale: 0 };
  for (const step of steps) {
    if (step.before !== null || step.after === null) continue;
    if (step.record === 'section') counts.sections += 1;
    else if (step.record === 'table') counts.tables += 1;
    else if (step.record === 'target') counts.targets += 1;
    else if (step.record === 'passage') counts[planKinds.has(step.after.kind) ? 'plans' : 'statuses'] += 1;
    else continue;
    if (step.record !== 'section' && isStale(step.after)) counts.stale += 1;
  }
  return counts;
}

const planKinds: ReadonlySet<string> = new Set(['plan', 'note']);

/** 「見出し 2件、本文 12件、付表 3件」; empty where nothing is added. */
export function carryCountsText({ sections, plans, statuses, tables, targets }: CarryCounts): string {
  const named = [
    ['見出し', sections],
    ['本文', plans + statuses],
    ['付表', tables],
    ['目標', targets],
  ] as const;
  return named
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}件`)
    .join('、');
}
