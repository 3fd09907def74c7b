import { formatFigure } from '../domain/figureText.ts';
import { monthsOf, type Period, periodName } from '../domain/period.ts';
import { type AddUp, measurementKey } from '../domain/records.ts';
import { addUpParts, type Part } from './addUp.ts';
import { isCalcError } from './cellValue.ts';
import { explain } from './explain.ts';
import { addUpOf, measuredParts } from './measured.ts';
import { addUpOfRow, type MonthlyRow, partsBelow, priorText, valueAt } from './monthlyRows.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { readSeries, seriesKey } from './series.ts';

export const addUpName: Record<AddUp, string> = {
  none: 'しない',
  sum: '合計',
  latest: '最新の値',
  average: '平均',
};

/**
 * Why a month, a quarter or the year of a row is what it is: 「第1四半期は、4月～5月の合計です。6月は未入力で、0とは
 * みなしません。前年同期は 25件。」
 */
export function explainMonth(plan: CalculatedPlan, row: MonthlyRow, period: Period): string {
  const { indicator, kind, year } = row;
  const prior = priorText(plan, indicator.id, kind, year, period);
  const beside = prior === '' ? '' : `前年同期は ${prior.replace(/\s*\n\s*/g, ' ')}。`;
  const isOpen = row.cells[period].source === 'open';
  const result = kind === 'actual' && !isOpen ? explain(plan, indicator.id, year, period) : '';
  return [`${wayText(plan, row, period)}${beside}`, result].filter(Boolean).join('\n');
}

function wayText(plan: CalculatedPlan, row: MonthlyRow, period: Period): string {
  const how = addUpOfRow(row);
  const name = periodName[period];
  if (how === null) return `${name}は、実施者数 ÷ 対象者数 で決まるため入力できません。`;
  const isMonth = monthsOf(period).length === 1;
  const { source } = row.cells[period];
  const isByFormula = measurementAt(plan, row, period)?.formula ?? null;
  if (source === 'typed') return `${name}は入力した値です。`;
  if (source === 'typedOver') return typedOverText(plan, row, period);
  if (isByFormula !== null) return `${name}は、計算式「${isByFormula}」による値です。`;
  if (isMonth) return `${name}はまだ入力されていません。空いている月は0とはみなしません。`;
  if (how === 'none')
    return `月を積み上げない指標のため、${name}の値は直接入力します。「月の積み上げ」は、KPI一覧の「指標の設定」で変えられます。`;
  return source === 'open'
    ? `${name}の月は、まだ入力されていません。`
    : `${name}は、${stretchText(partsOfRow(plan, row, period))}の${addUpName[how]}です。${openText(plan, row, period)}`;
}

/** A quarter typed in goes before its months. */
function typedOverText(plan: CalculatedPlan, row: MonthlyRow, period: Period): string {
  const { indicator, kind, year } = row;
  const name = periodName[period];
  const { known } = readSeries(plan.records, seriesKey(indicator.id, year, kind));
  const leaves = partsBelow(period, known);
  const how = addUpOf(indicator, kind);
  const parts = leaves.flatMap((leaf): Part[] => {
    const figure = valueAt(plan, indicator.id, kind, year, leaf);
    return figure === null || isCalcError(figure) ? [] : [{ figure, months: monthsOf(leaf).length }];
  });
  const fromMonths = addUpParts(parts, how, indicator.rounding);
  if (fromMonths === null) return `${name}は直接入力した値です。`;
  const months = `${stretchText(leaves)}の${addUpName[how]}は ${formatFigure(fromMonths)}`;
  return `${name}は直接入力した値で、月の値より優先します（${months}）。Deleteで消すと、月から計算します。`;
}

/** 「6月は未入力で、0とはみなしません。」 */
function openText(plan: CalculatedPlan, row: MonthlyRow, period: Period): string {
  const used = partsOfRow(plan, row, period).flatMap(monthsOf);
  const open = monthsOf(period).filter(month => !used.includes(month));
  if (open.length === 0) return '';
  const named = open.length > 3 ? `${open.length}か月` : open.map(month => periodName[month]).join('・');
  return `${named}は未入力で、0とはみなしません。`;
}

function partsOfRow(plan: CalculatedPlan, { indicator, kind, year }: MonthlyRow, period: Period) {
  return measuredParts(plan.records, { id: indicator.id, year, period, kind });
}

/** 「4月～6月」, 「4月」 */
function stretchText(parts: readonly Period[]): string {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return '月';
  return first === last ? periodName[first] : `${periodName[first]}～${periodName[last]}`;
}

function measurementAt(plan: CalculatedPlan, { indicator, kind, year }: MonthlyRow, period: Period) {
  return plan.records.measurement.get(measurementKey(indicator.id, year, period, kind));
}
