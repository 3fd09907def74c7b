/** What can be printed. */
export const handoutKinds = ['progress', 'annual', 'kpi', 'tables', 'changes'] as const;
export type HandoutKind = (typeof handoutKinds)[number];

export const handoutKindName: Record<HandoutKind, string> = {
  progress: '事業実施状況',
  annual: '事業結果',
  kpi: '目標達成状況',
  tables: '付表',
  changes: '前回からの変更',
};

export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** `human` prints what people gave, `computed` what follows from the figures, `both` the one with the other in brackets. */
export const markChoices = ['human', 'computed', 'both'] as const;
export type MarkChoice = (typeof markChoices)[number];

/** The faces that come with the program: BIZ UDPゴシック and BIZ UDP明朝. */
export const handoutFontNames = ['gothic', 'mincho'] as const;
export type HandoutFontName = (typeof handoutFontNames)[number];

/** How one heading is printed, with all that stands below it. */
export interface SectionSetting {
  sectionId: number;
  /** Null: as the handout, or landscape where a table asks for it. */
  orientation: Orientation | null;
  /** The head of the left column, where it is not 計画内容: 「実施内容」. */
  planHead: string | null;
}

/** Everything about a handout that people choose. Texts are printed as they are; null leaves their place empty. */
export interface HandoutOptions {
  /** In place of the title that follows from kind and year. */
  title: string | null;
  documentNo: string | null;
  /** 別添番号 */
  annexNo: string | null;
  confidentiality: string | null;
  meetingName: string | null;
  /** As printed: 「令和7年6月10日」. */
  meetingDate: string | null;
  /** 「基準日の記載のないものは、令和6年12月末」 */
  basisNote: string | null;
  cover: boolean;
  contents: boolean;
  legend: boolean;
  /** The table of all KPIs before the items. */
  summary: boolean;
  /** 付表 behind the texts of each heading. */
  tables: boolean;
  /** The charts of 付表, above their figures. */
  charts: boolean;
  /** A sheet with its name before each group but the first. */
  groupTitles: boolean;
  /** Which headings begin a new page: those at the top, or also those right below them. */
  newPages: 'top' | 'items';
  orientation: Orientation;
  /** The headings to print, each with what stands below it; null prints all. */
  sections: number[] | null;
  settings: SectionSetting[];
  font: HandoutFontName;
  /** Of the texts, in points. */
  fontSize: number;
  marks: MarkChoice;
  /** What differs from the version it is compared with is marked, and listed at the end. */
  changes: boolean;
  /** In a working copy: what still reads as in the period before has a sign. A version never shows it. */
  carriedSigns: boolean;
  /** Across every page that is not printed from a version; null prints none. */
  draftText: string | null;
}

/** Labels as people know them. */
export const labelName = {
  documentNo: '資料番号',
  confidentiality: '機密性',
  meetingName: '会議名',
  meetingDate: '開催日',
  title: '題名',
  annexNo: '別添番号',
  basisNote: '基準日の注',
  draftText: '透かし',
} as const;

/** The most characters of each that have room on a page: letters get smaller and lines more, but there is an end. */
export const labelLimits: Record<keyof typeof labelName, number> = {
  documentNo: 100,
  confidentiality: 60,
  meetingName: 100,
  meetingDate: 60,
  title: 100,
  annexNo: 100,
  basisNote: 200,
  draftText: 20,
};

export const FONT_SIZES = { least: 8, most: 14 };

const base: HandoutOptions = {
  title: null,
  documentNo: '資料１',
  annexNo: null,
  confidentiality: '機密性1',
  meetingName: null,
  meetingDate: null,
  basisNote: null,
  cover: false,
  contents: false,
  legend: true,
  summary: false,
  tables: true,
  charts: true,
  groupTitles: false,
  newPages: 'items',
  orientation: 'portrait',
  sections: null,
  settings: [],
  font: 'gothic',
  fontSize: 10,
  marks: 'human',
  changes: false,
  carriedSigns: true,
  draftText: '作業中',
};

/** What a handout looks like before anybody has changed anything. */
export const defaultHandoutOptions: Record<HandoutKind, HandoutOptions> = {
  progress: { ...base, cover: true },
  annual: { ...base, cover: true, contents: true, summary: true, groupTitles: true },
  kpi: { ...base, orientation: 'landscape', marks: 'both' },
  tables: { ...base, contents: true, newPages: 'top' },
  changes: { ...base, legend: false, changes: true },
};
