import type { Finding } from '../../../shared/calc/checks/check.ts';
import { severityName } from './checkLists.ts';

/** Told by shape and word, not by colour alone: an octagon, a triangle, a circle. */
const outlines: Record<Finding['severity'], string> = {
  error: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  warning: 'M8 1 15.5 14.5H.5z',
  notice: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z',
};

/** How grave a finding is. */
export function SeverityTag({ severity }: { severity: Finding['severity'] }) {
  return (
    <span className={`severity ${severity}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={outlines[severity]} />
      </svg>
      {severityName[severity]}
    </span>
  );
}
