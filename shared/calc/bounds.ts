import { isZero, toDecimal } from '../domain/decimalText.ts';
import { formatFigure } from '../domain/figureText.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { type Measurement, type MeasurementKind, measurementKey, targetKey } from '../domain/records.ts';
import { measurementFigure } from './measured.ts';

/** A value that is kept but can hardly be right. */
export interface OutOfBounds {
  kind: MeasurementKind;
  /** The value, and the one it goes beyond. */
  value: string;
  bound: string;
  /** In words, without a full stop. */
  reason: string;
}

/** More done than there are, a rank behind the last one, a count of nothing to divide by; null where all is well. */
export function outOfBounds(records: PlanRecords, one: Measurement): OutOfBounds | null {
  switch (one.kind) {
    case 'numerator':
      return moreThanAll(records, one);
    case 'actual':
      return behindTheLast(records, one);
    case 'denominator':
      return nothingToDivideBy(one);
    default:
      return null;
  }
}

function moreThanAll(records: PlanRecords, one: Measurement): OutOfBounds | null {
  const { kind, indicatorId, year, period } = one;
  const all = records.measurement.get(measurementKey(indicatorId, year, period, 'denominator')) ?? null;
  const [part, whole] = [measurementFigure(one), measurementFigure(all)];
  if (part === null || whole === null || isZero(whole.value)) return null;
  if (toDecimal(part.value).lte(toDecimal(whole.value))) return null;
  const [value, bound] = [formatFigure(part), formatFigure(whole)];
  return { kind, value, bound, reason: `実施者数 ${value} が対象者数 ${bound} より多くなっています` };
}

function behindTheLast(records: PlanRecords, one: Measurement): OutOfBounds | null {
  if (one.unit !== '位' || one.value === null) return null;
  const rule = records.target.get(targetKey(one.indicatorId, one.year))?.rule;
  const of = rule?.comparator === 'rank<=' ? rule.of : null;
  if (of === null || toDecimal(one.value).lte(toDecimal(of))) return null;
  const reason = `順位 ${one.text} は、全 ${of} 支部の中の順位としてありえません`;
  return { kind: one.kind, value: one.text, bound: of, reason };
}

function nothingToDivideBy(one: Measurement): OutOfBounds | null {
  if (one.value === null || !isZero(one.value)) return null;
  return {
    kind: one.kind,
    value: one.text,
    bound: '#分母0',
    reason: '対象者数が 0 のため、率を計算できません',
  };
}
