/** The ways to the backups and to the inspection, below the history. */
export function SafetyButtons({ onBackups, onInspect }: { onBackups: () => void; onInspect: () => void }) {
  return (
    <div className="safety-buttons">
      <button type="button" className="button" onClick={onBackups}>
        控え（バックアップ）
      </button>
      <button type="button" className="button" onClick={onInspect}>
        データの点検
      </button>
    </div>
  );
}
