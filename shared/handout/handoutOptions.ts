/** What can be printed. */
export const handoutKinds = ['progress', 'annual', 'kpi', 'tables'] as const;
export type HandoutKind = (typeof handoutKinds)[number];

export const handoutKindName: Record<HandoutKind, string> = {
  progress: '事業実施状況',
  annual: '事業結果',
  kpi: '目標達成状況',
  tables: '付表',
};

export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** `human` prints what people gave, `computed` what follows from the figures, `both` the one with the other in brackets. */
export const markChoices = ['human', 'computed', 'both'] as const;
export type MarkChoice = (typeof markChoices)[number];

/** The faces that come with the program. 明朝 joins the list when its font is a part of it. */
export const handoutFontNames = ['gothic'] as const;
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
  /** Across every page that is not printed from a version; null prints none. */
  draftText: string | null;
}

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
  newPages: 'items',
  orientation: 'portrait',
  sections: null,
  settings: [],
  font: 'gothic',
  fontSize: 10,
  marks: 'human',
  changes: false,
  draftText: '作業中',
};

/** What a handout looks like before anybody has changed anything. */
export const defaultHandoutOptions: Record<HandoutKind, HandoutOptions> = {
  progress: { ...base, cover: true },
  annual: { ...base, cover: true, contents: true, summary: true },
  kpi: { ...base, orientation: 'landscape', marks: 'both' },
  tables: { ...base, contents: true, newPages: 'top' },
};
