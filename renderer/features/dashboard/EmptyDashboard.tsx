import type { DocumentTab } from '../../plan/destination.ts';
import '../../plan/nothingHere.css';

/** A branch that has nothing yet: what to do first. */
export function EmptyDashboard({
  onImport,
  onOpen,
}: {
  onImport: () => void;
  onOpen: (tab: DocumentTab) => void;
}) {
  return (
    <div className="nothing-here">
      <h2>まだ何も入っていません</h2>
      <p>
        まず、支部のExcelのKPI一覧や実績のシートを取り込んでください。ブックを画面に放しても取り込めます。
      </p>
      <button type="button" className="button primary" onClick={onImport}>
        ブックを取り込む…
      </button>
      <p className="soft">ブックがないときは、「本文」で見出しを、「付表」で表を作ることから始められます。</p>
      <div className="empty-choices">
        <button type="button" className="button" onClick={() => onOpen('passages')}>
          「本文」を開く
        </button>
        <button type="button" className="button" onClick={() => onOpen('tables')}>
          「付表」を開く
        </button>
      </div>
    </div>
  );
}
