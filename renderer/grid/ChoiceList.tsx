import type { ReactNode } from 'react';

interface ChoiceListProps {
  id: string;
  label: string;
  choices: readonly string[];
  /** The keys of each choice, where there are any: the first is shown. */
  keys: readonly (readonly string[])[];
  highlighted: number;
  onPick(index: number): void;
}

/** The id by which the textarea names the highlighted line to a screen reader. */
export function choiceId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** A small list under the cell. The focus stays in the textarea, so that typing goes on at any time. */
export function ChoiceList({ id, label, choices, keys, highlighted, onPick }: ChoiceListProps): ReactNode {
  return (
    <div className="plan-choices" role="listbox" id={id} aria-label={label}>
      {choices.map((choice, index) => (
        <div
          className="plan-choice"
          role="option"
          tabIndex={-1}
          key={choice}
          id={choiceId(id, index)}
          aria-selected={index === highlighted}
          aria-keyshortcuts={keys[index]?.[0]}
          onMouseDown={event => {
            // On press, and without taking the focus out of the textarea.
            event.preventDefault();
            onPick(index);
          }}
        >
          {keys[index]?.[0] !== undefined && <kbd className="plan-choice-key">{keys[index][0]}</kbd>}
          {choice === '' ? '\u00a0' : choice}
        </div>
      ))}
    </div>
  );
}
