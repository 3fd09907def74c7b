import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { type Indicator, type Target, targetKey } from '../domain/records.ts';
import { formatTarget, parseTarget } from '../domain/targetText.ts';
import { type PutCommand, put } from './command.ts';
import type { FieldInput } from './fieldInput.ts';

/** A typed target. One that cannot be read as a rule is kept as text; one without a unit gets the indicator's. */
export function setTarget(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
  const before = plan.records.target.get(targetKey(indicator.id, input.year)) ?? null;
  const text = input.text.trim();
  if (text === (before?.text ?? '')) return [];
  if (text === '') return [put('target', before, null)];
  const parsed = parseTarget(text);
  const hasFigure = 'value' in parsed.rule && parsed.rule.value !== null;
  const unit = parsed.unit ?? (hasFigure && parsed.rule.comparator !== 'rank<=' ? indicator.unit : null);
  const after: Target = {
    indicatorId: indicator.id,
    year: input.year,
    text: unit !== parsed.unit ? formatTarget({ rule: parsed.rule, unit }) : text,
    rule: parsed.rule,
    unit,
    carriedFrom: null,
  };
  return [put('target', before, after)];
}
