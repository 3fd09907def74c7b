import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Result } from '../../../shared/errors/result.ts';
import { troubleText } from '../../plan/planStore.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** A question about a table. Enter saves, Esc cancels; what is refused says why and stays to be corrected. */
export function TableDialog({
  title,
  submitText,
  children,
  canSubmit = true,
  onSubmit,
  onDone,
  onCancel,
}: {
  title: string;
  submitText: string;
  children: ReactNode;
  canSubmit?: boolean;
  onSubmit: () => Promise<Result<null>>;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [trouble, setTrouble] = useState('');
  const [isSaving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving || !canSubmit) return;
    setSaving(true);
    const result = await onSubmit();
    setSaving(false);
    if (result.ok) onDone();
    else setTrouble(troubleText(result));
  };
  return (
    <Dialog title={title} onCancel={onCancel}>
      <form className="table-dialog" onSubmit={event => void submit(event)} onKeyDown={submitFromSelect}>
        {children}
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onCancel}>
            やめる
          </button>
          <button type="submit" className="button primary" disabled={isSaving || !canSubmit}>
            {submitText}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Of itself Enter would open the list of choices, as the space key does. */
function submitFromSelect(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
