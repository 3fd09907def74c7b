import type { ComponentProps } from 'react';
import { pastedText } from './cellClipboard.ts';
import type { CellInput } from './cellInputTypes.ts';
import type { RangeClipboard } from './clipboard/rangeClipboard.ts';
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
  clipboard: RangeClipboard;
  /** The text has changed, and with it the room it needs. */
  onGrow(): void;
}

/** What the browser tells about the textarea, in the words of the rules. */
export function textareaHandlers({ input, multiline, clipboard, onGrow }: HandlerOptions): Handlers {
  /** While a text is being typed the clipboard is about that text, not about cells. */
  const isReady = () => input.view().state.mode === 'ready' && !input.view().state.composing;

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
      if (isReady()) {
        clipboard.paste(event.clipboardData);
        return;
      }
      const text = pastedText(event.clipboardData.getData('text/plain'), multiline);
      // As if it had been typed: the textarea's own undo knows of it.
      document.execCommand('insertText', false, text);
    },
    onCopy(event) {
      if (!isReady()) return;
      event.preventDefault();
      clipboard.copy(event.clipboardData);
    },
    onCut(event) {
      if (!isReady()) return;
      event.preventDefault();
      clipboard.cut(event.clipboardData);
    },
  };
}
