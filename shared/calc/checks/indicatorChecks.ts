import { Decimal } from 'decimal.js';
import { type PrintedField, printedKey } from '../../domain/checkRecords.ts';
import { type Figure, findFigure, formatFigure, parseFigure } from '../../domain/figureText.ts';
import { normalizeMark, scaleOf } from '../../domain/judgementScale.ts';
import { judgementWord } from '../../domain/judgementWord.ts';
import type { Period } from '../../domain/period.ts';
import {
  type Indicator,
  type Measurement,
  type MeasurementKind,
  markKey,
  measurementKey,
  measurementKinds,
  targetKey,
} from '../../domain/records.ts';
import { exactAchievement } from '../achievement.ts';
import { type CalcError, type CellValue, isCalcError } from '../cellValue.ts';
import { formulaShape } from '../formula/formulaShape.ts';
import type { FormulaValue } from '../formula/operand.ts';
import { amountOf } from '../formula/unitFactor.ts';
import { measurementFigure } from '../measured.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { exactRate } from '../rate.ts';
import { parsedFormula } from '../table/parsedFormula.ts';
import type { CheckRule } from './check.ts';
import { figuresInFormula } from './figuresInFormula.ts';
import { meantFigure } from './meantFigure.ts';
import { type Compared, comparePrinted } from './printedValue.ts';

/** An indicator in a year and period, with how its values are looked up. */
interface At {
  plan: CalculatedPlan;
  indicator: Indicator;
  year: number;
  period: Period;
}

/** Every printed value of an indicator in a year and period that can be recomputed. */
export function indicatorChecks(at: At): Compared[] {
  return [
    ...measurementKinds.map(kind => byFormulaCheck(at, kind)),
    rateCheck(at),
    plannedRateCheck(at),
    priorTargetCheck(at),
    printedCheck(at, 'difference', 'difference', value(at, 'difference')),
    achievementCheck(at),
    printedCheck(at, 'yearOnYear', 'difference', value(at, 'yearOnYear')),
    markCheck(at),
    judgementCheck(at),
  ];
}

function keyOf({ indicator, year, period }: At): string {
  return markKey(indicator.id, year, period);
}

function value({ plan, ...at }: At, kind: 'difference' | 'yearOnYear'): () => CellValue {
  return () => plan.get(kind, markKey(at.indicator.id, at.year, at.period));
}

function measurement({ plan, indicator, year, period }: At, kind: MeasurementKind): Measurement | null {
  return plan.records.measurement.get(measurementKey(indicator.id, year, period, kind)) ?? null;
}

/** The printed and the recomputed value of one field. */
function compare(
  at: At,
  field: string,
  rule: CheckRule,
  printed: { text: string; figure: Figure | null; unit: string | null },
  computed: FormulaValue,
  formula: () => string,
): Compared {
  const { indicator, year, period } = at;
  return comparePrinted({
    key: `indicator/${keyOf(at)}/${field}/${rule}`,
    rule,
    place: { at: 'indicator', indicatorId: indicator.id, year, period, field },
    ...printed,
    value: computed,
    formula,
    group: `indicator/${indicator.id}/${year}/${period}/${field}/${rule}`,
    rounding: indicator.rounding,
  });
}

/** A measurement that is printed here and comes from somewhere else. */
function byFormulaCheck(at: At, kind: MeasurementKind): Compared {
  const record = measurement(at, kind);
  if (!record?.formula || record.text === '') return null;
  const parsed = parsedFormula(record.formula);
  if (!parsed.ok) return null;
  const { plan, indicator, year, period } = at;
  const exact = plan.get('exactByFormula', measurementKey(indicator.id, year, period, kind));
  const shape = formulaShape(parsed.tree);
  const printed = { text: record.text, figure: measurementFigure(record), unit: record.unit };
  const place = { branchId: indicator.branchId, year, period, cell: null };
  const rule = shape === 'other' ? 'formula' : shape;
  return compare(at, kind, rule, printed, exact, () => figuresInFormula(plan, place, parsed.tree));
}

function counts(at: At, numerator: MeasurementKind, denominator: MeasurementKind) {
  const figures = [numerator, denominator].map(kind => countOf(at, kind));
  const text = (figure: CellValue) => (figure === null || isCalcError(figure) ? '' : formatFigure(figure));
  return { figures, formula: () => figures.map(text).join(' ÷ ') };
}

/** A count; one that is written wrongly counts as what was probably meant. */
function countOf(at: At, kind: MeasurementKind): CellValue {
  const { plan, indicator, year, period } = at;
  const known = plan.get('measured', measurementKey(indicator.id, year, period, kind));
  return known ?? meantFigure(measurement(at, kind)?.text ?? '');
}

/** A printed rate against the counts behind it. */
function rateCheck(at: At): Compared {
  const actual = measurement(at, 'actual');
  if (actual?.unit !== '%' || actual.value === null || actual.formula !== null) return null;
  const { figures, formula } = counts(at, 'numerator', 'denominator');
  const exact = percent(exactRate(figures[0] ?? null, figures[1] ?? null));
  const printed = { text: actual.text, figure: measurementFigure(actual), unit: '%' };
  return compare(at, 'actual', 'ratio', printed, exact, formula);
}

