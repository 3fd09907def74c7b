import type { ReactNode } from 'react';
import type { InputView } from './cellInputTypes.ts';

/** What is said under a cell: about the one being typed in, or about an older one that waits to be corrected. */
export function CellMessage({ view, lockedText }: { view: InputView; lockedText: string }): ReactNode {
  const { message } = view.state;
  if (message?.kind === 'locked' || message?.kind === 'notice') {
    return (
      <div className="plan-message plan-notice" role="status">
        {message.kind === 'locked' ? lockedText : message.text}
      </div>
    );
  }
  const refusal = message?.text ?? view.refusals[0]?.message;
  if (refusal === undefined) return null;
  return (
    <div className="plan-message plan-refusal" role="alert">
      {refusal}
    </div>
  );
}
