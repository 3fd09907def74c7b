import type { PlanRecords } from '../../domain/planRecords.ts';
import type { CalcError } from '../cellValue.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { boundsFindings } from './boundsFindings.ts';
import type { CheckPlace, CheckReport, Finding } from './check.ts';
import { checkFinding } from './checkFinding.ts';
import { indicatorChecks } from './indicatorChecks.ts';
import { passageChecks } from './passageChecks.ts';
import { placeText } from './placeText.ts';
import type { Compared } from './printedValue.ts';
import { settleCompared } from './settleCompared.ts';
import { tableChecks } from './tableChecks.ts';
import { unitSlips } from './unitSlips.ts';
import { unreadTargets } from './unreadTargets.ts';
import { placeKey, writingChecks } from './writingChecks.ts';

/** 検算: recomputes every printed figure of a document that can be recomputed. */
export function checkPlan(plan: CalculatedPlan): CheckReport {
  const { records } = plan;
  const compared: Compared[] = [];
  const findings: Finding[] = [];
  for (const table of inDocumentOrder(records.table.values())) {
    const { compared: more, troubles } = tableChecks(plan, table);
    compared.push(...more);
    for (const { error, reason, ...cell } of troubles)
      findings.push(formulaFinding(records, { at: 'cell', ...cell }, error, reason));
  }
  for (const { indicatorId, year, period } of momentsOf(records)) {
    const indicator = records.indicator.get(String(indicatorId));
    if (indicator) compared.push(...indicatorChecks({ plan, indicator, year, period }));
  }
  for (const passage of inDocumentOrder(records.passage.values())) {
    const { compared: more, troubles, findings: gone } = passageChecks(plan, passage);
    compared.push(...more);
    findings.push(...gone);
    for (const { link, error, reason } of troubles) {
      findings.push(formulaFinding(records, { at: 'passage', passageId: passage.id, link }, error, reason));
    }
  }
  const { checks: settled, habits } = settleCompared(compared);
  const written = writingChecks(records);
  const checks = [...settled, ...written.checks];
  return {
    checks,
    findings: [
      ...checks.filter(({ agrees }) => !agrees).map(check => checkFinding(records, check)),
      ...findings,
      ...written.findings,
      ...boundsFindings(records),
      ...unreadTargets(records),
      ...unitSlips(plan),
    ],
    habits,
  };
}

function inDocumentOrder<T extends { branchId: number; sortOrder: number; id: number }>(
  all: Iterable<T>,
): T[] {
  return [...all].sort((a, b) => a.branchId - b.branchId || a.sortOrder - b.sortOrder || a.id - b.id);
}

/** Every year and period of an indicator for which anything is printed. */
function momentsOf(records: PlanRecords) {
  const moments = new Map<string, { indicatorId: number; year: number; period: Moment['period'] }>();
  const add = ({ indicatorId, year, period }: Moment) =>
    moments.set(`${indicatorId}/${year}/${period}`, { indicatorId, year, period });
  for (const measurement of records.measurement.values()) add(measurement);
  for (const printed of records.printedFigure.values()) add(printed);
  return moments.values();
}

type Moment = Pick<
  PlanRecords['measurement'] extends ReadonlyMap<string, infer One> ? One : never,
  'indicatorId' | 'year' | 'period'
>;

function formulaFinding(records: PlanRecords, place: CheckPlace, error: CalcError, reason: string): Finding {
  const message = `${placeText(records, place)}：${reason}`;
  const computed = error.detail ?? error.calcError;
  return {
    key: `formula/${placeKey(place)}`,
    rule: 'formula',
    severity: 'warning',
    place,
    printed: '',
    computed,
    message,
  };
}
