import type { ColDef, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo } from 'react';
import { gridModules } from '../../../../renderer/grid/gridModules.ts';
import { gridTheme } from '../../../../renderer/grid/gridTheme.ts';
import { type BenchRow, textIn } from './benchRows.ts';

/** AG Grid Community as it comes, with the same rows, columns and theme, and nothing of ours. */
export function BareScene({
  rows,
  columns,
  onReady,
}: {
  rows: BenchRow[];
  columns: number;
  onReady: (api: GridApi<BenchRow>) => void;
}) {
  const defs = useMemo(
    () =>
      Array.from(
        { length: columns },
        (_, at): ColDef<BenchRow> => ({
          colId: `c${at}`,
          headerName: `列${at + 1}`,
          width: 90,
          valueGetter: ({ data }) => (data ? textIn(data, at) : ''),
        }),
      ),
    [columns],
  );
  return (
    <AgGridReact<BenchRow>
      modules={gridModules}
      theme={gridTheme}
      rowData={rows}
      columnDefs={defs}
      getRowId={({ data }) => data.id}
      animateRows={false}
      onGridReady={({ api }) => onReady(api)}
    />
  );
}
