import type { ReactNode } from 'react';
import { SignLegend } from '../grid/SignLegend.tsx';
import type { PlanView, SaveState } from './planStore.ts';
import { SelectionFigures } from './SelectionFigures.tsx';
import type { SelectedStore } from './selectedStore.ts';
import './statusBar.css';

const saveText: Record<SaveState, string> = {
  saved: '✓ 保存済み',
  saving: '… 保存中',
  failed: '！保存できていません',
  frozen: '版（変更できません）',
  readOnly: '読むだけ（変更できません）',
};

/** Why the selected cell is what it is, and whether everything is on the disk. */
export function StatusBar({
  view,
  explanation,
  placeholder,
  count,
  selected,
  children,
}: {
  view: PlanView;
  /** May hold several lines. */
  explanation: string | null;
  /** Said while there is nothing to explain. */
  placeholder: string;
  /** How much the page shows: 「指標 6 件」. */
  count?: string;
  /** The selected cells, to add them up; null for a page without cells that carry signs. */
  selected?: SelectedStore | null;
  /** What can be done with the selected cell. */
  children?: ReactNode;
}) {
  return (
    <footer className="statusbar">
      <p className="statusbar-explanation" aria-live="polite">
        {explanation || placeholder}
      </p>
      {selected && <SelectionFigures selected={selected} />}
      {children}
      {selected !== null && <SignLegend />}
      {count && <span className="soft statusbar-count">{count}</span>}
      <span className={`save-state ${view.saveState}`} role="status">
        {saveText[view.saveState]}
      </span>
    </footer>
  );
}
