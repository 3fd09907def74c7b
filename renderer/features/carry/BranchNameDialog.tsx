import { useState } from 'react';
import { branchTitle } from '../../../shared/domain/branchTitle.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { AskDialog } from './AskDialog.tsx';

/** 「支部名の変更」 */
export function BranchNameDialog({
  store,
  branchId,
  onClose,
}: {
  store: PlanStore;
  branchId: number;
  onClose: () => void;
}) {
  const [name, setName] = useState(store.view().plan.records.branch.get(String(branchId))?.name ?? '');
  return (
    <AskDialog
      title="支部名の変更"
      submitText="変更する（Enter）"
      canSubmit={name.trim() !== ''}
      onSubmit={() => store.change('支部名の変更', [{ kind: 'branch', branchId, name }])}
      onClose={onClose}
    >
      <label className="carry-name">
        支部の名前
        <input
          autoComplete="off"
          maxLength={50}
          value={name}
          onFocus={event => event.target.select()}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <p className="soft">{`画面と配布資料には「${branchTitle(name.trim())}」と出ます。固定した版の名前は変わりません。`}</p>
    </AskDialog>
  );
}
