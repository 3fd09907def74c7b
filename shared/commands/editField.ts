import type { CalculatedPlan } from '../calc/planCalculation.ts';
import type { Indicator } from '../domain/records.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, type PutCommand, put } from './command.ts';
import type { FieldInput } from './fieldInput.ts';
import { setMark } from './markEdit.ts';
import { setActual, setAsOf, setCount } from './resultEdits.ts';
import { setTarget } from './targetEdit.ts';

/**
 * The command that stores what was typed; null where nothing would change.
 * @throws AppError indicatorUnknown, notAFigure, fieldNotEditable, reasonRequired, nameRequired, notAMark, notADate, resultMissing
 */
export function editField(plan: CalculatedPlan, input: FieldInput): Command | null {
  const indicator = plan.records.indicator.get(String(input.indicatorId));
  if (!indicator) throw new AppError('indicatorUnknown', String(input.indicatorId));
  const steps = stepsFor(plan, indicator, input).filter(step => step.before !== null || step.after !== null);
  const first = steps[0];
  if (first === undefined) return null;
  return steps.length === 1 ? first : { kind: 'batch', steps };
}

function stepsFor(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
  switch (input.field) {
    case 'no':
    case 'initiative':
      return changeIndicator(indicator, { [input.field]: input.text.trim() || null });
    case 'name': {
      const name = input.text.trim();
      if (name === '') throw new AppError('nameRequired');
      return changeIndicator(indicator, { name });
    }
    case 'target':
      return setTarget(plan, indicator, input);
    case 'actual':
      return setActual(plan, indicator, input);
    case 'numerator':
    case 'denominator':
      return setCount(plan, indicator, input, input.field);
    case 'asOf':
      return setAsOf(plan, indicator, input);
    case 'mark':
      return setMark(plan, indicator, input);
  }
}

function changeIndicator(indicator: Indicator, change: Partial<Indicator>): PutCommand[] {
  const after = { ...indicator, ...change };
  return sameRecord(after, indicator) ? [] : [put('indicator', indicator, after)];
}
