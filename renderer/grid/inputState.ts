import {
  type CellFacts,
  type InputEvent,
  type InputState,
  READY,
  type Step,
  unchanged,
} from './inputModel.ts';
import { stepInReady } from './inputReady.ts';
import { stepWhileTyping } from './inputTyping.ts';

/** The next state and what it asks for. Pure: everything about Excel-like typing is decided here. */
export function step(state: InputState, event: InputEvent, cell: CellFacts): Step {
  switch (event.type) {
    case 'selected':
      return { state: READY, effects: [], handled: true };
    case 'committed':
      return { state: READY, effects: [{ do: 'empty' }], handled: true };
    case 'refused':
      // The text is still in the textarea: it is kept, and can be corrected with the arrow keys.
      return {
        state: { ...state, mode: 'edit', choice: null, message: { kind: 'refused', text: event.message } },
        effects: [{ do: 'reveal' }],
        handled: true,
      };
    case 'told':
      return { state: { ...state, choice: null, message: event.message }, effects: [], handled: true };
    default:
      // An IME that holds text owns the keyboard, also where it does not mark its keys with 229.
      if (event.type === 'key' && state.composing) return unchanged(state);
      return state.mode === 'ready' ? stepInReady(state, event, cell) : stepWhileTyping(state, event, cell);
  }
}
