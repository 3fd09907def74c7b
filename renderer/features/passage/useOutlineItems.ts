import { useMemo } from 'react';
import { rollUpMarks } from '../../../shared/calc/markRollUp.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { orderedIndicators } from '../../../shared/domain/planRecords.ts';
import { markKey } from '../../../shared/domain/records.ts';
import type { OutlineEntry } from '../../../shared/domain/sectionTree.ts';
import type { PlanView } from '../../plan/planStore.ts';
import type { SideItem } from '../../ui/SideList.tsx';
import { outlineItems } from './outlineItems.tsx';

/** The headings with the marks below them in a period. */
export function useOutlineItems(
  view: PlanView,
  moment: Moment,
  outline: readonly OutlineEntry[],
): SideItem[] {
  // Every change makes a new view, though the plan in it is changed in place.
  return useMemo(() => {
    const { branchId, year, period } = moment;
    const marks = indicatorMarks(view.plan, moment);
    return outlineItems(outline, rollUpMarks(view.plan.records, branchId, year, period, marks));
  }, [view, outline, moment]);
}

function indicatorMarks(plan: CalculatedPlan, { branchId, year, period }: Moment): Map<number, string> {
  const marks = new Map<number, string>();
  for (const { id } of orderedIndicators(plan.records, branchId)) {
    const mark = plan.get('mark', markKey(id, year, period));
    if (mark !== null) marks.set(id, mark);
  }
  return marks;
}
