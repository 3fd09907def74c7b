import type { Move } from './cellMoves.ts';
import type { CellEdit, CellPosition, EditOutcome, ProgramKey } from './gridTypes.ts';
import type { CellFacts, InputEvent, InputState } from './inputModel.ts';
import type { ScreenPoint } from './textareaPen.ts';

/** An edit that was refused after the person had moved on. */
export interface Refusal {
  edit: CellEdit;
  message: string;
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
  neighbour(at: CellPosition, move: Move, tabStart: string | null): CellPosition | null;
  reveal(at: CellPosition): void;
  /** Takes the keyboard to the head of the cell's column. */
  toHeads(at: CellPosition): void;
  submit(edit: CellEdit): EditOutcome | 'sent';
  /** The text of a refused edit is in the textarea from now on. */
  takeBack(at: CellPosition): void;
  whenAnswered(run: () => void): void;
  perform(request: 'undo' | 'redo' | ProgramKey): void;
  selected(at: CellPosition | null): void;
}

export interface CellInput {
  view(): InputView;
  subscribe(listener: () => void): () => void;
  /** Whether the event was the grid's own, so that the browser must not act on it. */
  handle(event: InputEvent): boolean;
  /** Goes to a cell; the text being typed is committed first, and a refusal keeps the selection where it is. */
  select(at: CellPosition | null): boolean;
  doubleClick(at: CellPosition, point: ScreenPoint): void;
  /** The selected cell has vanished, and with it what was being typed into it. */
  replace(at: CellPosition | null): void;
  /** Takes up a refusal: at once, or when the edit in hand ends. */
  refuse(refusal: Refusal): void;
}