/** A target that is a rate against the planned counts behind it: 見込者数 ÷ 対象者数. */
function plannedRateCheck(at: At): Compared {
  const { plan, indicator, year } = at;
  const target = plan.records.target.get(targetKey(indicator.id, year));
  if (!target || !('value' in target.rule) || target.rule.value === null || target.unit !== '%') return null;
  const { figures, formula } = counts(at, 'plannedNumerator', 'plannedDenominator');
  const exact = percent(exactRate(figures[0] ?? null, figures[1] ?? null));
  const figure = { value: target.rule.value, unit: target.unit };
  return compare(at, 'target', 'ratio', { text: target.text, figure, unit: '%' }, exact, formula);
}

/** 前年度以上 with a figure against last year's result. */
function priorTargetCheck(at: At): Compared {
  const { plan, indicator, year, period } = at;
  const target = plan.records.target.get(targetKey(indicator.id, year));
  const rule = target?.rule;
  if (
    !target ||
    !rule ||
    (rule.comparator !== 'prior>=' && rule.comparator !== 'prior<=') ||
    rule.value === null
  )
    return null;
  const annual = plan.get('result', markKey(indicator.id, year - 1, 'annual'));
  const last = annual ?? plan.get('result', markKey(indicator.id, year - 1, period));
  if (last === null || isCalcError(last)) return null;
  const figure = { value: rule.value, unit: target.unit };
  const formula = () => `前年度の実績 ${formatFigure(last)}`;
  return compare(
    at,
    'priorTarget',
    'prior-target',
    { text: target.text, figure, unit: target.unit },
    { amount: amountOf(last) },
    formula,
  );
}

/** A printed difference against the computed one. Both are taken between printed values, so nothing is rounded. */
function printedCheck(at: At, field: PrintedField, rule: CheckRule, computed: () => CellValue): Compared {
  const printed = printedOf(at, field);
  if (printed === null) return null;
  const figure = computed();
  if (figure === null || isCalcError(figure)) return null;
  return compare(at, field, rule, { ...printed, unit: figure.unit }, { amount: amountOf(figure) }, () =>
    differenceFormula(at, field),
  );
}

function differenceFormula(at: At, field: PrintedField): string {
  const { plan } = at;
  const key = keyOf(at);
  const [minuend, subtrahend] =
    field === 'yearOnYear'
      ? [plan.get('result', key), plan.get('samePeriod', key)]
      : [plan.get('judged', key), plan.get('standard', key)];
  return [minuend, subtrahend]
    .map(one => (one === null || isCalcError(one) ? '' : formatFigure({ value: one.value, unit: one.unit })))
    .join(' − ');
}

function achievementCheck(at: At): Compared {
  const printed = printedOf(at, 'achievement');
  if (printed === null) return null;
  const { plan, indicator } = at;
  const key = keyOf(at);
  const [judged, standard] = [plan.get('judged', key), plan.get('standard', key)];
  const done = countOf(at, 'numerator');
  const planned = countOf(at, 'plannedNumerator');
  const exact = percent(exactAchievement(judged, standard, indicator, { done, planned }));
  const texts = indicator.achievementBasis === 'counts' ? [done, planned] : [judged, standard];
  const formula = () =>
    texts
      .map(one =>
        one === null || isCalcError(one) ? '' : formatFigure({ value: one.value, unit: one.unit }),
      )
      .join(' ÷ ');
  return compare(at, 'achievement', 'achievement', { ...printed, unit: '%' }, exact, formula);
}

/**
 * A printed mark that is not the computed one. Only where marks mean met or not met: ◎〇△× on the progress of
 * a plan is people's judgement, and a △ on a target that is reached is no slip.
 */
function markCheck(at: At): Compared {
  const printed = printedOf(at, 'mark');
  if (printed === null || at.indicator.judgementScale === 'progress') return null;
  const computed = at.plan.get('computedMark', keyOf(at));
  if (computed === null) return null;
  const text = normalizeMark(printed.text);
  const { basis, met, unmet, notJudged } = scaleOf(at.plan.records, at.indicator.judgementScale);
  // 概ね達成 lies between met and not met: where no bands of 達成度 are set, it is people's judgement too
  if (basis === 'met' && ![met, unmet, notJudged].includes(text)) return null;
  return compare(at, 'mark', 'mark', { ...printed, text, unit: null }, { text: computed }, () =>
    metFormula(at),
  );
}

/** 「目標達成」 and the like against whether the target is met. */
function judgementCheck(at: At): Compared {
  const printed = printedOf(at, 'judgement');
  const said = printed && judgementWord(printed.text);
  if (printed === null || said === null) return null;
  const met = at.plan.get('met', keyOf(at));
  if (met === null) return null;
  const computed = { text: said === met ? printed.text : met ? '達成' : '未達成' };
  return compare(at, 'judgement', 'mark', { ...printed, unit: null }, computed, () => metFormula(at));
}

function metFormula(at: At): string {
  const { plan } = at;
  const key = keyOf(at);
  const [judged, standard] = [plan.get('judged', key), plan.get('standard', key)];
  if (judged === null || isCalcError(judged) || standard === null) return '';
  const sign = { '>=': '≧', '<=': '≦', '>': '＞', '<': '＜' }[standard.comparison];
  return `${formatFigure(judged)} ${sign} ${formatFigure({ value: standard.value, unit: standard.unit })}`;
}

function printedOf({ plan, indicator, year, period }: At, field: PrintedField) {
  const record = plan.records.printedFigure.get(printedKey(indicator.id, year, period, field));
  if (!record) return null;
  return { text: record.text, figure: parseFigure(record.text) ?? findFigure(record.text) };
}

function percent(exact: Decimal | CalcError | null): FormulaValue {
  return exact instanceof Decimal ? { amount: exact.div(100) } : exact;
}
