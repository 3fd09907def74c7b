import { useEffect, useMemo, useState } from 'react';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import {
  type ColumnRole,
  noCorrections,
  type Reading,
  type ReadingCorrections,
} from '../../../shared/reading/reading.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import type { WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';

export interface ReadingState {
  cells: WorkbookCells | null;
  reading: Reading | null;
  corrections: ReadingCorrections;
  trouble: string | null;
  setColumn(sheet: string, column: number, role: ColumnRole): void;
  toggleRow(sheet: string, row: number, include: boolean): void;
  setHeader(sheet: string, row: number): void;
  reset(): void;
}

/** The reading of a chosen workbook; it follows every correction at once. */
export function useReading(file: FileHandle): ReadingState {
  const [cells, setCells] = useState<WorkbookCells | null>(null);
  const [corrections, setCorrections] = useState<ReadingCorrections>(noCorrections);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void call('workbook:read', { file: file.id }).then(result => {
      if (!isCurrent) return;
      if (result.ok) setCells(result.value);
      else setTrouble(troubleText(result));
    });
    return () => {
      isCurrent = false;
      void call('workbook:cancel', { file: file.id }); // whoever leaves the page waits for nothing
    };
  }, [file.id]);

  const reading = useMemo(() => cells && readWorkbook(cells, corrections), [cells, corrections]);
  return {
    cells,
    reading,
    corrections,
    trouble,
    setColumn: (sheet, column, role) =>
      setCorrections(before => ({
        ...before,
        columns: [
          ...before.columns.filter(one => one.sheet !== sheet || one.column !== column),
          { sheet, column, role },
        ],
      })),
    toggleRow: (sheet, row, include) =>
      setCorrections(before => ({
        ...before,
        rows: [...before.rows.filter(one => one.sheet !== sheet || one.row !== row), { sheet, row, include }],
      })),
    setHeader: (sheet, row) =>
      setCorrections(before => ({
        ...before,
        headers: [...before.headers.filter(one => one.sheet !== sheet), { sheet, top: row, bottom: row }],
      })),
    reset: () => setCorrections(noCorrections),
  };
}
