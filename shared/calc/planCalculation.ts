import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { Period } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import type { RecordKind } from '../domain/records.ts';
import { indicatorFormulas } from './indicatorFormulas.ts';
import type { DerivedKind, NodeId, NodeTypes } from './node.ts';
import { type Calculation, createCalculation } from './recalculate.ts';

/** The records of a document with everything that follows from them. */
export interface CalculatedPlan {
  readonly records: PlanRecords;
  get<K extends DerivedKind>(kind: K, key: string): NodeTypes[K] | null;
  /**
   * Puts new records in the place of the old ones and recomputes what hangs on the changed ones.
   * @returns the derived values that changed.
   */
  update(records: PlanRecords, changedRecords: readonly NodeId[]): NodeId[];
}

export function calculatePlan(initial: PlanRecords): CalculatedPlan {
  let records = initial;
  let columns = columnsOf(records);
  let calculation = build(columns, () => records);

  return {
    get records() {
      return records;
    },
    get: (kind, key) => calculation.get(kind, key),
    update(next, changedRecords) {
      records = next;
      const nextColumns = columnsOf(next);
      if (nextColumns.join() === columns.join()) return calculation.recompute(changedRecords);
      // An indicator, year or period came or went: other formulas, so all of them anew.
      columns = nextColumns;
      const before = calculation;
      calculation = build(columns, () => records);
      return calculation.differencesFrom(before);
    },
  };
}

function build(columns: readonly string[], current: () => PlanRecords): Calculation {
  const formulas = columns.flatMap(column => {
    const [id, year, period] = column.split('/');
    return indicatorFormulas(Number(id), Number(year), period as Period);
  });
  return createCalculation(formulas, id => {
    const colon = id.indexOf(':');
    return current()[id.slice(0, colon) as RecordKind].get(id.slice(colon + 1));
  });
}

/** Every "indicator/year/period" that can show something, in a fixed order. */
function columnsOf(records: PlanRecords): string[] {
  const moments = new Set<`${FiscalYear}/${Period}`>();
  for (const target of records.target.values()) moments.add(`${target.year}/annual`);
  for (const m of records.measurement.values()) moments.add(`${m.year}/${m.period}`);
  for (const mark of records.markOverride.values()) moments.add(`${mark.year}/${mark.period}`);
  const ordered = [...moments].sort();
  return [...records.indicator.keys()].flatMap(id => ordered.map(moment => `${id}/${moment}`));
}
