import { expect, test } from 'vitest';
import { type TableContent, tableContent } from '../../../shared/handout/tableContent.ts';
import { tableLayout } from '../../../shared/handout/tableLayout.ts';
import { bothBranches } from '../../support/bothBranches.ts';

const { plan } = bothBranches();
const tableOf = (title: string) => {
  const table = [...plan.records.table.values()].find(one => one.title === title);
  if (!table) throw new Error(title);
  return table;
};

function ofColumns(count: number, text: string): TableContent {
  return {
    columnLevels: 1,
    rowLevels: 0,
    columns: Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      heads: ['数'],
      kind: 'figure',
      isReference: false,
    })),
    rows: [
      {
        id: 'r',
        heads: [],
        isTotal: false,
        cells: Array.from({ length: count }, () => ({ text, bracket: null, places: [] })),
      },
    ],
  };
}

const sum = (widths: number[]) => widths.reduce((all, one) => all + one, 0);

test('前年の列は、当年と同じ欄の（ ）に入り、列としては消える', () => {
  const content = tableContent(plan, tableOf('【広報物の発行状況】'));
  expect(content.columns.map(({ heads }) => heads.join('＞'))).toEqual([
    '前年の発行月',
    'メールマガジン＞当年\n（前年）',
    '埼玉だより＞当年\n（前年）',
    '健康保険委員だより＞当年\n（前年）',
    '社会保険さいたま＞当年\n（前年）',
    '社労士会報＞当年\n（前年）',
  ]);
  expect(content.rows[0]?.cells[1]).toMatchObject({ text: '7,991通', bracket: '（5,725通）' });
});

test('広い表は文字を小さくして用紙に収め、読めない大きさになる前に知らせる', () => {
  const narrow = tableLayout(ofColumns(5, '12,345'), '', 9, 180);
  expect(narrow).toMatchObject({ fontSize: 9, isReadable: true });
  const wide = tableLayout(ofColumns(13, '12,345'), '', 9, 180);
  expect(wide.fontSize).toBeLessThan(9);
  expect(wide.isReadable).toBe(true);
  const tooWide = tableLayout(ofColumns(30, '12,345'), '', 9, 180);
  expect(tooWide.isReadable).toBe(false);
  for (const { widths } of [narrow, wide, tooWide]) expect(sum(widths)).toBeLessThanOrEqual(180.01);
});

test('小さな表は、題名が折れない幅になる', () => {
  const title = '長い題名の付いた小さな表の一覧';
  const { widths } = tableLayout(ofColumns(1, '1'), title, 9, 180);
  expect(sum(widths)).toBeGreaterThan(title.length * 9 * 0.3528);
});
