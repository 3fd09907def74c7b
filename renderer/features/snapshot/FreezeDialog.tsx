import { type FormEvent, useState } from 'react';
import { momentName, proposedName } from '../../../shared/commands/freezePlan.ts';
import { branchTitle } from '../../../shared/domain/branchTitle.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { personName, rememberPerson } from '../../plan/personName.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** Asks for the name of a version, then freezes it. */
export function FreezeDialog({
  records,
  moment,
  onFreeze,
  onClose,
}: {
  records: PlanRecords;
  moment: Moment;
  /** @returns why it was not frozen; empty where it was */
  onFreeze: (name: string, by: string, note: string) => Promise<string>;
  onClose: () => void;
}) {
  const [name, setName] = useState(() => proposedName(records, moment));
  const [by, setBy] = useState(personName);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    rememberPerson(by);
    const refusal = await onFreeze(name, by, note);
    setIsBusy(false);
    if (refusal === '') onClose();
    else setTrouble(refusal);
  };
  const branch = branchTitle(records.branch.get(String(moment.branchId))?.name ?? '');
  return (
    <Dialog title="版を固定する" onCancel={onClose}>
      <form className="reason" onSubmit={event => void submit(event)}>
        <p>{`${branch}の${momentName(moment)}を、いまの内容のまま残します。後から直しても、版の内容は変わりません。`}</p>
        <label>
          版の名前
          <input value={name} maxLength={100} onChange={event => setName(event.target.value)} />
        </label>
        <label>
          氏名
          <input
            value={by}
            maxLength={50}
            placeholder="担当者"
            onChange={event => setBy(event.target.value)}
          />
        </label>
        <label>
          メモ（なくてもかまいません）
          <textarea rows={2} maxLength={2000} value={note} onChange={event => setNote(event.target.value)} />
        </label>
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            やめる
          </button>
          <button type="submit" className="button primary" disabled={isBusy || name.trim() === ''}>
            {isBusy ? '固定しています…' : '固定する'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
