import type { KeyMeaning } from './gridKeys.ts';
import { stepInChoices } from './inputChoices.ts';
import type { CellFacts, InputEffect, InputEvent, InputState, Step } from './inputModel.ts';
import { unchanged } from './inputModel.ts';

const END_COMPOSITION: InputEffect = { do: 'endComposition' };

/** A cell is selected and nothing is being typed. */
export function stepInReady(state: InputState, event: InputEvent, cell: CellFacts): Step {
  if (state.choice !== null) {
    const step = stepInChoices(state, event, cell);
    if (step) return step;
  }
  // A message about a locked cell belongs to the last key; the list belongs to keys that are not typing.
  const calm: InputState = { ...state, choice: null, message: null };
  switch (event.type) {
    case 'key':
      return onKey(calm, state, event.key, cell);
    case 'compositionStart':
      // It cannot be prevented: it is ended as soon as it has brought text, see `input`.
      if (cell.locked) return refuse(calm, []);
      return {
        state: { ...calm, mode: 'enter', composing: true },
        effects: [{ do: 'reveal' }],
        handled: false,
      };
    case 'compositionEnd':
      return { state: { ...state, composing: false }, effects: [{ do: 'empty' }], handled: false };
    case 'input':
      if (cell.locked) return refuse(calm, [...(event.composing ? [END_COMPOSITION] : []), { do: 'empty' }]);
      return {
        state: { ...calm, mode: 'enter', composing: event.composing },
        effects: [{ do: 'reveal' }],
        handled: false,
      };
    case 'doubleClick':
      return cell.locked ? refuse(calm, []) : load(calm, 'pointer');
    case 'leave':
      return { state: { ...state, choice: null }, effects: [], handled: false };
    default:
      return unchanged(state);
  }
}

function onKey(calm: InputState, before: InputState, key: KeyMeaning, cell: CellFacts): Step {
  switch (key.kind) {
    case 'move':
      return { state: calm, effects: [{ do: 'move', move: key.move }], handled: true };
    case 'finish':
      return { state: calm, effects: key.move ? [{ do: 'move', move: key.move }] : [], handled: true };
    case 'extend':
      return { state: calm, effects: [{ do: 'extend', move: key.move }], handled: true };
    case 'widen':
      return { state: calm, effects: [{ do: 'widen', to: key.to }], handled: true };
    case 'fill':
      return { state: calm, effects: [{ do: 'fill', to: key.to }], handled: true };
    case 'date':
      return cell.locked ? refuse(calm, []) : { state: calm, effects: [{ do: 'typeDate' }], handled: true };
    case 'edit':
      return cell.locked ? refuse(calm, []) : load(calm, 'end');
    case 'clear':
      if (cell.many) return { state: calm, effects: [{ do: 'clearAll' }], handled: true };
      return cell.locked ? refuse(calm, []) : { state: calm, effects: [{ do: 'clear' }], handled: true };
    case 'choices':
      if (cell.choices.length === 0) return { state: calm, effects: [], handled: true };
      return cell.locked ? refuse(calm, []) : openList(calm, cell);
    case 'character':
      // Only a locked cell stops the key; anywhere else it goes into the textarea, and that begins the typing.
      return cell.locked ? refuse(calm, []) : { state: calm, effects: [], handled: false };
    case 'cancel':
      if (cell.copied) return { state: calm, effects: [{ do: 'forgetCopied' }], handled: true };
      // With nothing to cancel, Esc belongs to whatever the grid stands in, such as a dialog.
      return { state: calm, effects: [], handled: before.message !== null };
    case 'newline':
      return { state: calm, effects: [], handled: true };
    case 'heads':
    case 'undo':
    case 'redo':
      return { state: calm, effects: [{ do: key.kind }], handled: true };
    case 'program':
      return { state: calm, effects: [{ do: 'program', key: key.key }], handled: true };
  }
}

function load(state: InputState, caret: 'end' | 'pointer'): Step {
  return {
    state: { ...state, mode: 'edit' },
    effects: [{ do: 'reveal' }, { do: 'load', caret }],
    handled: true,
  };
}

function openList(state: InputState, cell: CellFacts): Step {
  const current = Math.max(0, cell.choices.indexOf(cell.text));
  return { state: { ...state, choice: current }, effects: [{ do: 'reveal' }], handled: true };
}

/** Says that the cell is locked; whatever came into the textarea is thrown away. */
function refuse(state: InputState, effects: Step['effects']): Step {
  return { state: { ...state, message: { kind: 'locked' } }, effects, handled: true };
}
