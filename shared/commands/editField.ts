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
  const edits = stepsFor(plan, indicator, input).filter(step => step.before !== null || step.after !== null);
  const steps = [...edits, ...stalePrints(plan, input, edits)];
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
    case 'plannedNumerator':
    case 'plannedDenominator':
    case 'rank':
    case 'nationalAverage':
      return setCount(plan, indicator, input, input.field);
    case 'asOf':
      return setAsOf(plan, indicator, input);
    case 'mark':
      return setMark(plan, indicator, input);
  }
}

/**
 * What a form printed for the difference or the mark spoke of the figures it stood beside. When one of them is
 * corrected, the old print is no longer anywhere, and comparing with it would be a false alarm.
 */
function stalePrints(plan: CalculatedPlan, input: FieldInput, edits: readonly PutCommand[]): PutCommand[] {
  const { indicatorId, year, period } = input;
  if (!edits.some(({ record }) => record === 'target' || record === 'measurement')) return [];
  const isOfYear = input.field === 'target';
  return [...plan.records.printedFigure.values()]
    .filter(
      one => one.indicatorId === indicatorId && one.year === year && (isOfYear || one.period === period),
    )
    .map(one => put('printedFigure', one, null));
}

function changeIndicator(indicator: Indicator, change: Partial<Indicator>): PutCommand[] {
  const after = { ...indicator, ...change };
  return sameRecord(after, indicator) ? [] : [put('indicator', indicator, after)];
}
