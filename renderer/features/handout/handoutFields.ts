import {
  FONT_SIZES,
  type HandoutFontName,
  type HandoutOptions,
  handoutKinds,
  type MarkChoice,
  type Orientation,
} from '../../../shared/handout/handoutOptions.ts';

type TextField = {
  [K in keyof HandoutOptions]: HandoutOptions[K] extends string | null ? K : never;
}[keyof HandoutOptions];
type Choice = {
  [K in keyof HandoutOptions]: HandoutOptions[K] extends boolean ? K : never;
}[keyof HandoutOptions];

/** The labels that change from meeting to meeting. */
export const labels: { key: TextField; label: string; placeholder: string }[] = [
  { key: 'documentNo', label: '資料番号', placeholder: '資料１' },
  { key: 'confidentiality', label: '機密性', placeholder: '機密性1' },
  { key: 'meetingName', label: '会議名', placeholder: '令和7年度第1回評議会' },
  { key: 'meetingDate', label: '開催日', placeholder: '令和7年7月10日' },
];
export const moreLabels: typeof labels = [
  { key: 'title', label: '題名', placeholder: '年度と種類から付けます' },
  { key: 'annexNo', label: '別添番号', placeholder: '別添１－１' },
  { key: 'basisNote', label: '基準日の注', placeholder: '基準日の記載のないものは、令和6年12月末' },
  { key: 'draftText', label: '版でないときの透かし', placeholder: '作業中' },
];
/** The machine takes no more; how much has room on a page is said before printing. */
export const MOST_TYPED = 200;
/** What a handout has or has not, and which kinds of handouts ask. */
export const choices: { key: Choice; label: string; of: readonly string[] }[] = [
  { key: 'cover', label: '表紙', of: handoutKinds },
  { key: 'contents', label: '目次', of: handoutKinds },
  { key: 'summary', label: 'KPIのまとめ', of: ['annual'] },
  { key: 'groupTitles', label: 'グループの中扉', of: ['annual'] },
  { key: 'tables', label: '付表', of: ['progress', 'annual'] },
  { key: 'charts', label: '付表のグラフ', of: ['progress', 'annual', 'tables'] },
  { key: 'legend', label: '評価の凡例', of: ['progress', 'annual', 'kpi'] },
  { key: 'carriedSigns', label: '前期のままのしるし', of: ['progress', 'annual', 'tables'] },
];
export const kindName = {
  kpi: 'KPIまとめ（目標達成状況）',
  progress: '実施状況の報告',
  annual: '年度の結果報告',
  tables: '付表',
  changes: '前回からの変更',
} as const;
export const fontName: Record<HandoutFontName, string> = { gothic: 'BIZ UDPゴシック', mincho: 'BIZ UDP明朝' };
export const orientationName: Record<Orientation, string> = { portrait: '縦', landscape: '横' };
export const markName: Record<MarkChoice, string> = {
  human: '人が付けた評価',
  computed: '計算上の評価',
  both: '両方',
};

/** In points. */
export const sizes = Array.from(
  { length: (FONT_SIZES.most - FONT_SIZES.least) * 2 + 1 },
  (_, index) => FONT_SIZES.least + index / 2,
);
