import type { BlockSize } from '../clipboard/tile.ts';
import type { CellEdit, CellMisfit } from '../gridTypes.ts';

/** What can be chosen where a change of many cells is shown before it is made. */
export interface PreviewChoices {
  /** Rows are added for what would reach beyond the last one. */
  grows: boolean;
  /** Every cell of what was one merged cell gets its text. */
  fillsMerged: boolean;
  /** What is only doubtful is put there too. */
  takesDoubts: boolean;
}

/** One cell that would change. */
export interface PreviewedEdit extends CellEdit {
  /** How the cell is called: 「健診の受診率・結果」. */
  place: string;
  before: string;
  misfit: CellMisfit | null;
}

/** What a change would do. */
export interface ChangePreview {
  /** What does not fit comes first. */
  edits: PreviewedEdit[];
  /** Cells that cannot be typed into. */
  skipped: number;
  /** Rows and columns that reach beyond the table. */
  cutOff: BlockSize;
}

/** A change that is shown before it is made. */
export interface PreviewRequest {
  id: string;
  /** 「貼り付け」 */
  action: string;
  /** So many rows can be added to make room; 0 where none are missing, or none can come. */
  growsBy: number;
  hasMerged: boolean;
  /** All or nothing: what is left out of a move would be lost. */
  isWhole: boolean;
  preview(choices: PreviewChoices): ChangePreview;
  /** Null where it is not to be made. */
  onAnswer(choices: PreviewChoices | null): void;
}

export const CAREFUL: PreviewChoices = { grows: false, fillsMerged: false, takesDoubts: false };

/** The cells that change after all: without those that do not fit. */
export function fittingEdits(
  { edits }: ChangePreview,
  { takesDoubts }: Pick<PreviewChoices, 'takesDoubts'>,
): PreviewedEdit[] {
  return edits.filter(({ misfit }) => misfit === null || (takesDoubts && misfit.isDoubt === true));
}
