import type { ColumnContent } from './columnContent.ts';
import type { ColumnHeading } from './columnHeading.ts';
import type { FieldRole } from './fieldTerms.ts';

/**
 * What a column is read as. `suffix` holds the unit or 以上 that belongs to the figure column at `of`, `part` the
 * result of a part of the year beside those of other parts.
 */
export type ListRole = FieldRole | 'priorTarget' | 'priorActual' | 'suffix' | 'part';

/** A column of a list before it is known what it holds. */
export interface ListColumn {
  column: number;
  heading: ColumnHeading | null;
  content: ColumnContent;
  hidden: boolean;
}

export interface AssignedColumn extends ListColumn {
  role: ListRole;
  of: number | null;
}
