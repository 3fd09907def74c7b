import type { PlanTable, TableColumn, TableRow } from '../../domain/tableRecords.ts';
import type { PathStep } from '../formula/formulaTree.ts';
import { type FoldedHeads, findHeads, foldHead } from './headPath.ts';

/** A table's heads, looked up often and folded once. */
export interface TableIndex {
  readonly table: PlanTable;
  readonly title: string;
  column(id: string): number;
  row(id: string): number;
  /** Indexes of the columns a path means, seen from one of them (null: from outside). */
  columns(path: readonly PathStep[], own: number | null): readonly number[];
  rows(path: readonly PathStep[], own: number | null): readonly number[];
  columnHeads(index: number): FoldedHeads;
  rowHeads(index: number): FoldedHeads;
  /** The row or column whose heads are exactly these; null where there is none, or more than one. */
  sameColumn(heads: FoldedHeads): number | null;
  sameRow(heads: FoldedHeads): number | null;
}

const indexes = new WeakMap<PlanTable, TableIndex>();

export function tableIndex(table: PlanTable): TableIndex {
  const known = indexes.get(table);
  if (known) return known;
  const made = makeIndex(table);
  indexes.set(table, made);
  return made;
}

function makeIndex(table: PlanTable): TableIndex {
  const columns = axisOf(table.columns);
  const rows = axisOf(table.rows);
  return {
    table,
    title: foldHead(table.title),
    column: columns.at,
    row: rows.at,
    columns: columns.find,
    rows: rows.find,
    columnHeads: columns.heads,
    rowHeads: rows.heads,
    sameColumn: columns.same,
    sameRow: rows.same,
  };
}

function axisOf(entries: readonly (TableColumn | TableRow)[]) {
  const heads: FoldedHeads[] = entries.map(entry => entry.heads.map(foldHead));
  const position = new Map(entries.map(({ id }, index) => [id, index]));
  const byHeads = new Map<string, number | null>();
  heads.forEach((one, index) => {
    const key = one.join('\n');
    byHeads.set(key, byHeads.has(key) ? null : index);
  });
  const found = new Map<string, readonly number[]>();
  return {
    at: (id: string) => position.get(id) ?? -1,
    heads: (index: number) => heads[index] ?? [],
    same: (wanted: FoldedHeads) => byHeads.get(wanted.join('\n')) ?? null,
    find(path: readonly PathStep[], own: number | null) {
      // with plain unique heads the answer does not hang on where one asks from
      const key = `${own === null ? '' : (heads[own] ?? []).join('\n')}|${JSON.stringify(path)}`;
      const known = found.get(key);
      if (known) return known;
      const answer = findHeads(path, heads, own === null ? null : (heads[own] ?? null));
      found.set(key, answer);
      return answer;
    },
  };
}
