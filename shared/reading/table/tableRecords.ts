import { fromDecimal } from '../../domain/decimalText.ts';
import { isUnitNote, normalizeUnit } from '../../domain/figureUnit.ts';
import type { PlanTable, TableCell } from '../../domain/tableRecords.ts';
import { type InferredFormulas, inferFormulas } from '../formulas/inferFormulas.ts';
import type { ReadTable } from '../reading.ts';
import { columnKind } from './columnKind.ts';
import { joinedColumns } from './joinedColumns.ts';

/** A table of a reading as records, its formulas found out from its figures. Ids of columns and rows are its own. */
export function tableRecords(
  read: ReadTable,
  place: Pick<PlanTable, 'id' | 'branchId' | 'year' | 'period' | 'sectionId' | 'sortOrder'>,
  formulas: InferredFormulas = inferFormulas(read),
): { table: PlanTable; cells: TableCell[] } {
  const prior = read.columns.map((_, column) => read.cells.some(row => row[column]?.prior));
  const joined = joinedColumns(read);
  const columns: PlanTable['columns'] = read.columns.flatMap((heads, column) => {
    const own = {
      id: columnId(column),
      heads,
      kind: columnKind(read, column),
      unit: unitOfHeads(heads),
      decimals: null,
      formula: formulas.columns.get(column) ?? null,
      rounding: null,
      bracketOf: null,
      ...(joined.joins.has(column) && { joinsEqual: true }),
    };
    if (!prior[column]) return [own];
    return [
      own,
      { ...own, id: priorId(column), heads: [...heads, '（前年）'], formula: null, bracketOf: own.id },
    ];
  });
  const cells: TableCell[] = [];
  read.cells.forEach((row, at) => {
    row.forEach((cell, column) => {
      const formula = formulas.cells.get(`${at}/${column}`) ?? null;
      const own = joined.textAt(at, column) ?? cell.text;
      const text = cell.prior ? own.replace(cell.prior.text, '').trim() : own.trim();
      const rowId = `r${at + 1}`;
      if (text !== '' || formula !== null)
        cells.push({ tableId: place.id, rowId, columnId: columnId(column), text, formula });
      if (cell.prior) {
        const bare = cell.prior.text.replace(/^[(（［[〔]|[)）］\]〕]$/g, '');
        cells.push({ tableId: place.id, rowId, columnId: priorId(column), text: bare, formula: null });
      }
    });
  });
  return {
    table: {
      ...place,
      title: read.title?.text.trim() ?? '',
      unit: read.unit,
      asOfText: null,
      corner: read.corner,
      columns,
      rows: read.rows.map((heads, row) => ({
        id: `r${row + 1}`,
        heads,
        unit: unitOfHeads(heads),
        formula: formulas.rows.get(row) ?? null,
      })),
      footnotes: read.footnotes.map(({ text }) => ({
        ...splitMarker(text),
        adjusts: adjustmentOf(formulas, text),
      })),
      checks: [],
      chart: null,
      carriedFrom: null,
    },
    cells,
  };
}

/** 金額（千円）, 差\n（ポイント）: the unit a head gives for all its figures. */
function unitOfHeads(heads: readonly string[]): string | null {
  const words = heads.join('\n');
  const unit = /[(（]\s*([^()（）\d０-９]{1,6})\s*[)）]\s*$/.exec(words)?.[1];
  return unit !== undefined && isUnitNote(unit) ? normalizeUnit(unit) : null;
}

export function columnId(column: number): string {
  return `c${column + 1}`;
}

export function priorId(column: number): string {
  return `p${column + 1}`;
}

function splitMarker(text: string): { marker: string; text: string } {
  const match = /^([※＊*]\s*[\d０-９]*)[：:　 ]*([\s\S]*)$/.exec(text.trim());
  return { marker: match?.[1]?.trim() ?? '', text: (match ? (match[2] ?? '') : text).trim() };
}

function adjustmentOf(
  { adjustments }: ReturnType<typeof inferFormulas>,
  text: string,
): PlanTable['footnotes'][number]['adjusts'] {
  const start = text.normalize('NFKC').replace(/\s/g, '');
  const found = adjustments.find(({ marker }) => start.startsWith(marker));
  if (!found) return null;
  const { row, column, amount } = found;
  return {
    rowId: `r${row + 1}`,
    columnId: columnId(column),
    amount: fromDecimal(amount, amount.decimalPlaces()),
  };
}
