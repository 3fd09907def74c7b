import type { BestOfTarget, CompoundTarget, ExceptionTarget } from '../domain/compoundTarget.ts';
import { decimalsOf, fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Figure } from '../domain/figureText.ts';
import type { Indicator } from '../domain/records.ts';
import { round } from '../domain/rounding.ts';
import { compareFigures } from './compareFigures.ts';
import type { ResolvedTarget, TargetContext } from './resolvedTarget.ts';
import { resolveRule } from './resolveRule.ts';
import { unitsAgree } from './units.ts';

/** Decides a compound target from what the document holds; null while something it asks for is missing. */
export function resolveCompound(
  target: CompoundTarget,
  indicator: Indicator,
  context: TargetContext,
): ResolvedTarget | null {
  return target.kind === 'exception'
    ? resolveException(target, indicator, context)
    : resolveBestOf(target, indicator, context);
}

function resolveException(
  { base, exception, condition }: ExceptionTarget,
  indicator: Indicator,
  context: TargetContext,
): ResolvedTarget | null {
  const prior = context.past[0] ?? null;
  const asked = condition.subject === 'prior' ? prior : context.denominator;
  if (asked === null || !unitsAgree(asked.unit, condition.unit)) return null;
  const holds = compareFigures(asked.value, condition.comparison, condition.value);
  const resolved = resolveRule(holds ? exception : base, indicator, prior);
  if (!holds || resolved === null) return resolved;
  // 「1件以下」 beside a rate speaks of the count behind it.
  const isCount = base.unit === '%' && resolved.unit !== '%';
  return { ...resolved, subject: isCount ? 'numerator' : 'result', basis: 'exception' };
}

function resolveBestOf(
  target: BestOfTarget,
  indicator: Indicator,
  context: TargetContext,
): ResolvedTarget | null {
  const candidates = target.averagesOf.map(years => average(context.past.slice(0, years), years, indicator));
  const known = candidates.filter(candidate => candidate !== null);
  if (known.length < candidates.length) return null;
  const better = target.pick === 'higher' ? '>=' : '<=';
  const chosen = known.reduce((a, b) => (compareFigures(a.value, better, b.value) ? a : b));
  return { ...chosen, comparison: target.comparison, subject: 'result', basis: 'bestOf' };
}

/** The average of printed results, with their finest decimals; null where a year is missing. */
function average(figures: readonly (Figure | null)[], years: number, indicator: Indicator): Figure | null {
  const known = figures.filter(figure => figure !== null);
  const [first] = known;
  if (first === undefined || known.length < years) return null;
  const decimals = Math.max(...known.map(figure => decimalsOf(figure.value)));
  const sum = known.map(figure => toDecimal(figure.value)).reduce((total, value) => total.plus(value));
  return {
    value: fromDecimal(round(sum.div(years), decimals, indicator.rounding), decimals),
    unit: first.unit,
  };
}
