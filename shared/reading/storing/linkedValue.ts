import { isCalcError } from '../../calc/cellValue.ts';
import { type IndicatorStatus, indicatorStatus } from '../../calc/indicatorStatus.ts';
import { linkedText } from '../../calc/linkedText.ts';
import type { CalculatedPlan } from '../../calc/planCalculation.ts';
import { cellText } from '../../calc/valueText.ts';
import type { Figure } from '../../domain/figureText.ts';
import type { Period } from '../../domain/period.ts';
import type { CellLink, LinkedField } from '../../domain/records.ts';

/** What the program prints for a linked field of an indicator, and the figure in it. */
export interface LinkedValue {
  text: string;
  figure: Figure | null;
}

type ReadLink = Pick<CellLink, 'indicatorId' | 'field' | 'period' | 'encoding'>;

/** Reads the values of links as they are now; null where the indicator is gone. The plan must not change meanwhile. */
export function linkedValues(
  plan: CalculatedPlan,
  source: { year: number; period: Period },
): (link: ReadLink) => LinkedValue | null {
  // The links of an indicator follow each other, and its status is much work.
  const known = new Map<string, IndicatorStatus>();
  const statusOf = (indicatorId: number, year: number, period: Period): IndicatorStatus | null => {
    const indicator = plan.records.indicator.get(String(indicatorId));
    if (!indicator) return null;
    const key = `${indicatorId}/${year}/${period}`;
    const status = known.get(key) ?? indicatorStatus(plan, indicator, year, period);
    known.set(key, status);
    return status;
  };
  return link => {
    const field = ofItsYear(link.field);
    const year = field === link.field ? source.year : source.year - 1;
    const status = statusOf(link.indicatorId, year, link.period ?? source.period);
    if (!status) return null;
    const text = linkedText(status, { ...link, field });
    // 「#分母0」 is for the screen; the office's sheet stays open.
    const isTrouble = text !== '' && text === troubleText(field, status);
    return { text: isTrouble ? '' : text, figure: figureOf(field, status) };
  };
}

function ofItsYear(field: LinkedField): Exclude<LinkedField, 'priorTarget' | 'priorActual'> {
  if (field === 'priorTarget') return 'target';
  return field === 'priorActual' ? 'actual' : field;
}

function troubleText(field: LinkedField, status: IndicatorStatus): string | null {
  const value =
    field === 'actual'
      ? status.result
      : field === 'difference' || field === 'achievement'
        ? status[field]
        : null;
  return isCalcError(value) ? cellText(value) : null;
}

function figureOf(
  field: Exclude<CellLink['field'], 'priorTarget' | 'priorActual'>,
  status: IndicatorStatus,
): Figure | null {
  switch (field) {
    case 'target': {
      const rule = status.target?.rule;
      return rule && 'value' in rule && rule.value !== null
        ? { value: rule.value, unit: status.target?.unit ?? null }
        : null;
    }
    case 'actual':
      return isCalcError(status.result) ? null : status.result;
    case 'numerator':
    case 'denominator': {
      const count = status[field];
      return count?.value ? { value: count.value, unit: count.unit } : null;
    }
    case 'difference':
    case 'achievement': {
      const value = status[field];
      return isCalcError(value) ? null : value;
    }
    case 'mark':
      return null;
  }
}
