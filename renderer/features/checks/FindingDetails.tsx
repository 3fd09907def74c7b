import { checkRuleName } from '../../../shared/calc/checks/check.ts';
import { acceptanceText, type FindingRow } from './checkLists.ts';
import { SeverityTag } from './SeverityTag.tsx';

/** The selected finding in full, and what can be done about it. */
export function FindingDetails({
  row: { finding, accepted },
  onJump,
  onAccept,
  onWithdraw,
}: {
  row: FindingRow;
  onJump: () => void;
  onAccept: () => void;
  onWithdraw: () => void;
}) {
  return (
    <section className="check-details" aria-label="選んだ指摘">
      <div className="check-details-text">
        <p className="check-details-kind">
          <SeverityTag severity={finding.severity} />
          {checkRuleName[finding.rule]}
        </p>
        <p>{finding.message}</p>
        {accepted && (
          <p>
            <span className="accepted-tag">✓ 確認済み</span>
            {acceptanceText(accepted)}
          </p>
        )}
      </div>
      <div className="check-details-actions">
        <button type="button" className="button" onClick={onJump}>
          この場所へ（Enter）
        </button>
        {accepted ? (
          <button type="button" className="button" onClick={onWithdraw}>
            確認を取り消す
          </button>
        ) : (
          <button type="button" className="button" onClick={onAccept}>
            確認済みにする（A）
          </button>
        )}
      </div>
    </section>
  );
}
