import { emptyLists, type RecordLists } from '../../shared/domain/planRecords.ts';
import { type TableCell, tableCellKey } from '../../shared/domain/tableRecords.ts';
import { columnRecord, rowRecord, tableRecord } from '../support/samplePlan.ts';

/** The columns in their order: three typed in, six computed in every row. */
export const INPUTS = ['協会', '委託', '目標'] as const;
export const COMPUTED = {
  計: '協会 + 委託',
  差: '計 − 目標',
  到達度: '計 ÷ 目標',
  協会到達度: '協会 ÷ 目標',
  委託到達度: '委託 ÷ 目標',
  累計: '累計(協会)',
} as const;
export const COLUMNS: readonly string[] = [...INPUTS, ...Object.keys(COMPUTED)];

/** What the total row adds up, each over all rows. */
const TOTALS: Readonly<Record<string, string>> = {
  協会: '合計(上)',
  委託: '合計(上)',
  計: '合計(上)',
  累計: '最大(上)',
};

/** A figure between 500 and 1,499 for a cell that is typed in; no two tables differ. */
export function inputFigure(row: number, column: number): number {
  return 500 + ((row * 37 + column * 211) % 1000);
}

/** A table of so many rows, with or without a total row below them, as it comes out of a document. */
export function largeTable(rows: number, totals: 'totals' | 'noTotals'): RecordLists {
  const columns = COLUMNS.map(head => {
    const formula = head in COMPUTED ? COMPUTED[head as keyof typeof COMPUTED] : null;
    return columnRecord(columnId(head), [head], { formula, unit: formula?.includes('÷') ? '%' : '件' });
  });
  const body = Array.from({ length: rows }, (_, row) => rowRecord(`r${row}`, [`事業所${row}`]));
  const last = totals === 'totals' ? [rowRecord('total', ['合計'])] : [];
  const table = tableRecord(1, { title: '付表', columns, rows: [...body, ...last] });
  const cell = (rowId: string, columnId: string, text: string, formula: string | null): TableCell => ({
    tableId: 1,
    rowId,
    columnId,
    text,
    formula,
  });
  return {
    ...emptyLists(),
    branch: [{ id: 1, name: '山梨' }],
    table: [table],
    tableCell: [
      ...body.flatMap(({ id }, row) =>
        INPUTS.map((head, column) => cell(id, columnId(head), printed(inputFigure(row, column)), null)),
      ),
      ...last.flatMap(({ id }) =>
        Object.entries(TOTALS).map(([head, formula]) => cell(id, columnId(head), '', formula)),
      ),
    ],
  };
}

export function cellKey(row: number | 'total', head: string): string {
  return tableCellKey(1, row === 'total' ? row : `r${row}`, columnId(head));
}

function columnId(head: string): string {
  return `c${COLUMNS.indexOf(head)}`;
}

/** 1234 → "1,234", as a branch prints it. */
export function printed(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/, ',');
}
