import { parseCompoundTarget } from '../domain/compoundTarget.ts';
import type { Indicator, Target } from '../domain/records.ts';
import { resolveCompound } from './resolveCompound.ts';
import type { ResolvedTarget, TargetContext } from './resolvedTarget.ts';
import { resolveRule } from './resolveRule.ts';

/**
 * Puts last year's result into 前年度以上 / 以下, the indicator's direction into a bare figure, and decides
 * conditions. Null for targets without a figure to compare with (定性, prior unknown, a rule kept as text).
 */
export function resolveTarget(
  target: Target | null,
  indicator: Indicator,
  context: TargetContext,
): ResolvedTarget | null {
  if (target === null) return null;
  if (target.rule.comparator !== 'compound') return resolveRule(target, indicator, context.past[0] ?? null);
  const compound = parseCompoundTarget(target.rule.rule);
  return compound && resolveCompound(compound, indicator, context);
}
