import { addUpOf } from '../../../shared/calc/measured.ts';
import { cellText } from '../../../shared/calc/valueText.ts';
import { monthsOf, type Period, periodName } from '../../../shared/domain/period.ts';
import { type MeasurementKind, measurementKey } from '../../../shared/domain/records.ts';
import { measured, type Trial } from './settingEffects.ts';

/** Months named one by one; more are told by the first and the last. */
const NAMED = 3;

/** What the months come to: 「4月 10件、5月 12件 → 年間 22件」. */
export function addUpEffect(at: Trial, kind: MeasurementKind): string {
  const period: Period = monthsOf(at.period).length > 1 ? at.period : 'annual';
  if (kind === 'denominator' && at.indicator.addUp === 'none') return '月を積み上げない指標では使いません';
  if (addUpOf(at.indicator, kind) === 'none') return '四半期や年間の値は、それぞれ入力します';
  const parts = monthsOf(period).flatMap(month => {
    const figure = measured({ ...at, period: month }, kind);
    return figure === null ? [] : [`${periodName[month]} ${cellText(figure)}`];
  });
  const key = measurementKey(at.indicator.id, at.year, period, kind);
  if (at.plan.records.measurement.get(key)?.value) {
    return `${periodName[period]}の値が入力されているため、その値を使います`;
  }
  if (parts.length === 0) return '月の値が、まだ入力されていません';
  const named =
    parts.length > NAMED ? `${parts[0]} … ${parts.at(-1)}（${parts.length}か月）` : parts.join('、');
  return `${named} → ${periodName[period]} ${cellText(measured({ ...at, period }, kind))}`;
}
