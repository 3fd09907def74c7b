import type { Move } from './cellMoves.ts';
import type { KeyMeaning } from './gridKeys.ts';
import type { ProgramKey } from './gridTypes.ts';

/**
 * `ready`: a cell is selected and the textarea over it is empty and unseen.
 * `enter`: typing began by typing, as in Excel's "入力" mode; arrow keys end it.
 * `edit`: the cell's own text was loaded, as in Excel's "編集" mode; arrow keys steer the caret.
 */
export type InputMode = 'ready' | 'enter' | 'edit';

/** What is said under the cell. */
export type CellMessage =
  /** A refusal from the owner: the text it is about is in the textarea. */
  | { kind: 'refused'; text: string }
  /** The cell cannot be typed into. */
  | { kind: 'locked' }
  /** What was done, or why it was not: nothing was typed, and the next key takes it away. */
  | Told;

/** What is said of something that was done to several cells at once. */
export type Told = { kind: 'notice'; text: string } | { kind: 'failed'; text: string };

export interface InputState {
  mode: InputMode;
  /** The IME is holding unconfirmed text: every key is the IME's. */
  composing: boolean;
  /** The highlighted line of the open list of choices; null while it is closed. */
  choice: number | null;
  message: CellMessage | null;
}

/** What the rules have to know about the selected cell. */
export interface CellFacts {
  locked: boolean;
  multiline: boolean;
  choices: readonly string[];
  /** The keys of each choice. */
  choiceKeys?: readonly (readonly string[])[];
  /** What F2 loads, and what an edit is compared with. */
  text: string;
  /** Several cells are selected, this one among them. */
  many: boolean;
  /** Cells wait in the clipboard, with the moving border around them. */
  copied: boolean;
}

export type InputEvent =
  | { type: 'key'; key: KeyMeaning }
  | { type: 'compositionStart' }
  /** With the whole text of the textarea. */
  | { type: 'compositionEnd'; text: string }
  /** Text came into the textarea, by whatever way: keys, paste, dictation. */
  | { type: 'input'; composing: boolean }
  | { type: 'doubleClick' }
  | { type: 'pickChoice'; index: number }
  /** The pointer or the focus goes elsewhere. */
  | { type: 'leave' }
  /** Another cell has been selected. */
  | { type: 'selected' }
  /** The text has been sent off, or there was nothing to send. */
  | { type: 'committed' }
  | { type: 'refused'; message: string }
  | { type: 'told'; message: Told };

/** What is to be done outside, in this order. A commit that is refused at once cancels what follows it. */
export type InputEffect =
  | { do: 'reveal' }
  /** Load the cell's text, with the caret at its end or where the mouse was clicked. */
  | { do: 'load'; caret: 'end' | 'pointer' }
  | { do: 'empty' }
  | { do: 'endComposition' }
  | { do: 'newline' }
  | { do: 'commit' }
  /** Into every selected cell. */
  | { do: 'commitAll' }
  | { do: 'commitChoice'; index: number }
  | { do: 'clear' }
  | { do: 'clearAll' }
  | { do: 'fill'; to: 'down' | 'right' }
  | { do: 'typeDate' }
  | { do: 'move' | 'extend'; move: Move }
  | { do: 'widen'; to: 'rows' | 'columns' | 'all' }
  | { do: 'forgetCopied' }
  | { do: 'heads' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'program'; key: ProgramKey };

export interface Step {
  state: InputState;
  effects: readonly InputEffect[];
  /** The browser must not act on the event as well. */
  handled: boolean;
}

export const READY: InputState = { mode: 'ready', composing: false, choice: null, message: null };

/** The event is the browser's or the textarea's own business. */
export function unchanged(state: InputState): Step {
  return { state, effects: [], handled: false };
}
