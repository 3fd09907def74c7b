import { type FormEvent, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';

/** Asks why a person gives another mark than the computed one. */
export function ReasonDialog({
  indicator,
  mark,
  computed,
  onAnswer,
}: {
  indicator: string;
  mark: string;
  computed: string | null;
  /** Null where the person thought better of it. */
  onAnswer: (answer: { reason: string; by: string } | null) => void;
}) {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onAnswer({ reason: reason.trim(), by: by.trim() });
  };
  return (
    <Dialog title={`評価を ${mark} にする理由`} onCancel={() => onAnswer(null)}>
      <form className="reason" onSubmit={submit}>
        <p>
          「{indicator}」の計算上の評価は {computed ?? 'ありません'}
          {computed && ' です'}。理由は評価と一緒に残り、配布資料にも出せます。
        </p>
        <label>
          理由（必須）
          <textarea
            rows={3}
            value={reason}
            maxLength={500}
            onChange={event => setReason(event.target.value)}
          />
        </label>
        <label>
          記入者
          <input
            value={by}
            maxLength={50}
            placeholder="担当者"
            onChange={event => setBy(event.target.value)}
          />
        </label>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            やめる
          </button>
          <button type="submit" className="button primary" disabled={reason.trim() === ''}>
            この評価にする
          </button>
        </div>
      </form>
    </Dialog>
  );
}
