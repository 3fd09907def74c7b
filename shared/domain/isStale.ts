import type { FiscalYear } from './fiscalYear.ts';
import type { CarriedFrom, PassageKind } from './outlineRecords.ts';

/**
 * Whether what was carried over still has to be looked at. A plan holds for the whole year: carried from one quarter
 * to the next it is right as it stands.
 */
export function isStale(one: {
  year: FiscalYear;
  carriedFrom: CarriedFrom | null;
  kind?: PassageKind;
}): boolean {
  if (one.carriedFrom === null) return false;
  return one.kind !== 'plan' || one.carriedFrom.year !== one.year;
}
