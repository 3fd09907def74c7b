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
  wide = false,
  removal,
  onSubmit,
  onDone,
  onCancel,
}: {
  title: string;
  submitText: string;
  children: ReactNode;
  canSubmit?: boolean;
  wide?: boolean;
  /** Takes away what the question is about. */
  removal?: { text: string; run: () => Promise<Result<null>> };
  onSubmit: () => Promise<Result<null>>;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [trouble, setTrouble] = useState('');
  const [isSaving, setSaving] = useState(false);
  const save = async (run: () => Promise<Result<null>>) => {
    if (isSaving) return;
    setSaving(true);
    const result = await run();
    setSaving(false);
    if (result.ok) onDone();
    else setTrouble(troubleText(result));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canSubmit) void save(onSubmit);
  };
  return (
    <Dialog title={title} wide={wide} onCancel={onCancel}>
      <form className="table-dialog" onSubmit={submit} onKeyDown={submitFromSelect}>
        {children}
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions">
          {removal && (
            <button
              type="button"
              className="button table-dialog-removal"
              onClick={() => void save(removal.run)}
            >
              {removal.text}
            </button>
          )}
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
