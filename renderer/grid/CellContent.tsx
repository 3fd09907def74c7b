import type { CustomCellRendererProps } from 'ag-grid-react';
import type { ReactNode } from 'react';

interface CellContentProps<Row> extends CustomCellRendererProps<Row, string> {
  display(row: Row): ReactNode;
  isPending(row: Row): boolean;
}

/** The owner's display of a cell; while an edit is on its way, the text that was typed. */
export function CellContent<Row>({ data, value, display, isPending }: CellContentProps<Row>): ReactNode {
  if (data === undefined) return null;
  return isPending(data) ? value : display(data);
}
