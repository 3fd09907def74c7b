import type { Check } from './checks/check.ts';
import type { Compared } from './checks/printedValue.ts';
import { settleRounding } from './checks/settleRounding.ts';
import { tableChecks } from './checks/tableChecks.ts';
import type { CalculatedPlan } from './planCalculation.ts';

/** The checks of some compared texts by their keys, rounded as the printed figures of their kind are. */
export function settledChecks(compared: readonly Compared[]): ReadonlyMap<string, Check> {
  const recomputations = compared.flatMap(one => (one?.kind === 'recomputation' ? [one.one] : []));
  const finished = compared.flatMap(one => (one?.kind === 'check' ? [one.check] : []));
  const all = [...finished, ...settleRounding(recomputations).checks];
  return new Map(all.map(check => [check.key, check]));
}

/** One goes from cell to cell of a table: its checks are kept until a record changes. */
const known = new WeakMap<object, Map<number, ReadonlyMap<string, Check>>>();

/** The checks of a table, as 検算 has them, by their keys. */
export function checksOfTable(plan: CalculatedPlan, tableId: number): ReadonlyMap<string, Check> {
  const { records } = plan;
  const tables = known.get(records) ?? new Map<number, ReadonlyMap<string, Check>>();
  known.set(records, tables);
  const table = records.table.get(String(tableId));
  const checks = tables.get(tableId) ?? settledChecks(table ? tableChecks(plan, table).compared : []);
  tables.set(tableId, checks);
  return checks;
}
