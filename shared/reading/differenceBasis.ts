import { type DecimalText, toDecimal } from '../domain/decimalText.ts';
import type { ReadIndicator } from './reading.ts';

/**
 * Whether a column headed only 差 or 増減 holds the change against last year: its figures are result less last
 * year's result and never result less target. Such a column says nothing of the target.
 */
export function isAgainstLastYear(indicators: readonly ReadIndicator[]): boolean {
  let lastYear = 0;
  for (const { difference, actual, target, priorActual } of indicators) {
    if (!difference?.value || !actual?.value) continue;
    const aim = target && 'value' in target.rule ? target.rule.value : null;
    if (aim !== null && isDifference(difference.value, actual.value, aim)) return false;
    if (priorActual?.value && isDifference(difference.value, actual.value, priorActual.value)) lastYear += 1;
  }
  return lastYear > 0;
}

function isDifference(printed: DecimalText, of: DecimalText, from: DecimalText): boolean {
  return toDecimal(of).minus(toDecimal(from)).eq(toDecimal(printed));
}
