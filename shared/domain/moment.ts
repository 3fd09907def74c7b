import type { FiscalYear } from './fiscalYear.ts';
import type { Period } from './period.ts';

/** What a screen or a handout is about: a branch in a year and period. */
export interface Moment {
  branchId: number;
  year: FiscalYear;
  period: Period;
}

/** One text for each moment. */
export function momentKey({ branchId, year, period }: Moment): string {
  return `${branchId}/${year}/${period}`;
}
