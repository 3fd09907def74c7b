import { textWidth } from './chartText.ts';

const SIGN = 28 + 5 + 14;

/** Lines the names of the series take above a chart. */
export function legendRows(names: readonly string[], width: number, fontSize: number): number {
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const own = SIGN + textWidth(name) * fontSize;
    if (used > 0 && used + own > width) {
      rows += 1;
      used = 0;
    }
    used += own;
  }
  return rows;
}
