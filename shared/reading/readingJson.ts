import { type DecimalText, decimalsOf, isDecimalText } from '../domain/decimalText.ts';
import {
  comparatorOf,
  type ReadFigure,
  type ReadIndicator,
  type Reading,
  type ReadTarget,
  type ReadValue,
} from './reading.ts';

/** The reading as plain JSON (reading-format.md). Counts behind a rate are keys only where the sheet gives them. */
export function readingJson(reading: Reading) {
  return {
    file: reading.file,
    sheets: reading.sheets,
    indicators: reading.indicators.map(indicatorJson),
    tables: [],
    narratives: [],
    findings: reading.findings.map(({ rule, cell, printed, computed, message }) => ({
      rule,
      cell,
      printed: plain(printed),
      computed: computed === null ? null : plain(computed),
      message,
    })),
    unread: reading.unread,
  };
}

function indicatorJson(indicator: ReadIndicator) {
  const { numerator, denominator, difference, achievement, mark } = indicator;
  return {
    no: indicator.no,
    initiative: indicator.initiative,
    name: indicator.name,
    isKpi: indicator.isKpi,
    target: targetJson(indicator.target),
    actual: valueJson(indicator.actual),
    priorTarget: targetJson(indicator.priorTarget),
    priorActual: valueJson(indicator.priorActual),
    ...(numerator && { numerator: { ...figureJson(numerator), unit: numerator.unit, cell: numerator.cell } }),
    ...(denominator && {
      denominator: { ...figureJson(denominator), unit: denominator.unit, cell: denominator.cell },
    }),
    difference: difference && {
      ...figureJson(difference),
      ...(difference.unit !== null && { unit: difference.unit }),
      cell: difference.cell,
    },
    achievement: achievement && { ...figureJson(achievement), cell: achievement.cell },
    mark: mark && { text: mark.text, cell: mark.cell },
  };
}

function figureJson({ text, value }: ReadFigure) {
  return { text, value: numberOf(value) };
}

function valueJson(value: ReadValue | null) {
  if (value === null) return null;
  return {
    text: value.text,
    value: numberOf(value.value),
    decimals: value.value === null ? null : decimalsOf(value.value),
    unit: value.unit,
    asOf: value.asOf,
    cell: value.cell,
  };
}

function targetJson(target: ReadTarget | null) {
  if (target === null) return null;
  const { rule } = target;
  const value = 'value' in rule ? rule.value : null;
  return {
    text: target.text,
    comparator: comparatorOf(target),
    value: numberOf(value),
    decimals: value === null ? null : decimalsOf(value),
    unit: target.unit,
    cell: target.cell,
    ...(rule.comparator === 'compound' && { rule: rule.rule }),
  };
}

function numberOf(value: DecimalText | null): number | null {
  return value === null ? null : Number(value);
}

/** Figures of a finding are numbers, marks and slips (1,0760) stay as printed. */
function plain(text: string): string | number {
  return isDecimalText(text) ? Number(text) : text;
}
