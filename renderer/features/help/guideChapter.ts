import type { PictureName } from './pictureSizes.ts';

/** The chapters of the help by what they are called, in the order of the work of a year. */
export const chapterTitles = {
  start: 'はじめに',
  import: 'ブックを取り込む',
  dashboard: '概況を見る',
  indicators: 'KPI一覧と月別を直す',
  tables: '付表を作る・直す',
  passages: '本文を書く',
  checks: '検算する',
  carry: '次の期間を始める',
  versions: '版を固定する・比べる・見る',
  handout: '配布資料を印刷する',
  writeBack: 'Excelに書き戻す・新しいブック',
  trouble: '控え・点検・困ったとき',
  signs: '記号の見方',
  keys: 'キーの一覧',
} as const;
export type ChapterId = keyof typeof chapterTitles;

/** A chapter of the guide. What stands in 「」 in it is written on the screen just so. */
export interface GuideChapter {
  id: ChapterId;
  parts: readonly GuidePart[];
}

/** One task: what one presses, what is good to know, and what it looks like. */
export interface GuidePart {
  heading: string;
  /** One after the other. */
  steps?: readonly string[];
  notes?: readonly string[];
  picture?: { name: PictureName; alt: string };
  /** Chapters that say more. */
  see?: readonly ChapterId[];
}
