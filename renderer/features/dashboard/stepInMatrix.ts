import type { KeyboardEvent } from 'react';

/** The button an arrow, Home or End leads to from the one with the keyboard; null for other keys and at the edge. */
export function stepInMatrix(table: HTMLTableElement | null, event: KeyboardEvent): HTMLElement | null {
  if (table === null || event.ctrlKey || event.altKey || event.metaKey) return null;
  const from = event.target instanceof Element ? event.target.closest('td') : null;
  const line = from?.parentElement;
  if (!from || !(line instanceof HTMLTableRowElement)) return null;
  const rows = [...table.rows];
  const buttonAt = (row: HTMLTableRowElement, column: number) =>
    row.cells[column]?.querySelector<HTMLElement>('button') ?? null;
  const first = (found: (HTMLElement | null)[]) => found.find(button => button !== null) ?? null;
  const inRow = [...line.cells].map((_, column) => buttonAt(line, column));
  const at = from.cellIndex;
  switch (event.key) {
    case 'ArrowLeft':
      return first(inRow.slice(0, at).reverse());
    case 'ArrowRight':
      return first(inRow.slice(at + 1));
    case 'Home':
      return first(inRow);
    case 'End':
      return first(inRow.reverse());
    case 'ArrowUp':
      return first(
        rows
          .slice(0, line.rowIndex)
          .reverse()
          .map(row => buttonAt(row, at)),
      );
    case 'ArrowDown':
      return first(rows.slice(line.rowIndex + 1).map(row => buttonAt(row, at)));
    default:
      return null;
  }
}
