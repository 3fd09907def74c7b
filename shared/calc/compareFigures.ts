import { Amount } from '../domain/amount.ts';
import type { DecimalText } from '../domain/decimalText.ts';

/** Whether `left` stands on that side of `right`, exactly. */
export function compareFigures(
  left: DecimalText,
  comparison: '>=' | '<=' | '>' | '<',
  right: DecimalText,
): boolean {
  const order = Amount.of(left).cmp(Amount.of(right));
  switch (comparison) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
  }
}
