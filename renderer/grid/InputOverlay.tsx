import { type ReactNode, type RefObject, useId } from 'react';
import { CellMessage } from './CellMessage.tsx';
import { ChoiceList, choiceId } from './ChoiceList.tsx';
import type { CellInput, InputView } from './cellInputTypes.ts';
import type { RangeClipboard } from './clipboard/rangeClipboard.ts';
import { gridTexts } from './gridTexts.ts';
import { textareaHandlers } from './textareaHandlers.ts';
import './inputOverlay.css';

export interface OverlayRefs {
  clip: RefObject<HTMLDivElement | null>;
  frame: RefObject<HTMLDivElement | null>;
  textarea: RefObject<HTMLTextAreaElement | null>;
  listAnchor: RefObject<HTMLDivElement | null>;
  messageAnchor: RefObject<HTMLDivElement | null>;
  hint: RefObject<HTMLDivElement | null>;
}

/** The selected cell as the overlay shows it. */
export interface OverlayCell {
  /** Read out when the cell is reached. */
  name: string;
  /** Read out after it. */
  hint: string;
  choices: readonly string[];
  choiceKeys?: readonly (readonly string[])[];
  numeric: boolean;
  multiline: boolean;
  locked: boolean;
  align: 'left' | 'center' | 'right';
}

interface InputOverlayProps {
  refs: OverlayRefs;
  input: CellInput;
  view: InputView;
  cell: OverlayCell;
  lockedText: string;
  clipboard: RangeClipboard;
  onFocus(): void;
  onGrow(): void;
}

/**
 * The one textarea that is the editor of every cell. It is never unmounted and never re-created, since an IME
 * composes into an element and cannot be moved to another one; and React never writes its text.
 */
export function InputOverlay(props: InputOverlayProps): ReactNode {
  const { refs, input, view, cell, clipboard, onGrow } = props;
  const { state } = view;
  const listId = useId();
  const refused = state.message?.kind === 'refused';
  const listOpen = state.choice !== null && cell.choices.length > 0;

  return (
    <>
      <div className="plan-clip" ref={refs.clip}>
        <div
          className="plan-frame plan-unseen"
          ref={refs.frame}
          data-mode={state.mode}
          data-align={cell.align}
          data-refused={refused || undefined}
        >
          <textarea
            className="plan-input"
            ref={refs.textarea}
            rows={1}
            aria-label={cell.name}
            aria-description={cell.hint || undefined}
            aria-readonly={cell.locked}
            aria-invalid={refused}
            aria-haspopup={cell.choices.length > 0 ? 'listbox' : undefined}
            aria-controls={listOpen ? listId : undefined}
            aria-activedescendant={listOpen ? choiceId(listId, state.choice ?? 0) : undefined}
            inputMode={cell.numeric ? 'decimal' : 'text'}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            onFocus={props.onFocus}
            {...textareaHandlers({ input, multiline: cell.multiline, clipboard, onGrow })}
          />
        </div>
      </div>
      <div className="plan-anchor" ref={refs.listAnchor}>
        {listOpen && (
          <ChoiceList
            id={listId}
            label={gridTexts.choices}
            choices={cell.choices}
            keys={cell.choiceKeys ?? []}
            highlighted={state.choice ?? 0}
            onPick={index => input.handle({ type: 'pickChoice', index })}
          />
        )}
      </div>
      <div className="plan-anchor" ref={refs.messageAnchor}>
        <CellMessage view={view} lockedText={props.lockedText} />
      </div>
      <div className="plan-hint" ref={refs.hint} hidden aria-hidden />
    </>
  );
}
