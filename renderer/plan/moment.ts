import type { Period } from '../../shared/domain/period.ts';

/** The year and period on the screen. */
export interface Moment {
  year: number;
  period: Period;
}
