import { useMemo, useState } from 'react';
import { type CellEdit, type GridColumn, PlanGrid } from '../../../../renderer/grid/PlanGrid.tsx';
import { type BenchRow, COMPUTED, textIn, withText } from './benchRows.ts';

/** The grid of the program over rows that live in the page. */
export function OursScene({ initial, columns }: { initial: readonly BenchRow[]; columns: number }) {
  const [rows, setRows] = useState(initial);
  const [places] = useState(() => new Map(initial.map(({ id }, index) => [id, index])));
  const described = useMemo(() => Array.from({ length: columns }, (_, at) => columnAt(at)), [columns]);
  const store = (edits: readonly CellEdit[]) => {
    const next = [...rows];
    for (const { rowId, columnId, text } of edits) {
      const place = places.get(rowId) ?? -1;
      const row = next[place];
      if (row) next[place] = withText(row, Number(columnId.slice(1)), text);
    }
    setRows(next);
    return { ok: true } as const;
  };
  return (
    <PlanGrid
      rows={rows}
      rowId={row => row.id}
      columns={described}
      label="測る表"
      rowLabel={row => row.id}
      autoFocus
      onEdit={store}
    />
  );
}

function columnAt(at: number): GridColumn<BenchRow> {
  return {
    id: `c${at}`,
    header: `列${at + 1}`,
    width: 90,
    align: 'right',
    input: 'number',
    editable: at !== COMPUTED,
    text: row => textIn(row, at),
  };
}
