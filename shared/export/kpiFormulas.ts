import { type CellValue, isCalcError } from '../calc/cellValue.ts';
import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import { unitsAgree } from '../calc/units.ts';
import { Amount } from '../domain/amount.ts';
import { decimalsOf } from '../domain/decimalText.ts';
import { type Figure, parseFigure } from '../domain/figureText.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import { type ExcelFigure, excelFigure } from './figureCell.ts';

/** A formula of the list, without "=", and how a cell that is still open shows what it will give. */
export interface KpiFormula {
  text: string;
  format: string;
}

/** Where a field of the same indicator stands; null where the list has no such column. */
type AddressOf = (id: string) => string | null;

const ROUNDINGS: Record<RoundingMode, string> = {
  halfUp: 'ROUND',
  truncate: 'ROUNDDOWN',
  ceiling: 'ROUNDUP',
};

/** 実績 − 目標, in points for rates; null where the difference comes about otherwise. */
export function differenceFormula(
  { result, difference }: IndicatorStatus,
  target: Figure | null,
  addressOf: AddressOf,
): KpiFormula | null {
  const [of, by] = [addressOf('actual'), addressOf('target')];
  const done = figureOf(result);
  if (target === null || of === null || by === null || isCalcError(difference)) return null;
  if (done === null) return result === null ? openDifference(target, of, by) : null;
  if (difference === null || !unitsAgree(done.unit, target.unit)) return null;
  const exact = Amount.of(done.value).minus(Amount.of(target.value));
  if (exact.cmp(Amount.of(difference.value)) !== 0) return null;
  const isPoint = difference.unit === 'pt';
  if (isPoint && !(done.unit === '%' && target.unit === '%')) return null;
  const decimals = decimalsOf(difference.value);
  const format = differenceFigure(difference)?.format ?? '';
  if (isPoint) return { text: `ROUND((${of}-${by})*100,${decimals})`, format };
  return { text: decimals === 0 ? `${of}-${by}` : `ROUND(${of}-${by},${decimals})`, format };
}

/** The difference of two ranks carries its sign: a bare 「1位」 would read as the first place. */
export function differenceFigure(figure: Figure): ExcelFigure | null {
  return excelFigure(figure, { plus: figure.unit === '位' });
}

function openDifference(target: Figure, of: string, by: string): KpiFormula | null {
  const isRate = target.unit === '%';
  const format = excelFigure({ value: target.value, unit: isRate ? 'pt' : target.unit })?.format;
  if (format === undefined) return null;
  const text = isRate ? `ROUND((${of}-${by})*100,${decimalsOf(target.value) + 1})` : `${of}-${by}`;
  return { text: `IF(COUNT(${of},${by})<2,"",${text})`, format };
}

/** 実績 ÷ 目標; null where 達成度 is not given or comes from counts. */
export function achievementFormula(
  { result, achievement, indicator }: IndicatorStatus,
  target: Figure | null,
  addressOf: AddressOf,
): KpiFormula | null {
  const [of, by] = [addressOf('actual'), addressOf('target')];
  const [done, rate] = [figureOf(result), figureOf(achievement)];
  if (target === null || of === null || by === null || done === null || rate === null) return null;
  if (done.unit !== target.unit || indicator.achievementBasis !== 'printed') return null;
  return quotient({ of, by }, Amount.of(done.value), Amount.of(target.value), rate, indicator.rounding);
}

/** 実施者数 ÷ 対象者数, where the result is computed from counts. */
export function rateFormula(
  { result, indicator, besides }: IndicatorStatus,
  addressOf: AddressOf,
): KpiFormula | null {
  const [of, by] = [addressOf('numerator'), addressOf('denominator')];
  const [done, all] = [parseFigure(besides.numerator), parseFigure(besides.denominator)];
  const rate = figureOf(result);
  if (indicator.resultBasis !== 'counts' || of === null || by === null) return null;
  if (done === null || all === null || rate === null || done.unit === '%' || all.unit === '%') return null;
  return quotient({ of, by }, Amount.of(done.value), Amount.of(all.value), rate, indicator.rounding);
}

/** A rate that the quotient of two cells gives; null where it gives another. */
function quotient(
  { of, by }: { of: string; by: string },
  done: Amount,
  all: Amount,
  rate: Figure,
  mode: RoundingMode,
): KpiFormula | null {
  if (all.isZero() || rate.unit !== '%') return null;
  const decimals = decimalsOf(rate.value);
  const exact = done.div(all).shifted(2).rounded(decimals, mode);
  if (exact.cmp(Amount.of(rate.value)) !== 0) return null;
  const format = excelFigure(rate)?.format ?? '';
  return { text: `${ROUNDINGS[mode]}(${of}/${by},${decimals + 2})`, format };
}

function figureOf(value: CellValue): Figure | null {
  return value === null || isCalcError(value) ? null : value;
}
