import { advancedYears } from '../../domain/advancedYears.ts';
import { monthsOf, periodEnd } from '../../domain/period.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { Indicator } from '../../domain/records.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';
import type { FormulaPlace } from './formulaPlace.ts';
import { foldHead } from './headPath.ts';

/** Tables and indicators by their names, made once for a set of records. */
interface NamedRecords {
  tables: ReadonlyMap<string, readonly PlanTable[]>;
  indicators: ReadonlyMap<string, readonly Indicator[]>;
}

const known = new WeakMap<
  PlanRecords['table'],
  { indicators: PlanRecords['indicator']; named: NamedRecords }
>();

/**
 * The table of this title in the branch: that of the same year and period, else of the same year (of several periods
 * the last one that had ended by then), else (a table that goes on over the years) the newest before it.
 */
export function findTable(
  records: PlanRecords,
  title: string,
  place: FormulaPlace,
): PlanTable | 'unknown' | 'ambiguous' {
  const named = namedRecords(records).tables.get(`${place.branchId}/${foldHead(title)}`) ?? [];
  const ofYear = named.filter(({ year }) => year === place.year);
  const ofPeriod = ofYear.filter(({ period }) => period === place.period);
  if (ofPeriod.length > 0) return onlyOne(ofPeriod);
  const now = periodEnd(place.year, place.period);
  const ended = ofYear.filter(one => endOf(one) <= now);
  const older = named.filter(({ year }) => year < place.year);
  for (const candidates of [ended, ofYear, older])
    if (candidates.length > 0) return onlyOne(newest(candidates));
  return 'unknown';
}

function onlyOne([first, ...others]: readonly PlanTable[]): PlanTable | 'unknown' | 'ambiguous' {
  return others.length > 0 ? 'ambiguous' : (first ?? 'unknown');
}

/** Those of the stretch that ended last; of stretches that end on the same day, the longest. */
function newest(tables: readonly PlanTable[]): PlanTable[] {
  const stretch = (one: PlanTable) => `${endOf(one)}/${String(monthsOf(one.period).length).padStart(2, '0')}`;
  const last = tables.map(stretch).toSorted().at(-1);
  return tables.filter(one => stretch(one) === last);
}

function endOf({ year, period }: PlanTable): string {
  return periodEnd(year, period);
}

/** The table of the same title one year before; a title that names the year names the year before there. */
export function tableOfLastYear(records: PlanRecords, table: PlanTable): PlanTable | null {
  const { tables } = namedRecords(records);
  for (const title of new Set([table.title, advancedYears(table.title, -1)])) {
    const named = tables.get(`${table.branchId}/${foldHead(title)}`) ?? [];
    const found = named.find(({ year, period }) => year === table.year - 1 && period === table.period);
    if (found) return found;
  }
  return null;
}

export function findIndicatorByName(
  records: PlanRecords,
  name: string,
  branchId: number,
): Indicator | 'unknown' | 'ambiguous' {
  const named = namedRecords(records).indicators.get(`${branchId}/${foldHead(name)}`) ?? [];
  if (named.length > 1) return 'ambiguous';
  return named[0] ?? 'unknown';
}

function namedRecords(records: PlanRecords): NamedRecords {
  const made = known.get(records.table);
  if (made?.indicators === records.indicator) return made.named;
  const named = {
    tables: grouped(records.table.values(), table => `${table.branchId}/${foldHead(table.title)}`),
    indicators: grouped(records.indicator.values(), one => `${one.branchId}/${foldHead(one.name)}`),
  };
  known.set(records.table, { indicators: records.indicator, named });
  return named;
}

function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
