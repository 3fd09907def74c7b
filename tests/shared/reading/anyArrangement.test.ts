import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { addressOf, type CellRange, type SheetCells } from '../../../shared/reading/workbookCells.ts';
import { brief } from '../../support/briefReading.ts';
import { type CellSpec, percent, sheet, units, workbook } from '../../support/sheetBuilder.ts';

type Field =
  | 'no'
  | 'initiative'
  | 'name'
  | 'target'
  | 'actual'
  | 'priorActual'
  | 'difference'
  | 'achievement'
  | 'mark'
  | 'remark';

/** One list of an imaginary branch, as its columns hold it. */
const table: Record<Field, CellSpec[]> = {
  no: [1, 2, 3, 4, 5],
  initiative: ['サービス水準の向上', '健診受診率の向上', '健診受診率の向上', '広報の推進', '入札の適正化'],
  name: [
    '申請の郵送化率\n【KPI】',
    '生活習慣病予防健診の実施率【KPI】',
    '健康宣言事業所数［ＫＰＩ］',
    '効果的な意見発信',
    '一者応札の割合(KPI)',
  ],
  target: ['前年度（96.5％）以上', '51.5％以上', units(1270, '事業所'), '定性評価', '15％以下'],
  actual: ['97.1％\nR6.12実績', percent(0.4925, 1), '１，０８０事業所', '実施済', null],
  priorActual: ['96.5％', percent(0.485, 1), units(1010, '事業所'), '－', percent(0.063, 1)],
  difference: ['0.6％', '▲2.2％', '▲190事業所', '－', null],
  achievement: ['101％', percent(0.96, 0), '85％', '－', null],
  mark: ['〇', '△', '△', '－', null],
  remark: ['速報値である。', null, '宣言の更新中', null, '年度末に集計する。'],
};

const names: Record<Field, string[]> = {
  no: ['№', 'No.', '番号', '項番', '項目番号'],
  initiative: ['対応項目', '対 応 項 目', '取組項目', '施策', '重点施策', '主要事業', '取組事項'],
  name: [
    '指標',
    'KPI',
    'ＫＰＩ',
    '重要業績評価指標',
    '評価指標',
    '指標名',
    '成果指標',
    '指標\n（KPI）',
    'KPI項目',
  ],
  target: [
    '目標',
    '目　標',
    '目標値',
    'ＫＰＩ目標',
    '計画値',
    '数値目標',
    'R6目標',
    '令和6年度目標',
    '令和６年度\n目標値',
    '目標（A）',
  ],
  actual: [
    '結果',
    '実績',
    '実績値',
    '達成値',
    'R6実績',
    '令和6年度実績',
    '令和６年度\n結果',
    '実績（B）',
    '支部実績',
  ],
  priorActual: [
    '前年度実績',
    '前年度',
    'R5実績',
    '令和5年度実績',
    '参考（前年度）',
    '令和５年度\n結果',
    '昨年度実績',
  ],
  difference: ['差', '目標との差', '増減', '乖離', '差異', '目標ＫＰＩとの差', '差（B－A）'],
  achievement: [
    '達成度',
    '達成率',
    '目標達成度',
    '到達度',
    '目標到達度',
    '進捗率',
    '対計画比',
    '達成率（B／A）',
  ],
  mark: ['評価', '判定', '自己評価', '評定', '評　価', '評価結果'],
  remark: ['備考', 'コメント', '担当', '特記事項', '今後の取組'],
};

