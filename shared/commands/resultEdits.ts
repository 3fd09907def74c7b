import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { parseFigure } from '../domain/figureText.ts';
import { type Indicator, type MeasurementKind, measurementKey, targetKey } from '../domain/records.ts';
import { parseResult, printLike } from '../domain/resultText.ts';
import { AppError } from '../errors/appError.ts';
import { type PutCommand, put } from './command.ts';
import type { FieldInput } from './fieldInput.ts';

/**
 * A typed result, with or without its as-of note. Words are a result only where the target is not a figure.
 * @throws AppError notAFigure, fieldNotEditable
 */
export function setActual(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
  if (indicator.resultBasis === 'counts') {
    throw new AppError('fieldNotEditable', `${indicator.name}の結果`);
  }
  const before = measurement(plan, input, 'actual');
  const target = plan.records.target.get(targetKey(indicator.id, input.year));
  if (input.text.trim() === (before?.text ?? '')) return [];
  if (input.text.trim() === '') return [put('measurement', before, null)];
  const read = parseResult(input.text);
  const inWords = target?.rule.comparator === 'qualitative' || target === undefined;
  if (read.value === null && !inWords) throw new AppError('notAFigure', read.text);
  const unit = read.value === null ? null : (read.unit ?? before?.unit ?? indicator.unit);
  const bare = read.value !== null && read.unit === null;
  const keepsNote = read.asOfText === null && before !== null;
  return [
    put('measurement', before, {
      indicatorId: indicator.id,
      year: input.year,
      period: input.period,
      kind: 'actual',
      text:
        bare && read.value !== null
          ? printLike(before?.text ?? null, { value: read.value, unit })
          : read.text,
      value: read.value,
      unit,
      asOf: keepsNote ? before.asOf : read.asOf,
      asOfText: keepsNote ? before.asOfText : read.asOfText,
      status: keepsNote ? before.status : read.status,
      formula: before?.formula ?? null,
    }),
  ];
}

/**
 * A typed 実施者数 or 対象者数, the planned ones, a rank or the national average.
 * @throws AppError notAFigure
 */
export function setCount(
  plan: CalculatedPlan,
  indicator: Indicator,
  input: FieldInput,
  kind: Exclude<MeasurementKind, 'actual'>,
): PutCommand[] {
  const before = measurement(plan, input, kind);
  const text = input.text.trim();
  if (text === (before?.text ?? '')) return [];
  if (text === '') return [put('measurement', before, null)];
  const figure = parseFigure(text);
  if (figure === null || (figure.unit === '%' && kind !== 'nationalAverage')) {
    throw new AppError('notAFigure', text);
  }
  const unit = figure.unit ?? before?.unit ?? (kind === 'nationalAverage' ? indicator.unit : null);
  const steps: PutCommand[] = [
    put('measurement', before, {
      indicatorId: indicator.id,
      year: input.year,
      period: input.period,
      kind,
      text: figure.unit === null ? printLike(before?.text ?? null, { value: figure.value, unit }) : text,
      value: figure.value,
      unit,
      asOf: before?.asOf ?? null,
      asOfText: before?.asOfText ?? null,
      status: before?.status ?? null,
      formula: before?.formula ?? null,
    }),
  ];
  if (kind !== 'numerator' && kind !== 'denominator') return steps;
  // With both counts and no rate typed in, the rate follows from them.
  const other = measurement(plan, input, kind === 'numerator' ? 'denominator' : 'numerator');
  if (indicator.resultBasis === 'entered' && other !== null && measurement(plan, input, 'actual') === null) {
    steps.push(put('indicator', indicator, { ...indicator, resultBasis: 'counts', unit: '%' }));
  }
  return steps;
}

/**
 * The as-of note of a result that is there.
 * @throws AppError resultMissing, notADate
 */
export function setAsOf(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
  const before = measurement(plan, input, 'actual');
  if (before === null) throw new AppError('resultMissing', indicator.name);
  const text = input.text.trim();
  if (text === (before.asOfText ?? '')) return [];
  if (text === '')
    return [put('measurement', before, { ...before, asOf: null, asOfText: null, status: null })];
  const read = parseResult(`${before.text}\n${text}`);
  if (read.asOf === null) {
    throw new AppError('notADate', text);
  }
  return [
    put('measurement', before, { ...before, asOf: read.asOf, asOfText: read.asOfText, status: read.status }),
  ];
}

function measurement(plan: CalculatedPlan, input: FieldInput, kind: MeasurementKind) {
  const key = measurementKey(input.indicatorId, input.year, input.period, kind);
  return plan.records.measurement.get(key) ?? null;
}
