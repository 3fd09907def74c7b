import { carryChapter } from './chapters/carry.ts';
import { checksChapter } from './chapters/checks.ts';
import { dashboardChapter } from './chapters/dashboard.ts';
import { handoutChapter } from './chapters/handout.ts';
import { importChapter } from './chapters/importing.ts';
import { indicatorsChapter } from './chapters/indicators.ts';
import { passagesChapter } from './chapters/passages.ts';
import { startChapter } from './chapters/start.ts';
import { tablesChapter } from './chapters/tables.ts';
import { troubleChapter } from './chapters/trouble.ts';
import { versionsChapter } from './chapters/versions.ts';
import { writeBackChapter } from './chapters/writeBack.ts';
import type { GuideChapter } from './guideChapter.ts';

/** The guide, in the order of the work of a year. */
export const guide: readonly GuideChapter[] = [
  startChapter,
  importChapter,
  dashboardChapter,
  indicatorsChapter,
  tablesChapter,
  passagesChapter,
  checksChapter,
  carryChapter,
  versionsChapter,
  handoutChapter,
  writeBackChapter,
  troubleChapter,
];
