import type { PlanView, SaveState } from '../../plan/planStore.ts';

const saveText: Record<SaveState, string> = {
  saved: '✓ 保存済み',
  saving: '… 保存中',
  failed: '！保存できていません',
};

/** Why the selected cell is what it is, and whether everything is on the disk. */
export function StatusBar({
  view,
  explanation,
  count,
}: {
  view: PlanView;
  explanation: string | null;
  count: number;
}) {
  return (
    <footer className="statusbar">
      <p className="statusbar-explanation" aria-live="polite">
        {explanation ?? 'セルを選ぶと、評価の理由をここに表示します。'}
      </p>
      <span className="soft">指標 {count} 件</span>
      <span className={`save-state ${view.saveState}`} role="status">
        {saveText[view.saveState]}
      </span>
    </footer>
  );
}
