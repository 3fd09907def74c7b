import type { PlanTable } from '../../domain/tableRecords.ts';
import { foldText } from '../foldText.ts';
import { textLikeness } from './textLikeness.ts';

/**
 * Which table of the document each one of the sheet is: by its title where at least half of the columns are the same,
 * else by the same heads. Each table is given away once.
 */
export function matchTables(read: readonly PlanTable[], present: readonly PlanTable[]): (PlanTable | null)[] {
  const found: (PlanTable | null)[] = read.map(() => null);
  const free = new Set(present);
  const match = (likenessOf: (one: PlanTable, table: PlanTable) => number) => {
    const pairs = read.flatMap((one, at) =>
      found[at] === null ? [...free].map(table => ({ at, table, likeness: likenessOf(one, table) })) : [],
    );
    for (const { at, table, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
      if (likeness <= 0 || found[at] !== null || !free.has(table)) continue;
      found[at] = table;
      free.delete(table);
    }
  };
  match((one, table) => (sameTitle(one, table) && sameHeads(one, table) ? 1 : 0));
  match((one, table) => (sameTitle(one, table) && sharesColumns(one, table) ? 1 : 0));
  // Of tables with the same heads the titles tell which is which, though none is quite the same.
  match((one, table) => (sameHeads(one, table) ? 1 + textLikeness(one.title, table.title) : 0));
  return found;
}

function sameTitle(a: PlanTable, b: PlanTable): boolean {
  return foldText(a.title) === foldText(b.title);
}

function sameHeads(a: PlanTable, b: PlanTable): boolean {
  return sameLines(a.columns, b.columns) && sameLines(a.rows, b.rows);
}

function sameLines(a: readonly { heads: string[] }[], b: readonly { heads: string[] }[]): boolean {
  return a.length === b.length && a.every((line, at) => headPath(line) === headPath(b[at]));
}

function sharesColumns(a: PlanTable, b: PlanTable): boolean {
  const known = new Set(b.columns.map(headPath));
  const shared = a.columns.filter(column => known.has(headPath(column))).length;
  return shared * 2 >= Math.min(a.columns.length, b.columns.length);
}

/** The heads of a line as they are compared. */
export function headPath(line: { heads: string[] } | undefined): string {
  return (line?.heads ?? []).map(foldText).join('\n');
}
