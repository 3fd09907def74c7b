import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

type Rows = (string | number | null)[][];

const tables: [string, Rows, string[]?][] = [
  [
    '支部ごとの比較表',
    [
      ['支部', '目標', '実績', '達成率'],
      ['北浜支部', '65％', '66％', '101%'],
      ['東支部', '65％', '60％', '92%'],
      ['西支部', '65％', '61％', '93%'],
    ],
  ],
  [
    '左上が空欄の支部比較表',
    [
      [null, '目標', '実績'],
      ['北浜支部', '65％', '66％'],
      ['東支部', '65％', '60％'],
    ],
  ],
  [
    '指標ごとに目標と実績が並ぶクロス表',
    [
      ['区分', '受診率', null, '回収率', null],
      [null, '目標', '実績', '目標', '実績'],
      ['北部', '65％', '66％', '90％', '91％'],
      ['南部', '65％', '63％', '90％', '89％'],
    ],
    ['A1:A2', 'B1:C1', 'D1:E1'],
  ],
  [
    '協会と委託に分かれた実施件数の表',
    [
      ['区分', '目標', null, '実績', null],
      [null, '協会', '委託', '協会', '委託'],
      ['初回', 10, 20, 11, 22],
      ['評価', 5, 6, 7, 8],
    ],
    ['A1:A2', 'B1:C1', 'D1:E1'],
  ],
  [
    '年度ごとの推移',
    [
      ['年度', '目標', '実績'],
      ['令和4年度', '65％', '66％'],
      ['令和5年度', '66％', '67％'],
    ],
  ],
  [
    '月ごとの推移',
    [
      ['区分', '目標', '実績'],
      ['4月', '65', '66'],
      ['5月', '70', '71'],
    ],
  ],
  [
    '年度を横に並べた表',
    [
      ['項目', '令和4年度', '令和5年度', '令和6年度'],
      ['受診率', '60％', '61％', '62％'],
    ],
  ],
  [
    '予算の執行状況',
    [
      ['区分', '予算', '決算', '執行率'],
      ['人件費', '100', '98', '98%'],
      ['物件費', '50', '45', '90%'],
    ],
  ],
  [
    '計画と実施状況の文章',
    [
      ['事業計画', '実施状況', '評価'],
      ['評議会で収支の見通しを示し、保険料率を議論する。', '5月・7月・10月の評議会で審議した。', '△'],
      ['広報を行う。', '委員だより8月号に掲載した。', '〇'],
    ],
  ],
  [
    '計画の文章とKPIの文が並ぶ表',
    [
      ['重点施策', '令和6年度 事業計画', 'KPI', '実施状況', '評価'],
      [
        '健診',
        '受診勧奨を行い、受診率の向上を図る。',
        '受診率を65％以上とする',
        '6月に受診勧奨を1,200件送付した。',
        '〇',
      ],
      ['債権', '早期の通知と催告を行う。', '回収率を前年度以上とする', '催告を実施した。', '△'],
    ],
  ],
];

describe('指標の一覧でない表', () => {
  it.each(tables)('%sからは指標を作らず、付表か取組の文章として読む', (name, rows, merges = []) => {
    const cells = workbook(sheet('S', { B3: rows }, { merges: merges.map(range => shift(range)) }));
    const reading = readWorkbook(cells);
    expect(reading.indicators).toEqual([]);
    expect(reading.lists).toEqual([]);
    const isReport = name.includes('文章');
    expect(reading.tables).toHaveLength(isReport ? 0 : 1);
    expect(reading.narratives).toHaveLength(isReport ? 2 : 0);
  });

  it('見出しのない表からは何も作らず、すべて未読とする', () => {
    const rows = [
      ['1', '受診率', '65％以上', '66％', '〇'],
      ['2', '回収率', '90％以上', '91％', '〇'],
    ];
    const reading = readWorkbook(workbook(sheet('S', { B3: rows })));
    expect(reading).toMatchObject({ indicators: [], lists: [], tables: [], narratives: [] });
    expect(reading.unread).toHaveLength(10);
  });
});

/** The tables above are written from A1 and placed at B3. */
function shift(range: string): string {
  return range.replace(
    /([A-Z])(\d)/g,
    (_, column: string, row: string) => `${String.fromCharCode(column.charCodeAt(0) + 1)}${Number(row) + 2}`,
  );
}
