import { toDecimal } from '../../domain/decimalText.ts';
import { formatFigure } from '../../domain/figureText.ts';
import { type Measurement, markKey, measurementKey, targetKey } from '../../domain/records.ts';
import { isCalcError } from '../cellValue.ts';
import { measurementFigure } from '../measured.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import type { Finding } from './check.ts';
import { placeText } from './placeText.ts';

/** Values that are kept but can hardly be right: more done than there are, a rank behind the last one. */
export function boundsFindings(plan: CalculatedPlan): Finding[] {
  return [...plan.records.measurement.values()].flatMap(one => [
    ...moreThanAll(plan, one),
    ...behindTheLast(plan, one),
    ...withoutDenominator(plan, one),
  ]);
}

function moreThanAll(plan: CalculatedPlan, one: Measurement): Finding[] {
  if (one.kind !== 'numerator') return [];
  const { indicatorId, year, period } = one;
  const all = plan.records.measurement.get(measurementKey(indicatorId, year, period, 'denominator')) ?? null;
  const [part, whole] = [measurementFigure(one), measurementFigure(all)];
  if (part === null || whole === null || toDecimal(part.value).lte(toDecimal(whole.value))) return [];
  const [printed, computed] = [formatFigure(part), formatFigure(whole)];
  return [
    bounds(plan, one, printed, computed, `実施者数 ${printed} が対象者数 ${computed} より多くなっています`),
  ];
}

function behindTheLast(plan: CalculatedPlan, one: Measurement): Finding[] {
  if (one.kind !== 'actual' || one.unit !== '位' || one.value === null) return [];
  const rule = plan.records.target.get(targetKey(one.indicatorId, one.year))?.rule;
  const of = rule?.comparator === 'rank<=' ? rule.of : null;
  if (of === null || toDecimal(one.value).lte(toDecimal(of))) return [];
  return [bounds(plan, one, one.text, of, `順位 ${one.text} は、全 ${of} 支部の中の順位としてありえません`)];
}

function withoutDenominator(plan: CalculatedPlan, one: Measurement): Finding[] {
  if (one.kind !== 'denominator') return [];
  const { indicatorId, year, period } = one;
  const result = plan.get('result', markKey(indicatorId, year, period));
  if (!isCalcError(result) || result.calcError !== 'zeroDenominator') return [];
  return [bounds(plan, one, one.text, '#分母0', '対象者数が 0 のため、率を計算できません')];
}

function bounds(
  plan: CalculatedPlan,
  one: Measurement,
  printed: string,
  computed: string,
  what: string,
): Finding {
  const { indicatorId, year, period, kind } = one;
  const place = { at: 'indicator', indicatorId, year, period, field: kind } as const;
  return {
    key: `bounds/${measurementKey(indicatorId, year, period, kind)}`,
    rule: 'bounds',
    severity: 'warning',
    place,
    printed,
    computed,
    message: `${placeText(plan.records, place)}：${what}`,
  };
}
