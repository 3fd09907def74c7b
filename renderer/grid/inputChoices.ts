import { choiceMeant } from './choiceKeys.ts';
import type { CellFacts, InputEvent, InputState, Step } from './inputModel.ts';

/**
 * The list of choices is open. Null for events that are not the list's: they close it and are then handled as
 * if it had not been there, so that typing simply goes on.
 */
export function stepInChoices(state: InputState, event: InputEvent, cell: CellFacts): Step | null {
  const at = state.choice ?? 0;
  const highlight = (choice: number | null): Step => ({
    state: { ...state, choice },
    effects: [],
    handled: true,
  });
  if (event.type === 'pickChoice') return pick(state, event.index, []);
  if (event.type !== 'key') return null;
  const { key } = event;
  switch (key.kind) {
    case 'move':
      if (key.move === 'down') return highlight(Math.min(at + 1, cell.choices.length - 1));
      if (key.move === 'up') return highlight(Math.max(at - 1, 0));
      return null;
    case 'finish':
      // Enter only takes the line, as in Excel; Tab takes it and goes on.
      if (key.move === 'nextCell' || key.move === 'previousCell') {
        return pick(state, at, [{ do: 'move', move: key.move }]);
      }
      return pick(state, at, []);
    case 'character': {
      const index = choiceMeant(key.text, cell);
      return index === null ? null : pick(state, index, []);
    }
    case 'cancel':
    case 'choices':
      return highlight(null);
    default:
      return null;
  }
}

function pick(state: InputState, index: number, then: Step['effects']): Step {
  return {
    state: { ...state, choice: null },
    effects: [{ do: 'commitChoice', index }, ...then],
    handled: true,
  };
}
