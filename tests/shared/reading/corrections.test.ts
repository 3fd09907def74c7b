import { describe, expect, it } from 'vitest';
import { type ColumnRole, noCorrections, type ReadingCorrections } from '../../../shared/reading/reading.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import type { WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { briefs } from '../../support/briefReading.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

function columns(roles: Record<number, ColumnRole>): ReadingCorrections['columns'] {
  return Object.entries(roles).map(([column, role]) => ({ sheet: 'S', column: Number(column), role }));
}

function read(cells: WorkbookCells, corrections: Partial<ReadingCorrections>) {
  return readWorkbook(cells, { ...noCorrections, ...corrections });
}

const list = workbook(
  sheet('S', {
    A1: [
      ['No', '項目', '指標', '目標', '結果', '評価'],
      [1, '健診', '受診率', '65％', '66％', '〇'],
      [2, '債権', '回収率', '90％', '91％', '〇'],
      ['合計', null, null, null, null, '2'],
    ],
  }),
);

describe('読取の訂正', () => {
  it('列の役割を変えると、その役割で読み直す', () => {
    const prior = read(list, { columns: columns({ 5: 'priorActual' }) });
    expect(briefs(prior)).toEqual([
      '1 | 健診 > 受診率 | KPI | 目標 = 65% D2 | 前結果 66% E2 | 評価 〇 F2',
      '2 | 債権 > 回収率 | KPI | 目標 = 90% D3 | 前結果 91% E3 | 評価 〇 F3',
    ]);
    expect(prior.roles['S!E2']).toBe('priorActual');
    const swapped = read(list, { columns: columns({ 2: 'name', 3: 'initiative' }) });
    expect(briefs(swapped)[0]).toBe('1 | 受診率 > 健診 | KPI | 目標 = 65% D2 | 結果 66% E2 | 評価 〇 F2');
  });

  it('「読まない」とした列は未読になる', () => {
    const reading = read(list, { columns: columns({ 2: 'ignore' }) });
    expect(reading.indicators.map(({ initiative }) => initiative)).toEqual([null, null]);
    expect(reading.unread).toEqual(['S!B2', 'S!B3', 'S!A4', 'S!F4']);
    expect(reading.lists[0]?.columns[1]).toMatchObject({ column: 2, role: 'ignore' });
  });

  it('KPI の印の列を教えると、印のある指標だけが KPI になる', () => {
    const marked = workbook(
      sheet('S', {
        A1: [
          ['扱い', '指標', '目標', '結果'],
          ['○', '受診率', '65％', '66％'],
          [null, '回収率', '90％', '91％'],
        ],
      }),
    );
    const reading = read(marked, { columns: columns({ 1: 'kpi' }) });
    expect(reading.indicators.map(({ name, isKpi }) => [name, isKpi])).toEqual([
      ['受診率', true],
      ['回収率', false],
    ]);
    expect(reading.roles['S!A2']).toBe('kpi');
  });

  it('行を外し、外されていた行を入れる', () => {
    const reading = read(list, {
      rows: [
        { sheet: 'S', row: 2, include: false },
        { sheet: 'S', row: 4, include: true },
      ],
    });
    expect(reading.indicators.map(({ name, row }) => [name, row])).toEqual([
      ['回収率', 3],
      ['合計', 4],
    ]);
    expect(reading.unread).toEqual(['S!A2', 'S!B2', 'S!C2', 'S!D2', 'S!E2', 'S!F2']);
  });

  const odd = workbook(
    sheet('S', {
      B2: [
        ['何か', 'ねらい', 'できばえ', 'しるし'],
        ['受診率', '65％以上', '66％', '〇'],
        ['回収率', '90％以上', '91％', '〇'],
      ],
    }),
  );
  const oddRoles = columns({ 2: 'name', 3: 'target', 4: 'actual', 5: 'mark' });
  const oddLines = [
    '受診率 | KPI | 目標 >= 65% C3 | 結果 66% D3 | 評価 〇 E3',
    '回収率 | KPI | 目標 >= 90% C4 | 結果 91% D4 | 評価 〇 E4',
  ];

  it('何も見つからなかったシートでも、見出しの行を教えれば列が示され、列の役割も教えれば読める', () => {
    expect(read(odd, {}).lists).toEqual([]);
    const headers = [{ sheet: 'S', top: 2, bottom: 2 }];
    const shown = read(odd, { headers });
    expect(shown.lists[0]?.columns.map(({ header }) => header)).toEqual([
      '何か',
      'ねらい',
      'できばえ',
      'しるし',
    ]);
    expect(shown.roles['S!C2']).toBe('header');
    expect(briefs(read(odd, { headers, columns: oddRoles }))).toEqual(oddLines);
  });

  it('何も見つからなかったシートでも、列の役割だけで読める', () => {
    expect(briefs(read(odd, { columns: oddRoles }))).toEqual(oddLines);
    const bare = workbook(
      sheet('S', {
        A1: [
          ['1', '受診率', '65％以上', '66％'],
          ['2', '回収率', '90％以上', '91％'],
        ],
      }),
    );
    const reading = read(bare, { columns: columns({ 1: 'no', 2: 'name', 3: 'target', 4: 'actual' }) });
    expect(briefs(reading)).toEqual([
      '1 | 受診率 | KPI | 目標 >= 65% C1 | 結果 66% D1',
      '2 | 回収率 | KPI | 目標 >= 90% C2 | 結果 91% D2',
    ]);
    expect(reading.unread).toEqual([]);
  });

  it('指標の一覧でないとした表も、列の役割を教えれば読む', () => {
    const cross = workbook(
      sheet(
        'S',
        {
          A1: [
            ['区分', '目標', null, '実績', null],
            [null, '協会', '委託', '協会', '委託'],
            ['初回', 10, 20, 11, 22],
            ['評価', 5, 6, 7, 8],
          ],
        },
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    );
    const reading = read(cross, {
      columns: columns({ 1: 'name', 2: 'target', 3: 'ignore', 4: 'actual', 5: 'ignore' }),
    });
    expect(briefs(reading)).toEqual([
      '初回 | KPI | 目標 = 10 B3 | 結果 11 D3',
      '評価 | KPI | 目標 = 5 B4 | 結果 7 D4',
    ]);
  });

  it('間違った見出しの代わりに、教えた見出しを使う', () => {
    const twice = workbook(
      sheet('S', {
        A1: [
          ['指標', '目標', '実績'],
          ['（書き方の例）', '50％', '55％'],
          ['指標', '目標', '実績'],
          ['受診率', '65％', '66％'],
        ],
      }),
    );
    expect(
      read(twice, { headers: [{ sheet: 'S', top: 3, bottom: 3 }] }).indicators.map(({ name }) => name),
    ).toEqual(['受診率']);
  });

  it('非表示のシートと前年度のシートも、教えれば読む', () => {
    const rows = [
      ['指標', '目標', '実績'],
      ['受診率', '65％', '66％'],
    ];
    const hidden = workbook(sheet('S', { A1: rows }, { hidden: true }));
    expect(read(hidden, {}).indicators).toEqual([]);
    expect(read(hidden, { headers: [{ sheet: 'S', top: 1, bottom: 1 }] }).indicators).toHaveLength(1);
    const years = workbook(sheet('S', { A1: [['令和5年度KPI'], ...rows] }), sheet('令和6年度', { A1: rows }));
    expect(read(years, {}).indicators).toHaveLength(1);
    expect(read(years, { headers: [{ sheet: 'S', top: 2, bottom: 2 }] }).indicators).toHaveLength(2);
  });

  it('一覧の外の列も、役割を教えれば読む', () => {
    const cells = workbook(
      sheet('S', {
        A1: [
          ['指標', '目標', '実績', null, null, '前の年'],
          ['受診率', '65％', '66％', null, null, '64％'],
        ],
      }),
    );
    const reading = read(cells, { columns: columns({ 6: 'priorActual' }) });
    expect(briefs(reading)).toEqual(['受診率 | KPI | 目標 = 65% B2 | 結果 66% C2 | 前結果 64% F2']);
  });

  it('訂正がなければ、訂正なしの読取と同じになる', () => {
    expect(read(list, {})).toEqual(readWorkbook(list));
  });
});
