import { cellKind } from '../cellKind.ts';
import type { ReadTable } from '../reading.ts';

/** Words where most cells hold words, dates where they hold dates. */
export function columnKind(read: ReadTable, column: number): 'figure' | 'text' | 'date' {
  const cells = read.cells.flatMap(row => row[column] ?? []).filter(({ text }) => text.trim() !== '');
  const figures = cells.filter(({ value, prior }) => value !== null || prior !== null);
  if (cells.length === 0 || figures.length * 2 >= cells.length) return 'figure';
  const kinds = cells.map(({ text }) =>
    cellKind({ row: 0, column: 0, text, content: { kind: 'text' }, format: null, hasFormula: false }),
  );
  return kinds.filter(kind => kind === 'date').length * 2 > cells.length ? 'date' : 'text';
}
