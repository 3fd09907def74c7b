import type { Move } from './cellMoves.ts';
import type { CellEdit, CellPosition, EditOutcome, ProgramKey } from './gridTypes.ts';
import type { CellFacts, InputEvent, InputState, Told } from './inputModel.ts';
import type { ScreenPoint } from './textareaPen.ts';

/** An edit that was refused after the person had moved on. */
export interface Refusal {
  at: CellPosition;
  /** What was typed there, to be corrected; null where nothing was (a paste). */
  text: string | null;
  message: string;
}

/** Where a move leads: within the selected cells, which stay selected, or away from them. */
export interface Destination {
  to: CellPosition;
  within: boolean;
}

/** What the screen shows of the input. */
export interface InputView {
  at: CellPosition | null;
  state: InputState;
  /** Refusals that wait for the edit in hand to end, the oldest first. */
  refusals: readonly Refusal[];
}

/** The grid as the input needs it. */
export interface CellInputHost {
  /** Null for a cell that is not displayed. */
  facts(at: CellPosition): CellFacts | null;
  /** Null where Tab leaves the grid. */
  destination(at: CellPosition, move: Move, tabStart: string | null): Destination | null;
  reveal(at: CellPosition): void;
  /** Takes the keyboard to the head of the cell's column. */
  toHeads(at: CellPosition): void;
  /** `isEntered`: by a key that ends typing, not because the mouse or the focus went elsewhere. */
  submit(edit: CellEdit, isEntered: boolean): EditOutcome | 'sent';
  /** Types the text into every selected cell, the given one among them. */
  submitAll(typed: CellEdit): EditOutcome | 'sent';
  clearAll(): void;
  fill(to: 'down' | 'right'): void;
  extend(move: Move): void;
  widen(to: 'rows' | 'columns' | 'all'): void;
  forgetCopied(): void;
  /** Today's date as it is typed. */
  today(): string;
  /** The text of a refused edit is in the textarea from now on. */
  takeBack(at: CellPosition): void;
  whenAnswered(run: () => void): void;
  perform(request: 'undo' | 'redo' | ProgramKey): void;
  /** Another cell is the selected one, or the same alone. */
  selected(at: CellPosition | null, keepsOthers: boolean): void;
}

export interface CellInput {
  view(): InputView;
  subscribe(listener: () => void): () => void;
  /** Whether the event was the grid's own, so that the browser must not act on it. */
  handle(event: InputEvent): boolean;
  /**
   * Goes to a cell; the text being typed is committed first, and a refusal keeps the selection where it is.
   * `keepsOthers`: the other selected cells stay selected.
   */
  select(at: CellPosition | null, keepsOthers?: boolean): boolean;
  /** Commits the text being typed. False where it was refused: there is something to correct first. */
  settle(): boolean;
  /** Says what was done to several cells, or why it was not; later where something is being typed. */
  tell(message: Told): void;
  doubleClick(at: CellPosition, point: ScreenPoint): void;
  /** The selected cell has vanished, and with it what was being typed into it. */
  replace(at: CellPosition | null): void;
  /** Takes up a refusal: at once, or when the edit in hand ends. */
  refuse(refusal: Refusal): void;
}
