import type { RoundingMode } from '../../domain/rounding.ts';
import type { Check, Habit } from './check.ts';
import { type Recomputation, settled } from './recomputation.ts';

/** 切捨て is a habit of whole columns; 切上げ in a single figure is far more often a slip. */
const OTHERS: readonly { mode: RoundingMode; least: number; telling: number }[] = [
  { mode: 'truncate', least: 2, telling: 1 },
  { mode: 'ceiling', least: 3, telling: 2 },
];

/**
 * Decides for each group of figures how they are rounded: as set, else half up, else the one other way that
 * explains them all (a habit, not an error). Where none explains them all, the way that explains most, and half
 * up where two explain as many: then what it does not explain is a slip.
 */
export function settleRounding(all: readonly Recomputation[]): { checks: Check[]; habits: Habit[] } {
  const groups = new Map<string, Recomputation[]>();
  for (const one of all) {
    const group = groups.get(one.group);
    if (group) group.push(one);
    else groups.set(one.group, [one]);
  }
  const modes = new Map<string, RoundingMode>();
  const habits: Habit[] = [];
  for (const [key, group] of groups) {
    const mode = group[0]?.rounding ?? inferredMode(group);
    modes.set(key, mode);
    const telling = group.filter(one => isTelling(one, mode)).length;
    const first = group.find(one => isTelling(one, mode));
    if (mode === 'halfUp' || first === undefined) continue;
    const figures = group.filter(({ explainedBy }) => explainedBy.includes(mode)).length;
    habits.push({ place: first.place, rounding: mode, figures, telling });
  }
  return { checks: all.map(one => settled(one, modes.get(one.group) ?? 'halfUp')), habits };
}

function inferredMode(group: readonly Recomputation[]): RoundingMode {
  const explained = (mode: RoundingMode) => group.filter(one => one.explainedBy.includes(mode)).length;
  if (explained('halfUp') === group.length) return 'halfUp';
  for (const { mode, least, telling } of OTHERS) {
    const isAll = explained(mode) === group.length;
    if (isAll && group.length >= least && group.filter(one => isTelling(one, mode)).length >= telling)
      return mode;
  }
  const [best] = OTHERS.filter(({ mode, telling }) => {
    const count = group.filter(one => isTelling(one, mode)).length;
    return explained(mode) > explained('halfUp') && count > telling;
  });
  return best?.mode ?? 'halfUp';
}

/** A figure that this way of rounding gives and half up does not. */
function isTelling({ explainedBy }: Recomputation, mode: RoundingMode): boolean {
  return explainedBy.includes(mode) && !explainedBy.includes('halfUp');
}
