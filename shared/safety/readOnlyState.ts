/** Why a document is only shown: another program has it, or its file or folder cannot be written to. */
export interface ReadOnlyState {
  reason: 'inUse' | 'readOnly';
  /** Who has it, 「yamada（PC-12）」; null where nobody knows. */
  who: string | null;
  /** ISO instant since when they have it. */
  since: string | null;
  /** ISO instant: what is shown is as it was saved then. */
  asOf: string;
}

/** Who had a document open when it was not closed as it should be. */
export interface LastHolder {
  who: string;
  /** ISO instant of their opening. */
  since: string;
}
