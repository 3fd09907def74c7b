import type { CellExplanation } from './explainCell.ts';
import { familyOf } from './roleFamilies.ts';

/** The reading of the cell the mouse or the keyboard is on, beside the sheet. */
export function CellPanel({
  address,
  text,
  explanation,
  onCorrect,
}: {
  address: string;
  text: string;
  /** Null for an empty cell. */
  explanation: CellExplanation | null;
  onCorrect: () => void;
}) {
  return (
    <section className="cell-panel" aria-label="セルの読み方">
      <div className="cell-panel-head">
        <strong>{address}</strong>
        <span className={`cell-panel-role ${explanation ? `role-${familyOf[explanation.role]}` : ''}`}>
          {explanation?.what ?? '空欄'}
        </span>
        <button type="button" className="button" title="Enter でも開きます" onClick={onCorrect}>
          読み方を直す
        </button>
      </div>
      <div className="cell-panel-body" aria-live="polite">
        <p className="cell-panel-text">{text}</p>
        <dl>
          {explanation?.details.map(detail => (
            <div key={detail.name}>
              <dt>{detail.name}</dt>
              <dd>{detail.text}</dd>
            </div>
          ))}
        </dl>
        {explanation?.findings.map(finding => (
          <p key={finding} className="cell-panel-finding">
            {finding}
          </p>
        ))}
      </div>
    </section>
  );
}
