import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { decimalText } from '../../shared/domain/decimalText.ts';
import { emptyLists, type RecordLists, toRecords } from '../../shared/domain/planRecords.ts';
import type { Indicator, Measurement, Target } from '../../shared/domain/records.ts';
import { parseResult } from '../../shared/domain/resultText.ts';
import { parseTarget } from '../../shared/domain/targetText.ts';

export function indicatorRecord(id: number, change: Partial<Indicator> = {}): Indicator {
  return {
    id,
    sortOrder: id,
    no: String(id),
    initiative: null,
    name: `指標${id}`,
    isKpi: true,
    unit: '%',
    decimals: 1,
    resultBasis: 'entered',
    direction: 'higher',
    rounding: 'halfUp',
    achievementDecimals: 0,
    achievementBasis: 'printed',
    judgementScale: 'metUnmet',
    ...change,
  };
}

export function targetRecord(indicatorId: number, text: string, year = 2024): Target {
  return { indicatorId, year, text, ...parseTarget(text) };
}

export function resultRecord(
  indicatorId: number,
  text: string,
  change: Partial<Measurement> = {},
): Measurement {
  return { indicatorId, year: 2024, period: 'annual', kind: 'actual', ...parseResult(text), ...change };
}

export function countRecord(
  indicatorId: number,
  kind: 'numerator' | 'denominator',
  value: string,
): Measurement {
  return {
    ...resultRecord(indicatorId, value),
    kind,
    value: decimalText(value),
    text: value,
    unit: null,
  };
}

export function planOf(lists: Partial<RecordLists>): CalculatedPlan {
  return calculatePlan(toRecords({ ...emptyLists(), branch: [{ name: '山梨' }], ...lists }));
}

/** One indicator with a target and a result, in 令和6年度. */
export function planWith(target: string, result: string, change: Partial<Indicator> = {}): CalculatedPlan {
  return planOf({
    indicator: [indicatorRecord(1, change)],
    target: target === '' ? [] : [targetRecord(1, target)],
    measurement: result === '' ? [] : [resultRecord(1, result)],
  });
}
