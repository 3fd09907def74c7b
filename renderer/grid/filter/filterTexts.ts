import type { ColumnFilter, FilterKind } from './columnFilter.ts';

/** What the filters say. */
export const filterTexts = {
  button: '絞り込み（Alt+↓）',
  title: (column: string) => `「${column}」で絞り込む`,
  condition: '条件',
  search: '値を探す',
  operand: '比べる文字や数値',
  values: '値の一覧',
  all: 'すべて選ぶ',
  blank: '（空白）',
  noValues: '当てはまる値はありません。',
  apply: '絞り込む',
  release: '解除',
  releaseAll: 'すべて解除',
  cancel: '閉じる',
  again: 'もう一度適用',
  notANumber: '数値を入力してください。',
  noOperand: '比べる文字を入力してください。',
  nothingChosen: '値を一つ以上選んでください。',
  ascending: '昇順に並べる',
  descending: '降順に並べる',
  hide: 'この列を隠す',
  noRows: '絞り込みに当てはまる行はありません。「解除」を押すと、すべての行を表示します。',
  shown: (rows: number, all: number) => `${grouped(rows)}件を表示（全${grouped(all)}件）`,
  hidden: (columns: readonly string[]) =>
    `${grouped(columns.length)}列を隠しています（${someOf(columns, '')}）`,
  showColumns: 'すべて表示',
} as const;

/** In the order they are offered. */
export const conditionText: Record<FilterKind, string> = {
  values: '値を選ぶ',
  contains: '次を含む',
  lacks: '次を含まない',
  begins: '次で始まる',
  equals: '次と等しい',
  atLeast: '次の数以上',
  atMost: '次の数以下',
  above: '次の数より大きい',
  below: '次の数より小さい',
  blank: '空白',
  filled: '空白でない',
};

/** A filter in a few words: 「△、×」「100以上」「「健診」を含む」. */
export function filterText(filter: ColumnFilter): string {
  switch (filter.kind) {
    case 'values':
      return someOf(
        filter.values.map(value => shortened(value) || filterTexts.blank),
        `${grouped(filter.values.length)}種類`,
      );
    case 'blank':
    case 'filled':
      return conditionText[filter.kind];
    case 'contains':
      return `「${shortened(filter.operand)}」を含む`;
    case 'lacks':
      return `「${shortened(filter.operand)}」を含まない`;
    case 'begins':
      return `「${shortened(filter.operand)}」で始まる`;
    case 'equals':
      return `「${shortened(filter.operand)}」`;
    case 'atLeast':
      return `${filter.operand}以上`;
    case 'atMost':
      return `${filter.operand}以下`;
    case 'above':
      return `${filter.operand}より大きい`;
    case 'below':
      return `${filter.operand}より小さい`;
  }
}

/** More than this is counted rather than told. */
const MOST_NAMED = 3;
const LONGEST = 12;

function someOf(names: readonly string[], count: string): string {
  return names.length <= MOST_NAMED
    ? names.join('、')
    : `${names.slice(0, MOST_NAMED - 1).join('、')} など${count}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : line;
}

function grouped(count: number): string {
  return count.toLocaleString('ja-JP');
}
