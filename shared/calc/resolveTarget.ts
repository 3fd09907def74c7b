import type { DecimalText } from '../domain/decimalText.ts';
import type { Indicator, Target } from '../domain/records.ts';
import type { CellValue } from './cellValue.ts';
import { isCalcError } from './cellValue.ts';

/** A target ready to be compared with: its figure and on which side of it a result has to be. */
export interface ResolvedTarget {
  value: DecimalText;
  unit: string | null;
  comparison: '>=' | '<=' | '>' | '<';
  /** Why this comparison: printed with the target, or the indicator's direction for a bare figure. */
  basis: 'printed' | 'direction' | 'prior' | 'rank';
}

/**
 * Puts last year's result into 前年度以上 / 以下 and the indicator's direction into a bare figure.
 * Null for targets without a figure to compare with (定性, compound, prior unknown).
 */
export function resolveTarget(
  target: Target | null,
  indicator: Indicator,
  prior: CellValue,
): ResolvedTarget | null {
  if (target === null) return null;
  const { rule, unit } = target;
  switch (rule.comparator) {
    case '>=':
    case '<=':
    case '>':
    case '<':
      return { value: rule.value, unit, comparison: rule.comparator, basis: 'printed' };
    case '=':
      return {
        value: rule.value,
        unit,
        comparison: indicator.direction === 'higher' ? '>=' : '<=',
        basis: 'direction',
      };
    case 'rank<=':
      return { value: rule.value, unit: unit ?? '位', comparison: '<=', basis: 'rank' };
    case 'prior>=':
    case 'prior<=': {
      const comparison = rule.comparator === 'prior>=' ? '>=' : '<=';
      // The printed figure wins: it is what the council was told.
      if (rule.value !== null) return { value: rule.value, unit, comparison, basis: 'prior' };
      if (prior === null || isCalcError(prior)) return null;
      return { value: prior.value, unit: prior.unit, comparison, basis: 'prior' };
    }
    case 'qualitative':
    case 'compound':
      return null;
  }
}
