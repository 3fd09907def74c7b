import { type ReactNode, useCallback, useState } from 'react';
import { PasswordDialog } from './PasswordDialog.tsx';

export interface PasswordQuestion {
  title: string;
  /** A new one is asked for twice. */
  isNew: boolean;
  trouble?: string;
}

/** Asks for a password in the midst of something: the answer is null where the person thought better of it. */
export function usePassword(): {
  ask: (question: PasswordQuestion) => Promise<string | null>;
  dialog: ReactNode;
} {
  const [asked, setAsked] = useState<(PasswordQuestion & { answer: (text: string | null) => void }) | null>(
    null,
  );
  const ask = useCallback(
    (question: PasswordQuestion) =>
      new Promise<string | null>(resolve => {
        const answer = (text: string | null) => {
          setAsked(null);
          resolve(text);
        };
        setAsked({ ...question, answer });
      }),
    [],
  );
  const dialog = asked && (
    <PasswordDialog
      title={asked.title}
      isNew={asked.isNew}
      trouble={asked.trouble ?? null}
      onAnswer={asked.answer}
    />
  );
  return { ask, dialog };
}
