import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { parseFigure } from '../domain/figureText.ts';
import { judgementScales, normalizeMark } from '../domain/judgementScale.ts';
import type { Period } from '../domain/period.ts';
import {
  type Indicator,
  type IndicatorId,
  type MeasurementKind,
  markKey,
  measurementKey,
  type Target,
  targetKey,
} from '../domain/records.ts';
import { parseResult, printLike } from '../domain/resultText.ts';
import { formatTarget, parseTarget } from '../domain/targetText.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, type PutCommand, put } from './command.ts';

/** The fields of an indicator a person can type into. */
export const editableFields = [
  'no',
  'initiative',
  'name',
  'target',
  'actual',
  'numerator',
  'denominator',
  'asOf',
  'mark',
] as const;
export type EditableField = (typeof editableFields)[number];

export const fieldName: Record<EditableField, string> = {
  no: '番号',
  initiative: '対応項目',
  name: '指標',
  target: '目標',
  actual: '結果',
  numerator: '実施者数',
  denominator: '対象者数',
  asOf: '時点',
  mark: '評価',
};

/** Text typed for one field of one indicator in a year and period. */
export interface FieldInput {
  indicatorId: IndicatorId;
  year: number;
  period: Period;
  field: EditableField;
  text: string;
  /** Why a person gives this mark; needed for `mark` only. */
  reason?: string | undefined;
  by?: string | undefined;
  /** ISO instant, for `mark` only. */
  at?: string | undefined;
}

/**
 * The command that stores what was typed; null where nothing would change.
 * @throws AppError indicatorUnknown, notAFigure, fieldNotEditable, reasonRequired, badRequest
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
      if (name === '') throw new AppError('badRequest', '指標の名前は空にできません');
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
  return JSON.stringify(after) === JSON.stringify(indicator) ? [] : [put('indicator', indicator, after)];
}

function setTarget(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
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
  };
  return [put('target', before, after)];
}

function setActual(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
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
    }),
  ];
}

function setCount(
  plan: CalculatedPlan,
  indicator: Indicator,
  input: FieldInput,
  kind: 'numerator' | 'denominator',
): PutCommand[] {
  const before = measurement(plan, input, kind);
  const text = input.text.trim();
  if (text === (before?.text ?? '')) return [];
  if (text === '') return [put('measurement', before, null)];
  const figure = parseFigure(text);
  if (figure === null || figure.unit === '%') throw new AppError('notAFigure', text);
  const unit = figure.unit ?? before?.unit ?? null;
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
    }),
  ];
  // With both counts and no rate typed in, the rate follows from them.
  const other = measurement(plan, input, kind === 'numerator' ? 'denominator' : 'numerator');
  if (indicator.resultBasis === 'entered' && other !== null && measurement(plan, input, 'actual') === null) {
    steps.push(put('indicator', indicator, { ...indicator, resultBasis: 'counts', unit: '%' }));
  }
  return steps;
}

function setAsOf(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
  const before = measurement(plan, input, 'actual');
  if (before === null) throw new AppError('badRequest', `「${indicator.name}」の結果を先に入力してください`);
  const text = input.text.trim();
  if (text === (before.asOfText ?? '')) return [];
  if (text === '')
    return [put('measurement', before, { ...before, asOf: null, asOfText: null, status: null })];
  const read = parseResult(`${before.text}\n${text}`);
  if (read.asOf === null) {
    throw new AppError(
      'badRequest',
      `「${text}」は時点として読めません。「令和7年3月末」のように入力してください`,
    );
  }
  return [
    put('measurement', before, { ...before, asOf: read.asOf, asOfText: read.asOfText, status: read.status }),
  ];
}

function setMark(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
  const key = markKey(indicator.id, input.year, input.period);
  const before = plan.records.markOverride.get(key) ?? null;
  const mark = normalizeMark(input.text);
  if (mark === '') return before === null ? [] : [put('markOverride', before, null)];
  const scale = judgementScales[indicator.judgementScale];
  if (!scale.marks.some(({ glyph }) => glyph === mark)) {
    const choices = scale.marks.map(({ glyph }) => glyph).join(' ');
    throw new AppError('badRequest', `評価は ${choices} から選んでください`);
  }
  // The program's own mark needs no person behind it.
  if (mark === plan.get('computedMark', key))
    return before === null ? [] : [put('markOverride', before, null)];
  const reason = input.reason?.trim();
  if (!reason) throw new AppError('reasonRequired');
  const after = {
    indicatorId: indicator.id,
    year: input.year,
    period: input.period,
    mark,
    reason,
    by: input.by?.trim() || '担当者',
    at: input.at ?? '',
  };
  return [put('markOverride', before, after)];
}

function measurement(plan: CalculatedPlan, input: FieldInput, kind: MeasurementKind) {
  const key = measurementKey(input.indicatorId, input.year, input.period, kind);
  return plan.records.measurement.get(key) ?? null;
}
