import type { Moment } from '../../domain/moment.ts';
import type { SearchFolding } from '../../domain/searchFold.ts';

export const findScopes = ['document', 'branch', 'year'] as const;
/** How much of a document is searched: all of it, the branch on the screen, or that branch's year on the screen. */
export type FindScope = (typeof findScopes)[number];

/** What to look for, and where. */
export interface FindQuery {
  needle: string;
  folding: SearchFolding;
  /** Only texts that are this and nothing besides. */
  whole: boolean;
  scope: FindScope;
  /** What is on the screen. */
  moment: Moment;
}
