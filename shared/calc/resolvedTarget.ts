import type { DecimalText } from '../domain/decimalText.ts';
import type { Figure } from '../domain/figureText.ts';

/** A target ready to be compared with: its figure and on which side of it a figure has to be. */
export interface ResolvedTarget {
  value: DecimalText;
  unit: string | null;
  comparison: '>=' | '<=' | '>' | '<';
  /** What is compared: the result, or the count behind it where an exception says so (1件以下). */
  subject: 'result' | 'numerator';
  /** Why this figure and side: printed so, a bare figure in the indicator's direction, last year's, a rule's. */
  basis: 'printed' | 'direction' | 'prior' | 'rank' | 'exception' | 'bestOf';
}

/** What a target may ask for besides the result; null where the document does not have it. */
export interface TargetContext {
  numerator: Figure | null;
  denominator: Figure | null;
  /** Results of the years before, last year first. */
  past: readonly (Figure | null)[];
}
