import type { AcceptedFinding } from '../../domain/checkRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { Finding } from './check.ts';

/** Who accepted a finding and why; null where nobody did, or where one of its figures has changed since. */
export function acceptanceOf(records: PlanRecords, finding: Finding): AcceptedFinding | null {
  const accepted = records.acceptedFinding.get(finding.key);
  if (!accepted) return null;
  return accepted.printed === finding.printed && accepted.computed === finding.computed ? accepted : null;
}
