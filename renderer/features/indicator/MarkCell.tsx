import type { IndicatorStatus } from '../../../shared/calc/indicatorStatus.ts';
import { markTone } from '../../../shared/calc/indicatorStatus.ts';

/** A mark by glyph and colour; a person's mark that differs from the computed one shows both. */
export function MarkCell({ status }: { status: IndicatorStatus }) {
  if (status.mark === null) return null;
  const differs = status.override !== null && status.override.mark !== status.computedMark;
  return (
    <span className="mark-cell">
      <span className={`mark ${markTone(status)}`}>{status.mark}</span>
      {differs && <span className="mark-computed">計算 {status.computedMark ?? '－'}</span>}
    </span>
  );
}
