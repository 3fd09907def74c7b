import { useContext, useMemo, useState } from 'react';
import type { CalculatedPlan } from '../../shared/calc/planCalculation.ts';
import { carriedMarks } from './carriedMarks.ts';
import { type CellMarks, joinMarks, sameMarks } from './cellMarks.ts';
import { ChangesContext, changeMarks } from './changeMarks.ts';
import { findingMarks, type MarkedPage } from './findingMarks.ts';
import { noteMarks } from './noteMarks.ts';
import { useOpenFindings } from './useOpenFindings.ts';

/**
 * What there is to say about the cells of a page, from every source: one line for each. The same map as long as it
 * says the same, so that the grid need not look at its columns again after every edit.
 */
export function usePageMarks(plan: CalculatedPlan, page: MarkedPage): CellMarks {
  const findings = useOpenFindings(plan);
  const { records } = plan;
  const changes = useContext(ChangesContext);
  const now = useMemo(
    () =>
      joinMarks([
        findingMarks(records, findings, page),
        noteMarks(records, page),
        carriedMarks(records, page),
        changeMarks(changes, page),
      ]),
    [records, findings, changes, page],
  );
  const [shown, setShown] = useState(now);
  if (shown === now || sameMarks(shown, now)) return shown;
  setShown(now);
  return now;
}
