import type { FiscalYear } from './fiscalYear.ts';
import type { Period } from './period.ts';

/** A heading of the plan: １. / （１） / ①, of any depth. */
export interface Section {
  id: number;
  branchId: number;
  year: FiscalYear;
  parentId: number | null;
  sortOrder: number;
  /** As printed, "（２）"; null where the heading has none. */
  number: string | null;
  title: string;
  /** 担当グループ. */
  group: string | null;
  /** The mark that stands at the heading itself. */
  mark: string | null;
  /** The heading of the year before that it goes on from. */
  fromId: number | null;
}

/** Where a record that was taken over from an earlier stretch came from; it stays until a person has seen to it. */
export interface CarriedFrom {
  year: FiscalYear;
  period: Period;
}

export const passageKinds = ['plan', 'status', 'task', 'note'] as const;
export type PassageKind = (typeof passageKinds)[number];

export const passageKindName: Record<PassageKind, string> = {
  plan: '事業計画',
  status: '実施状況',
  task: '課題・今後の取組',
  note: '注記',
};

/** A paragraph of the plan or of its progress, with the figures in it tied to where they come from. */
export interface Passage {
  id: number;
  branchId: number;
  year: FiscalYear;
  period: Period;
  sectionId: number | null;
  sortOrder: number;
  kind: PassageKind;
  text: string;
  mark: string | null;
  asOfText: string | null;
  links: FigureLink[];
  /** Not null while it still says what it said then. */
  carriedFrom: CarriedFrom | null;
}

/** A figure inside a sentence and the formula it has to agree with. */
export interface FigureLink {
  /** As it stands in the sentence: "13人". */
  printed: string;
  formula: string;
  /** The sentence shows the formula's value in its place, instead of being compared with it. */
  follows?: boolean;
}
