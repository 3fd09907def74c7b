import { type DecimalText, toDecimal } from '../domain/decimalText.ts';

/** Whether `left` stands on that side of `right`, exactly. */
export function compareFigures(
  left: DecimalText,
  comparison: '>=' | '<=' | '>' | '<',
  right: DecimalText,
): boolean {
  const order = toDecimal(left).cmp(toDecimal(right));
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
