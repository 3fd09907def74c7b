import type { Moment } from '../../domain/moment.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { lastYear, stretchBefore } from './earlierMoments.ts';
import { type KpiLine, kpiLines, kpiMarks } from './kpiLines.ts';
import { countedMark, countMarks, type MarkMatrix, markMatrix } from './markMatrix.ts';

/** 概況 of the KPIs of a branch in a year and period. */
export interface KpiOverview {
  lines: readonly KpiLine[];
  matrix: MarkMatrix;
  /** The marks of earlier stretches, last year's first; those without any mark are left out. */
  earlier: readonly { moment: Moment; counts: ReadonlyMap<string, number> }[];
}

export function kpiOverview(plan: CalculatedPlan, moment: Moment): KpiOverview {
  const lines = kpiLines(plan, moment);
  const earlier = [lastYear(moment), stretchBefore(moment)].flatMap(before => {
    const marks = before === null ? [] : kpiMarks(plan, before);
    return before === null || marks.length === 0
      ? []
      : [{ moment: before, counts: countMarks(marks.map(mark => countedMark({ mark }))) }];
  });
  return { lines, matrix: markMatrix(lines), earlier };
}
