import type { ReactNode } from 'react';
import type { CellSign } from './cellSigns.ts';
import type { GridLayout } from './layout/gridLayout.ts';

/** One column as its owner describes it. Only strings cross this border: what they mean is the owner's affair. */
export interface GridColumn<Row> {
  /** Stable id, without & < > " '; edits and focus name the column by it. */
  id: string;
  header: string;
  /** Heads above, outermost first. Neighbours with the same path share one head. */
  group?: string[];
  width: number;
  minWidth?: number;
  flex?: number;
  pinned?: 'left';
  /** Hidden by the person: the grid itself says so. */
  hidden?: boolean;
  /** What is shown. May hold line breaks. */
  text(row: Row): string;
  /** What F2 loads, where that differs from what is shown. */
  editText?(row: Row): string;
  editable?: boolean | ((row: Row) => boolean);
  /** `number` asks the IME for half-width input. */
  input?: 'text' | 'number' | 'date';
  align?: 'left' | 'center' | 'right';
  /** Wraps, grows the row, and takes line breaks by Alt+Enter. */
  multiline?: boolean;
  /** False where the order of the rows means something (a total below what it adds up). Default: true. */
  sortable?: boolean;
  /** Offered by Alt+ArrowDown. Free typing stays possible. */
  choices?: readonly string[] | ((row: Row) => readonly string[]);
  /**
   * The keys of each choice, lower case and half-width, in the order of the choices; the first is shown beside it.
   * In the open list a key chooses at once, outside it it is typed for the choice.
   */
  choiceKeys?(row: Row): readonly (readonly string[])[];
  /** A display of the owner's own, instead of plain text. */
  cell?(row: Row): ReactNode;
  cellClass?(row: Row): string;
  /** What is to be seen of a cell at a glance. */
  signs?(row: Row): readonly CellSign[];
  /** The words to it, shown beside the cell while it is selected or under the mouse. Empty for none. */
  hint?(row: Row): string;
}

/** A cell by the ids of its row and column, so that it survives sorting, new rows and moved columns. */
export interface CellPosition {
  rowId: string;
  columnId: string;
}

/** A cell its owner leads to, from a list beside the grid or from another page. */
export interface GridGoal extends CellPosition {
  /** Takes the keyboard there too. */
  focus: boolean;
}

/** A wish to change one cell to the text that was typed, exactly as it was typed. */
export interface CellEdit extends CellPosition {
  text: string;
}

/** What the grid knows about a wish besides its cells. */
export interface EditHint {
  /**
   * What was done, for the list of what can be undone: 「貼り付け 24セル」. Absent where a text was typed into one
   * cell, or one cell was cleared: the owner knows better what to call that.
   */
  label?: string;
  /** The person was told what is doubtful about these texts and wants them even so. */
  insists?: boolean;
  /** Rows that are to be added at the end first, by the ids `newRowIds` has given; some of the edits are in them. */
  newRows?: readonly string[];
}

/** A text that does not fit its cell. */
export interface CellMisfit extends CellPosition {
  /** Why, in one short sentence. */
  message: string;
  /** It can be put there all the same if a person insists: a date of another decade. */
  isDoubt?: boolean;
}

/** The selected cells. What they show is only looked up when it is asked for: there may be millions of them. */
export interface SelectedCells {
  /** How many there are; where rectangles overlap, their common cells are counted for each. */
  count: number;
  /** Row by row, each cell once. */
  texts(): Iterable<string>;
}

/** What the owner says to a wish. The message is shown to the person as it is. */
export type EditOutcome = { ok: true } | { ok: false; message: string };

/** Program-wide shortcuts that the grid notices but does not understand. */
export type ProgramKey = 'save' | 'print' | 'find' | 'note' | 'pane';

export interface PlanGridProps<Row> {
  /** In the order they are stored. The grid never changes them; the owner passes new rows after an edit. */
  rows: readonly Row[];
  rowId(row: Row): string;
  /** Keep the same array while nothing about the columns changes. */
  columns: readonly GridColumn<Row>[];
  /** Read out as the name of the grid. */
  label: string;
  /** How a row is called in the cell's spoken name. Default: the text of its first column. */
  rowLabel?(row: Row): string;
  /**
   * Edits are sent one after the other: the next only when the one before has been answered. Several cells at once
   * (a paste) are accepted or refused as a whole.
   */
  onEdit(edits: readonly CellEdit[], hint: EditHint): Promise<EditOutcome> | EditOutcome;
  /**
   * Which of these texts do not fit their cells, and why. Asked where a change of many cells has been refused, or has
   * to be shown before it is made. Changes nothing. Default: none, and such a change is refused as a whole.
   */
  misfits?(edits: readonly CellEdit[]): readonly CellMisfit[];
  /** The ids so many rows would get if they were added at the end. Absent where no rows can be added. */
  newRowIds?(count: number): readonly string[];
  /** The selected cell. It stays selected while the keyboard is elsewhere; null only when there is none. */
  onFocus?(position: CellPosition | null): void;
  /** The selected cells, at most once a frame: other ones, or the same with other texts. */
  onSelection?(selected: SelectedCells): void;
  /** Called when every edit before it has been accepted, so that the last one is what gets undone. */
  onUndo?(): void;
  onRedo?(): void;
  /** Called after the text being typed has been committed and answered; not called if it was refused. */
  onKey?(key: ProgramKey): void;
  /** Selects this cell and scrolls to it; waits until it is there. Each new object leads there once. */
  goTo?: GridGoal | null;
  /** Widths, order and hiding of the columns, and the filters, where the owner keeps them. */
  layout?: GridLayout;
  /** The numbers of the rows in front, by which whole rows are selected. Default: true. */
  rowHeads?: boolean;
  /** Takes the keyboard when its first rows are there and nothing else has it. */
  autoFocus?: boolean;
  emptyText?: string;
  /** Said when something is typed into a cell that cannot be typed into. */
  lockedText?: string;
  /** How such cells are called together: 「計算の欄 3セルは飛ばしました」. */
  lockedName?: string;
  /** What Ctrl+; types. Default: 2026/7/5, as in Excel. */
  today?(): string;
  /** Said when `onEdit` throws or rejects, which is a bug of the owner's: the typed text is kept. */
  failedText?: string;
  /** Default: `data-theme` on `<html>`, else the system's colour scheme. */
  dark?: boolean;
}
