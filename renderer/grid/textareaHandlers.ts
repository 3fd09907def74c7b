import type { ClipboardEvent, ComponentProps } from 'react';
import { copiedText, pastedText } from './cellClipboard.ts';
import type { CellInput } from './cellInputTypes.ts';
import { readKey } from './gridKeys.ts';

type Handlers = Pick<
  ComponentProps<'textarea'>,
  | 'onKeyDown'
  | 'onCompositionStart'
  | 'onCompositionEnd'
  | 'onInput'
  | 'onBlur'
  | 'onPaste'
  | 'onCopy'
  | 'onCut'
>;

interface HandlerOptions {
  input: CellInput;
  multiline: boolean;
  /** What Ctrl+C takes from the selected cell. */
  shownText(): string;
  /** The text has changed, and with it the room it needs. */
  onGrow(): void;
}

/** What the browser tells about the textarea, in the words of the rules. */
export function textareaHandlers({ input, multiline, shownText, onGrow }: HandlerOptions): Handlers {
  /** True where the cell was copied, false where it is the textarea's own selection. */
  function copyCell(event: ClipboardEvent): boolean {
    if (input.view().state.mode !== 'ready') return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedText(shownText()));
    return true;
  }

  return {
    onKeyDown(event) {
      // On Windows the Enter that confirms a conversion comes as "Process" / 229: it is the IME's.
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      const key = readKey(event.nativeEvent);
      if (!key || !input.handle({ type: 'key', key })) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onCompositionStart: () => void input.handle({ type: 'compositionStart' }),
    onCompositionEnd: event => void input.handle({ type: 'compositionEnd', text: event.currentTarget.value }),
    onInput(event) {
      const { nativeEvent } = event;
      const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
      input.handle({ type: 'input', composing });
      onGrow();
    },
    onBlur(event) {
      // Looking something up in another window also takes the focus, but gives it back.
      if (document.activeElement !== event.currentTarget) input.handle({ type: 'leave' });
    },
    onPaste(event) {
      event.preventDefault();
      const text = pastedText(event.clipboardData.getData('text/plain'), multiline);
      // As if it had been typed: it starts an edit, and the textarea's own undo knows of it.
      document.execCommand('insertText', false, text);
    },
    onCopy: event => void copyCell(event),
    onCut(event) {
      if (copyCell(event)) input.handle({ type: 'key', key: { kind: 'clear' } });
    },
  };
}
