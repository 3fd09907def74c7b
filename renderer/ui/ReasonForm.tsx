import { type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';

/** A reason and who gave it. */
export interface Reason {
  reason: string;
  by: string;
}

/** Asks why a person decides against what was computed. Both stay with the decision. */
export function ReasonForm({
  title,
  children,
  nameLabel,
  initialName = '',
  submitText,
  onAnswer,
}: {
  title: string;
  /** What it is about. */
  children: ReactNode;
  nameLabel: string;
  initialName?: string;
  submitText: string;
  /** Null where the person thought better of it. */
  onAnswer: (answer: Reason | null) => void;
}) {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(initialName);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onAnswer({ reason: reason.trim(), by: by.trim() });
  };
  return (
    <Dialog title={title} onCancel={() => onAnswer(null)}>
      <form className="reason" onSubmit={submit}>
        {children}
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
          {nameLabel}
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
            {submitText}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
