import type { CellPosition, GridColumn } from '../grid/gridTypes.ts';
import type { PaneText } from './TextPane.tsx';

interface PaneGrid<Row> {
  rows: readonly Row[];
  columns: readonly GridColumn<Row>[];
  rowId(row: Row): string;
  rowLabel(row: Row): string;
}

const NOTHING: PaneText = {
  key: '',
  text: '',
  title: '広い欄',
  locked: '長い文の入る欄を選ぶと、ここで直せます。',
};

/** The text of a cell as it is edited beside its grid. */
export function paneTextOf<Row>(grid: PaneGrid<Row>, at: CellPosition | null): PaneText {
  const row = at && grid.rows.find(one => grid.rowId(one) === at.rowId);
  const column = at && grid.columns.find(({ id }) => id === at.columnId);
  if (!row || !column?.multiline) return NOTHING;
  const canBeTyped = typeof column.editable === 'function' ? column.editable(row) : column.editable === true;
  return {
    key: JSON.stringify({ rowId: at.rowId, columnId: at.columnId }),
    text: (column.editText ?? column.text)(row),
    title: `${column.header}：${oneLine(grid.rowLabel(row))}`,
    locked: canBeTyped ? null : 'この欄は、ここでは変えられません。',
  };
}

/** The cell whose text it is; null where there is none. */
export function cellOfPane({ key }: Pick<PaneText, 'key'>): CellPosition | null {
  if (key === NOTHING.key) return null;
  const { rowId, columnId } = JSON.parse(key) as CellPosition;
  return { rowId, columnId };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
