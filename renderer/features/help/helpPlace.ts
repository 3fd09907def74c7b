import type { DocumentTab } from '../../plan/destination.ts';
import type { ChapterId } from './guideChapter.ts';

/** Where in the program one is: on the start page, on a page of the document, or at what takes up the whole window. */
export type HelpPlace = 'start' | DocumentTab | 'import' | 'handout' | 'version' | 'backups';

/** What one wants to read of there. */
export const chapterOfPlace: Record<HelpPlace, ChapterId> = {
  start: 'start',
  dashboard: 'dashboard',
  indicators: 'indicators',
  monthly: 'indicators',
  tables: 'tables',
  passages: 'passages',
  checks: 'checks',
  import: 'import',
  handout: 'handout',
  version: 'versions',
  backups: 'trouble',
};
