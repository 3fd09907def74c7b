import type { KeyMeaning } from './gridKeys.ts';
import { stepInChoices } from './inputChoices.ts';
import type { CellFacts, InputEvent, InputState, Step } from './inputModel.ts';
import { READY, unchanged } from './inputModel.ts';

/** Text is being typed: mode `enter` or `edit`. */
export function stepWhileTyping(state: InputState, event: InputEvent, cell: CellFacts): Step {
  if (state.choice !== null) {
    const step = stepInChoices(state, event, cell);
    if (step) return step;
  }
  const typing: InputState = { ...state, choice: null };
  switch (event.type) {
    case 'key':
      return onKey(typing, event.key, cell);
    case 'compositionStart':
      return { state: { ...typing, composing: true }, effects: [], handled: false };
    case 'compositionEnd':
      return endComposition(typing, event.text);
    case 'input':
      return { state: { ...typing, composing: event.composing }, effects: [], handled: false };
    case 'leave':
      return { state: typing, effects: [{ do: 'commit' }], handled: true };
    default:
      return unchanged(typing);
  }
}

/**
 * Esc (or deleting all of the reading) ends a composition without text. Where it was all there was, nothing has
 * been typed: going on in `enter` would let the next arrow key overwrite the cell with nothing.
 */
function endComposition(state: InputState, text: string): Step {
  if (state.mode === 'enter' && text === '')
    return { state: READY, effects: [{ do: 'empty' }], handled: false };
  return { state: { ...state, composing: false }, effects: [], handled: false };
}

function onKey(state: InputState, key: KeyMeaning, cell: CellFacts): Step {
  switch (key.kind) {
    case 'finish':
      if (!key.move && cell.many) return { state, effects: [{ do: 'commitAll' }], handled: true };
      return commitThen(state, key.move ? [{ do: 'move', move: key.move }] : []);
    case 'move':
    case 'extend':
      return state.mode === 'enter'
        ? commitThen(state, [{ do: key.kind, move: key.move }])
        : unchanged(state);
    case 'date':
      return { state, effects: [{ do: 'typeDate' }], handled: true };
    case 'fill':
      // Nothing, as in Excel; the browser would set a bookmark or load the page anew.
      return { state, effects: [], handled: true };
    case 'heads':
      return commitThen(state, [{ do: 'heads' }]);
    case 'program':
      return commitThen(state, [{ do: 'program', key: key.key }]);
    case 'edit':
      return {
        state: { ...state, mode: state.mode === 'enter' ? 'edit' : 'enter' },
        effects: [],
        handled: true,
      };
    case 'newline':
      return { state, effects: cell.multiline ? [{ do: 'newline' }] : [], handled: true };
    case 'choices':
      if (cell.choices.length === 0) return { state, effects: [], handled: true };
      return { state: { ...state, choice: 0 }, effects: [], handled: true };
    case 'cancel':
      return { state: READY, effects: [{ do: 'empty' }], handled: true };
    case 'clear':
    case 'character':
    case 'widen':
    case 'undo':
    case 'redo':
      // The textarea's own business.
      return unchanged(state);
  }
}

/** The mode stays until the text has been taken: `committed` or `refused` tells. */
function commitThen(state: InputState, then: Step['effects']): Step {
  return { state, effects: [{ do: 'commit' }, ...then], handled: true };
}
