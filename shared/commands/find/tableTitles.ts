import type { PlanRecords } from '../../domain/planRecords.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';

/** The titles in use while tables are renamed one after the other. */
export interface TableTitles {
  /** False, and nothing changed, where another table of the branch, year and period has this title. */
  rename(table: PlanTable, title: string): boolean;
}

/** Formulas find a table by its title, so that no two of a branch's year and period may share one. */
export function tableTitles(records: PlanRecords): TableTitles {
  const uses = new Map<string, number>();
  const keyOf = ({ branchId, year, period }: PlanTable, title: string) =>
    `${branchId}/${year}/${period}/${title}`;
  const count = (key: string, change: number) => uses.set(key, (uses.get(key) ?? 0) + change);
  for (const table of records.table.values()) count(keyOf(table, table.title), 1);
  return {
    rename(table, title) {
      const [from, to] = [keyOf(table, table.title), keyOf(table, title)];
      if (from === to) return true;
      if ((uses.get(to) ?? 0) > 0) return false;
      count(from, -1);
      count(to, 1);
      return true;
    },
  };
}
