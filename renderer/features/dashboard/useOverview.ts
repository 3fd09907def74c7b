import { useMemo } from 'react';
import { type Deadline, deadlines } from '../../../shared/calc/overview/deadlines.ts';
import { type MissingItem, type MissingKind, missingBefore } from '../../../shared/calc/overview/missing.ts';
import { type KpiOverview, kpiOverview } from '../../../shared/calc/overview/overview.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { knownReport } from '../../plan/checkReports.ts';
import type { PlanView } from '../../plan/planStore.ts';
import { useOpenFindings } from '../../plan/useOpenFindings.ts';

export interface Overview {
  /** The branch has nothing at all yet. */
  isEmpty: boolean;
  kpis: KpiOverview;
  missing: ReadonlyMap<MissingKind, readonly MissingItem[]>;
  /** Whether 検算 has been done since the last edit. */
  isChecked: boolean;
  deadlines: readonly Deadline[];
}

/** What 概況 shows of a moment, kept up to date with every edit. */
export function useOverview({ current, plan }: PlanView, moment: Moment): Overview {
  const { records } = plan;
  const findings = useOpenFindings(plan);
  const kpis = useMemo(() => kpiOverview(current.plan, moment), [current, moment]);
  const missing = useMemo(() => missingBefore(current.plan, moment, findings), [current, moment, findings]);
  const due = useMemo(() => deadlines(records, moment), [records, moment]);
  const isEmpty = useMemo(() => isBare(records, moment.branchId), [records, moment.branchId]);
  return { isEmpty, kpis, missing, isChecked: knownReport(records) !== null, deadlines: due };
}

function isBare({ indicator, section, passage, table }: PlanRecords, branchId: number): boolean {
  return [indicator, section, passage, table].every(kind => {
    for (const one of kind.values()) if (one.branchId === branchId) return false;
    return true;
  });
}