const expected = (without: ReadonlySet<Field>) =>
  [
    [
      '1',
      'サービス水準の向上',
      '申請の郵送化率',
      'KPI',
      '目標 prior>= 96.5%',
      '結果 97.1% 2024-12-31',
      '前結果 96.5%',
      '差 0.6pt',
      '達成 101%',
      '評価 〇',
    ],
    [
      '2',
      '健診受診率の向上',
      '生活習慣病予防健診の実施率',
      'KPI',
      '目標 >= 51.5%',
      '結果 49.3%',
      '前結果 48.5%',
      '差 -2.2pt',
      '達成 96%',
      '評価 △',
    ],
    [
      '3',
      '健診受診率の向上',
      '健康宣言事業所数',
      'KPI',
      '目標 = 1270事業所',
      '結果 1080事業所',
      '前結果 1010事業所',
      '差 -190事業所',
      '達成 85%',
      '評価 △',
    ],
    [
      '4',
      '広報の推進',
      '効果的な意見発信',
      '非KPI',
      '目標 qualitative',
      '結果 「実施済」',
      null,
      null,
      null,
      '評価 －',
    ],
    ['5', '入札の適正化', '一者応札の割合', 'KPI', '目標 <= 15%', null, '前結果 6.3%', null, null, null],
  ].map(([no, initiative, name, kpi, target, actual, prior, difference, achievement, mark]) =>
    [
      without.has('no') ? null : no,
      without.has('initiative') ? name : `${initiative} > ${name}`,
      kpi,
      target,
      actual,
      without.has('priorActual') ? null : prior,
      without.has('difference') ? null : difference,
      without.has('achievement') ? null : achievement,
      without.has('mark') ? null : mark,
    ]
      .filter(part => part !== null)
      .join(' | '),
  );

const optional: Field[] = ['no', 'initiative', 'priorActual', 'difference', 'achievement', 'mark', 'remark'];

const arrangement = fc.record({
  without: fc.subarray(optional).map(fields => new Set(fields)),
  order: fc.shuffledSubarray(Object.keys(table) as Field[], { minLength: 10 }),
  words: fc.record(
    Object.fromEntries(
      Object.entries(names).map(([field, words]) => [field, fc.constantFrom(...words)]),
    ) as Record<Field, fc.Arbitrary<string>>,
  ),
  top: fc.integer({ min: 1, max: 12 }),
  left: fc.integer({ min: 1, max: 6 }),
  headerRows: fc.integer({ min: 1, max: 3 }),
  mergeInitiative: fc.boolean(),
  blankAfter: fc.integer({ min: 0, max: 5 }),
  wide: fc.boolean(),
});

/** Puts the list on a sheet as the arrangement says; with `wide` every column is two cells merged. */
function arrange(a: typeof arrangement extends fc.Arbitrary<infer T> ? T : never): SheetCells {
  const fields = a.order.filter(field => !a.without.has(field));
  const step = a.wide ? 2 : 1;
  const column = (at: number) => a.left + at * step;
  const top = a.top + 3;
  const blocks: Record<string, CellSpec[][]> = {};
  const merges: string[] = [];
  const put = (row: number, at: number, spec: CellSpec, rows = 1) => {
    blocks[addressOf(row, column(at))] = [[spec]];
    if (rows > 1 || a.wide)
      merges.push(area({ top: row, left: column(at), bottom: row + rows - 1, right: column(at) + step - 1 }));
  };
  blocks[addressOf(a.top, a.left)] = [['令和6年度 北浜支部 KPI達成状況']];
  fields.forEach((field, at) => {
    put(top, at, a.words[field], a.headerRows);
    let row = top + a.headerRows;
    table[field].forEach((spec, index) => {
      if (index === a.blankAfter && index > 0) row += 1;
      const isPair = field === 'initiative' && a.mergeInitiative && a.blankAfter !== 2;
      if (isPair && index === 1) put(row, at, spec, 2);
      else if (!(isPair && index === 2)) put(row, at, spec);
      row += 1;
    });
  });
  return sheet('S', blocks, { merges });
}

function area({ top, left, bottom, right }: CellRange): string {
  return `${addressOf(top, left)}:${addressOf(bottom, right)}`;
}

describe('同じ一覧なら', () => {
  it('列の並び・呼び名・位置・見出しの高さ・結合・欠けた列によらず、同じ指標を読む', () => {
    fc.assert(
      fc.property(arrangement, a => {
        const { indicators, unread } = readWorkbook(workbook(arrange(a)));
        const lines = indicators.map(indicator => brief(indicator).replace(/ [A-Z]{1,2}\d+(?= \||$)/g, ''));
        // Days that only the header's year gives are left out of the comparison.
        expect(lines.map(line => line.replace(/ (?:2025|2024)-03-31/g, ''))).toEqual(expected(a.without));
        const remarks = a.without.has('remark') ? 0 : 3;
        expect(unread).toHaveLength(1 + remarks);
      }),
      { numRuns: 400 },
    );
  });
});
