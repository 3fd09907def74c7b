import { decimalsOf } from '../domain/decimalText.ts';

import { type CellValue, isCalcError } from './cellValue.ts';
import { type IndicatorStatus, resultText } from './indicatorStatus.ts';
import { cellText, differenceText } from './valueText.ts';

/** The KPI status as `bpd status --json` prints it: plain JSON numbers beside the printed texts. */
export function statusJson(branch: string, fiscalYear: number, statuses: readonly IndicatorStatus[]) {
  return { branch, fiscalYear, indicators: statuses.map(indicatorJson) };
}

function indicatorJson(status: IndicatorStatus) {
  const { indicator, target, actual, override, result } = status;
  const rule = target?.rule;
  const targetValue = rule && 'value' in rule ? rule.value : null;
  const figure = isCalcError(result) ? null : result;
  return {
    id: indicator.id,
    no: indicator.no,
    initiative: indicator.initiative,
    name: indicator.name,
    isKpi: indicator.isKpi,
    target: target && {
      text: target.text,
      comparator: target.rule.comparator,
      value: targetValue === null ? null : Number(targetValue),
      decimals: targetValue === null ? null : decimalsOf(targetValue),
      unit: target.unit,
      ...(target.rule.comparator === 'compound' ? { rule: target.rule.rule } : {}),
    },
    actual:
      actual || figure
        ? {
            text: resultText(status),
            value: figure && Number(figure.value),
            decimals: figure && decimalsOf(figure.value),
            unit: figure?.unit ?? null,
            asOf: actual?.asOf ?? null,
          }
        : null,
    numerator: countJson(status.numerator),
    denominator: countJson(status.denominator),
    difference: valueJson(status.difference, differenceText),
    achievement: valueJson(status.achievement),
    met: status.met,
    computedMark: status.computedMark === null ? null : { text: status.computedMark },
    mark: status.mark === null ? null : { text: status.mark },
    override: override && {
      mark: override.mark,
      reason: override.reason,
      by: override.by,
      at: override.at,
    },
    explanation: status.explanation,
  };
}

function valueJson(value: CellValue, text = cellText) {
  if (value === null) return null;
  if (isCalcError(value)) return { text: text(value), value: null, unit: null, error: value.calcError };
  return { text: text(value), value: Number(value.value), unit: value.unit };
}

function countJson(count: IndicatorStatus['numerator']) {
  return (
    count && { text: count.text, value: count.value === null ? null : Number(count.value), unit: count.unit }
  );
}
