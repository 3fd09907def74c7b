import type { FiscalYear } from '../domain/fiscalYear.ts';

/** What the reading of single cells has to know of the list they stand in. */
export interface ListContext {
  fiscalYear: FiscalYear | null;
  /** Brackets without words hold last year's figure: the header, a note or every cell of the list says so. */
  plainBrackets: boolean;
  /** The fiscal year a note says they are of, if it does. */
  bracketYear?: FiscalYear | null;
  /** The date the results stand for where their cells say nothing. */
  defaultAsOf: string | null;
  /** The papers are from within the year (第3四半期): a column headed 令和6年度 does not stand for its end. */
  isYearOpen: boolean;
  /** The unit a note above the list gives for all of it: （単位：％）. */
  defaultUnit: string | null;
}
