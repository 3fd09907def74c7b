import { type FormEvent, useState } from 'react';
import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import { personName, rememberPerson } from '../../plan/personName.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** What a person notes beside a version; the version itself stays as it is. */
export function NoteOfVersion({
  version,
  text: written,
  onSave,
  onClose,
}: {
  version: Snapshot;
  text: string;
  /** @returns why it was not saved; empty where it was */
  onSave: (text: string, by: string) => Promise<string>;
  onClose: () => void;
}) {
  const [text, setText] = useState(written);
  const [by, setBy] = useState(personName);
  const [trouble, setTrouble] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    rememberPerson(by);
    const refusal = await onSave(text, by);
    if (refusal === '') onClose();
    else setTrouble(refusal);
  };
  return (
    <Dialog title="版のメモ" onCancel={onClose}>
      <form className="reason" onSubmit={event => void submit(event)}>
        <p>{`版「${version.name}」のメモです。版の内容は変わりません。`}</p>
        <label>
          メモ
          <textarea rows={4} maxLength={2000} value={text} onChange={event => setText(event.target.value)} />
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
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            やめる
          </button>
          <button type="submit" className="button primary">
            保存する
          </button>
        </div>
      </form>
    </Dialog>
  );
}
