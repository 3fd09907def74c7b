import {
  type ColumnRole,
  type Reading,
  type ReadingCorrections,
  type TermRole,
  termRoles,
} from '../../../shared/reading/reading.ts';
import { teachableWords } from '../../../shared/reading/teachTerms.ts';

/** A word over a column, and what a person has just said it means. */
export interface TermOffer {
  words: string;
  role: TermRole;
}

/** What could be remembered when a column is given a role; null where its head has no word of its own, or it is known. */
export function termOffer(
  { lists }: Reading,
  { terms }: ReadingCorrections,
  sheet: string,
  column: number,
  role: ColumnRole,
): TermOffer | null {
  const meant = termRoles.find(known => known === role);
  const found = lists
    .filter(list => list.sheet === sheet)
    .flatMap(list => list.columns)
    .find(one => one.column === column);
  // The lowest label of the column that says more than a year or a unit.
  const words =
    found?.header
      .split('／')
      .map(teachableWords)
      .findLast(word => word !== null) ?? null;
  if (meant === undefined || words === null) return null;
  return terms.some(one => one.words === words && one.role === meant) ? null : { words, role: meant };
}
