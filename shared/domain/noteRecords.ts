/** メモ: what somebody wrote beside a place of the document, for the colleagues; it is never printed. */
export interface CellNote {
  /** The place: `notePlaceKey`. */
  key: string;
  text: string;
  by: string;
  /** ISO instant. */
  at: string;
}
