import { formatFigure } from '../domain/figureText.ts';
import { periodName } from '../domain/period.ts';
import { type AddUp, measurementKey } from '../domain/records.ts';
import { warekiDate } from '../domain/wareki.ts';
import { isCalcError } from './cellValue.ts';
import type { Explained } from './explain.ts';
import { addUpOf, measuredParts } from './measured.ts';

const addUpName: Record<AddUp, string> = { none: '', sum: '合計', latest: '最新の値', average: '平均' };

/** Where a result comes from and of when it is, to stand before it: 「実施者数 1 ÷ 対象者数 17 から計算した」. */
export function resultSource(of: Explained): string {
  return [countsText(of) ?? monthsText(of) ?? formulaText(of), asOfText(of)].filter(Boolean).join('');
}

function countsText({ plan, indicator, year, period }: Explained): string | null {
  if (indicator.resultBasis !== 'counts') return null;
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map(kind => {
    const count = plan.get('measured', measurementKey(indicator.id, year, period, kind));
    return count === null || isCalcError(count) ? null : formatFigure({ value: count.value, unit: null });
  });
  return numerator && denominator ? `実施者数 ${numerator} ÷ 対象者数 ${denominator} から計算した` : null;
}

/** 「4月～11月の合計による」 where months make up the value; what is still open is said, for it is not zero. */
function monthsText({ plan, indicator, year, period }: Explained): string | null {
  const parts = measuredParts(plan.records, { id: indicator.id, year, period, kind: 'actual' });
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || first === period) return null;
  const stretch = first === last ? periodName[first] : `${periodName[first]}～${periodName[last]}`;
  return `${stretch}の${addUpName[addUpOf(indicator, 'actual')]}による`;
}

function formulaText({ plan, indicator, year, period }: Explained): string | null {
  const actual = plan.records.measurement.get(measurementKey(indicator.id, year, period, 'actual'));
  return actual?.formula && actual.value === null ? `計算式「${actual.formula}」による` : null;
}

/** 「令和7年2月28日時点（速報）の」 */
function asOfText({ plan, indicator, year, period }: Explained): string | null {
  const actual = plan.records.measurement.get(measurementKey(indicator.id, year, period, 'actual'));
  if (!actual?.asOf) return null;
  const status = actual.status === null ? '' : `（${actual.status === 'final' ? '確定' : '速報'}）`;
  return `${warekiDate(actual.asOf)}時点${status}の`;
}
