import { type FormEvent, type ReactNode, useState } from 'react';
import type { Result } from '../../../shared/errors/result.ts';
import { troubleText } from '../../plan/planStore.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import './carry.css';

/** A question about the plan. Enter does it, Esc leaves; what is refused says why and stays to be corrected. */
export function AskDialog({
  title,
  submitText,
  canSubmit = true,
  children,
  onSubmit,
  onClose,
}: {
  title: string;
  submitText: string;
  canSubmit?: boolean;
  children: ReactNode;
  onSubmit: () => Promise<Result<null>>;
  onClose: () => void;
}) {
  const [trouble, setTrouble] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !canSubmit) return;
    setIsBusy(true);
    const result = await onSubmit();
    setIsBusy(false);
    if (result.ok) onClose();
    else setTrouble(troubleText(result));
  };
  return (
    <Dialog title={title} onCancel={onClose}>
      <form
        className="carry-form"
        onSubmit={event => void submit(event)}
        onKeyDown={event => {
          // of itself Enter would open the list of choices, as the space key does
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        {children}
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            やめる
          </button>
          <button type="submit" className="button primary" disabled={isBusy || !canSubmit}>
            {submitText}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
