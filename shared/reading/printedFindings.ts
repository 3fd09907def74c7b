import { checkFinding } from '../calc/checks/checkFinding.ts';
import { indicatorChecks } from '../calc/checks/indicatorChecks.ts';
import { settleCompared } from '../calc/checks/settleCompared.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { parseFigure } from '../domain/figureText.ts';
import type { Period } from '../domain/period.ts';
import type { Indicator } from '../domain/records.ts';
import type { ReadFinding, ReadIndicator } from './reading.ts';

/** What a sheet shows by itself; whether a mark is right depends on the document's scale and targets. */
export const figureRules = ['difference', 'achievement', 'ratio'] as const;
export const markRules = ['mark'] as const;
const fields = ['target', 'actual', 'difference', 'achievement', 'mark', 'yearOnYear'] as const;

/** What a sheet prints that does not agree with what it is computed from, with the cell it stands in. */
export function printedFindings(
  plan: CalculatedPlan,
  read: ReadIndicator,
  at: { indicator: Indicator; year: number; period: Period },
  rules: readonly ReadFinding['rule'][],
): ReadFinding[] {
  const { checks } = settleCompared(indicatorChecks({ plan, ...at }));
  return checks.flatMap(check => {
    const rule = rules.find(known => known === check.rule);
    const field = fields.find(known => check.place.at === 'indicator' && known === check.place.field);
    const cell =
      field === undefined ? null : (read[field === 'yearOnYear' ? 'difference' : field]?.cell ?? null);
    // Where ◎ or S begin is the office's own rule, which no sheet prints.
    if (rule === 'mark' && at.indicator.judgementScale !== 'metUnmet') return [];
    if (check.agrees || rule === undefined || cell === null) return [];
    const { message } = checkFinding(plan.records, check);
    const computed = parseFigure(check.computed)?.value ?? null;
    return [{ rule, cell, printed: check.printed, computed, message: `${cell} ${message}。` }];
  });
}
