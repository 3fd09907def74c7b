import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { NotePlace } from '../domain/notePlace.ts';
import type { Period } from '../domain/period.ts';

/** What a change is about. */
export const changeKinds = ['heading', 'text', 'mark', 'indicator', 'figure', 'target', 'cell'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeKindName: Record<ChangeKind, string> = {
  heading: '見出し',
  text: '本文',
  mark: '評価',
  indicator: '指標',
  figure: '数値',
  target: '目標',
  cell: '付表',
};

export type ChangeWay = 'changed' | 'added' | 'removed' | 'moved' | 'renumbered';

export const changeWayName: Record<ChangeWay, string> = {
  changed: '変更',
  added: '追加',
  removed: '削除',
  moved: '移動',
  renumbered: '番号の変更',
};

/** Where a change is; a table as a whole is no place of its own elsewhere. */
export type ChangePlace = NotePlace | { at: 'table'; tableId: number };

/** What reads otherwise in one state of a branch's plan than in another. */
export interface VersionChange {
  /** The same for the same change as long as both states stay. */
  key: string;
  place: ChangePlace;
  kind: ChangeKind;
  way: ChangeWay;
  /** As shown, computed or typed; empty where nothing stood, or stands. */
  before: string;
  after: string;
  /** Nobody typed it: it follows from what was typed elsewhere. */
  isComputed: boolean;
  /** 速報 has become 確定. */
  isSettled: boolean;
  /** 「特定健診実施率：結果」; what stands there is in `before` and `after`. */
  where: string;
  /** The heading it belongs to: its numbers and title, 「１.（２）③ 現金給付等の適正化の推進」. */
  heading: string;
  /** The year whose headings those are. */
  headingYear: FiscalYear;
  year: FiscalYear | null;
  /** Null for what is the same in every period. */
  period: Period | null;
}

/** What a person can leave out of a list of changes. */
export const changeFilters = ['figures', 'marks', 'texts', 'tables', 'settled'] as const;
export type ChangeFilter = (typeof changeFilters)[number];

export const changeFilterName: Record<ChangeFilter, string> = {
  figures: '数値',
  marks: '評価',
  texts: '本文',
  tables: '付表',
  settled: '速報→確定',
};

const filterOfKind: Record<ChangeKind, ChangeFilter> = {
  heading: 'texts',
  text: 'texts',
  mark: 'marks',
  indicator: 'figures',
  figure: 'figures',
  target: 'figures',
  cell: 'tables',
};

/** Whether a change is of this sort; one that has been settled is of two. */
export function isOfFilter(change: VersionChange, filter: ChangeFilter): boolean {
  return filter === 'settled' ? change.isSettled : filterOfKind[change.kind] === filter;
}
