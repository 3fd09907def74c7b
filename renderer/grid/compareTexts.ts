const collator = new Intl.Collator('ja', { numeric: true });

/**
 * The order of a sorted column: by number where both cells read as numbers, else as Japanese text with the
 * numbers in it counted. Empty cells come last in both directions, as in Excel.
 */
export function compareTexts(a: string, b: string, descending: boolean): number {
  if (a === '' || b === '') {
    const emptyLast = Number(a === '') - Number(b === '');
    // AG Grid turns the answer round for a descending column.
    return descending ? -emptyLast : emptyLast;
  }
  const x = readNumber(a);
  const y = readNumber(b);
  return x !== null && y !== null ? x - y : collator.compare(a, b);
}

/** Only for ordering, never for values: full-width digits, thousands separators, ▲ for minus, a unit behind. */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replaceAll(',', '')
    .replace(/^[▲△−]\s*/, '-');
  const digits = /^[+-]?\d+(\.\d+)?(?=\D{0,3}$)/.exec(plain)?.[0];
  return digits === undefined ? null : Number(digits);
}
