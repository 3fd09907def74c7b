import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { briefs } from '../../support/briefReading.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

describe('いくつもの一覧', () => {
  it('上下に並んだ、列の違う二つの一覧を読み、番号つきの見出しを対応項目とする', () => {
    const cells = sheet('S', {
      A1: [
        ['１　支部KPI'],
        ['KPI', '目標', '実績', '評価'],
        ['受診率', '65％', '66％', '〇'],
        ['回収率', '90％', '88％', '×'],
        [],
        ['２　独自指標'],
        ['No', '独自指標', '単位', '目標値', '実績値'],
        [1, '出前講座', '回', 12, 14],
        [2, '記事掲載', '件', 4, 3],
        [],
        ['（注）独自指標は支部で定めたもの'],
      ],
    });
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '１　支部KPI > 受診率 | KPI | 目標 = 65% B3 | 結果 66% C3 | 評価 〇 D3',
      '１　支部KPI > 回収率 | KPI | 目標 = 90% B4 | 結果 88% C4 | 評価 × D4',
      '1 | ２　独自指標 > 出前講座 | KPI | 目標 = 12回 D8 | 結果 14回 E8',
      '2 | ２　独自指標 > 記事掲載 | KPI | 目標 = 4件 D9 | 結果 3件 E9',
    ]);
    expect(reading.unread).toEqual(['S!A11']);
    expect(reading.lists.map(list => [list.headerTop, list.bottom])).toEqual([
      [2, 4],
      [7, 9],
    ]);
  });

  it('左右に並んだ一覧を、間が空いていてもいなくても、見出しの段数が違っても読む', () => {
    const gap = sheet('S', {
      A1: [
        ['指標', '目標', '実績', '評価', null, '指標', '目標', '実績', '評価'],
        ['受診率', '65％', '66％', '〇', null, '回収率', '90％', '91％', '〇'],
        ['件数', '10件', '9件', '×', null, '勧奨', '100件', '120件', '〇'],
      ],
    });
    expect(briefs(readWorkbook(workbook(gap)))).toEqual([
      '受診率 | KPI | 目標 = 65% B2 | 結果 66% C2 | 評価 〇 D2',
      '件数 | KPI | 目標 = 10件 B3 | 結果 9件 C3 | 評価 × D3',
      '回収率 | KPI | 目標 = 90% G2 | 結果 91% H2 | 評価 〇 I2',
      '勧奨 | KPI | 目標 = 100件 G3 | 結果 120件 H3 | 評価 〇 I3',
    ]);
    const close = sheet('S', {
      A1: [
        ['No', '指標', '目標', '実績', 'No', '指標', '目標', '実績'],
        [1, '受診率', '65％', '66％', 2, '回収率', '90％', '91％'],
      ],
    });
    expect(briefs(readWorkbook(workbook(close)))).toEqual([
      '1 | 受診率 | KPI | 目標 = 65% C2 | 結果 66% D2',
      '2 | 回収率 | KPI | 目標 = 90% G2 | 結果 91% H2',
    ]);
    const depths = sheet(
      'S',
      {
        A1: [
          ['指標', 'R6', null, null, '指標', '目標', '実績'],
          [null, '目標', '実績', null, '回収率', '90％', '91％'],
          ['受診率', '65％', '66％', null, '勧奨', '10件', '12件'],
        ],
      },
      { merges: ['A1:A2', 'B1:C1'] },
    );
    expect(briefs(readWorkbook(workbook(depths)))).toEqual([
      '受診率 | KPI | 目標 = 65% B3 | 結果 66% 2025-03-31 C3',
      '回収率 | KPI | 目標 = 90% F2 | 結果 91% G2',
      '勧奨 | KPI | 目標 = 10件 F3 | 結果 12件 G3',
    ]);
  });

  it('一覧の右にある凡例やメモは読まない', () => {
    const cells = sheet('S', {
      A1: [
        ['指標', '目標', '実績', '評価', null, '凡例'],
        ['受診率', '65％', '66％', '〇', null, '〇：達成'],
        ['回収率', '90％', '88％', '×', null, '×：未達成'],
      ],
    });
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '受診率 | KPI | 目標 = 65% B2 | 結果 66% C2 | 評価 〇 D2',
      '回収率 | KPI | 目標 = 90% B3 | 結果 88% C3 | 評価 × D3',
    ]);
    expect(reading.unread).toEqual(['S!F1', 'S!F2', 'S!F3']);
  });

  it('複数のシートの一覧を、シートの順に読む', () => {
    const one = sheet('企画', {
      A1: [['令和6年度KPI'], ['No', '指標', '目標', '実績'], [1, '順位', '15位以内', '16位']],
    });
    const two = sheet('保健', {
      C5: [
        ['指標', '実績', '目標'],
        ['受診率', '66％', '65％'],
      ],
    });
    const reading = readWorkbook(workbook(one, two));
    expect(briefs(reading)).toEqual([
      '1 | 順位 | KPI | 目標 rank<= 15位 C3 | 結果 16位 D3',
      '受診率 | KPI | 目標 = 65% E6 | 結果 66% D6',
    ]);
    expect(reading.indicators.map(indicator => indicator.sheet)).toEqual(['企画', '保健']);
  });

  it('年度ごとのシートがあれば、最も新しい年度の一覧だけを読む', () => {
    const rows = [
      ['指標', '目標', '実績'],
      ['受診率', '65％', '66％'],
    ];
    const reading = readWorkbook(
      workbook(
        sheet('令和5年度', { A1: rows }),
        sheet('令和6年度', { A1: rows }),
        sheet('Ｒ7', {
          A1: [
            ['指標', '目標', '実績'],
            ['受診率', '67％', null],
          ],
        }),
      ),
    );
    expect(reading.indicators.map(indicator => indicator.sheet)).toEqual(['令和6年度']);
    expect(reading.fiscalYear).toBe(2024);
    expect(reading.unread.filter(address => address.startsWith('令和5年度'))).toHaveLength(6);
    const below = sheet('S', { A1: [['令和6年度KPI'], ...rows, [], ['（参考）令和5年度KPI'], ...rows] });
    expect(readWorkbook(workbook(below)).indicators.map(indicator => indicator.row)).toEqual([3]);
  });
});

describe('KPIの札', () => {
  it('名前のセルにある札を名前から外し、札のない指標はKPIでないとする', () => {
    const cells = sheet('S', {
      A1: [
        ['項目', '指標', '目標', '実績'],
        ['a', '受診率\n【KPI】', '65％', '66％'],
        ['b', '回収率［ＫＰＩ］', '90％', '91％'],
        ['c', '(KPI) 郵送化率', '96％', '97％'],
        ['d', '■KPI：査定率', '0.1％', '0.2％'],
        ['e', 'ＫＰＩ　実施率', '20％', '21％'],
        ['f', '順位（KPI設定なし）', '15位以内', '16位'],
        ['g', 'KPI外の苦情件数', '10件', '9件'],
        ['h', '面談件数', 'ＫＰＩの設定なし', '40件'],
      ],
    });
    const { indicators } = readWorkbook(workbook(cells));
    expect(indicators.map(({ name, isKpi }) => [name, isKpi])).toEqual([
      ['受診率', true],
      ['回収率', true],
      ['郵送化率', true],
      ['査定率', true],
      ['実施率', true],
      ['順位', false],
      ['KPI外の苦情件数', false],
      ['面談件数', false],
    ]);
  });

  it('KPIの列の〇や、区分の列のKPI、区切り行の【KPI】で見分ける', () => {
    const kpis = (rows: (string | number | null)[][]) =>
      readWorkbook(workbook(sheet('S', { A1: rows }))).indicators.map(({ name, isKpi }) => [name, isKpi]);
    expect(
      kpis([
        ['No.', 'KPI', '指標名', '目標', '実績'],
        ['1', '○', '受診率', '65％', '66％'],
        ['2', null, '件数', '10件', '9件'],
      ]),
    ).toEqual([
      ['受診率', true],
      ['件数', false],
    ]);
    expect(
      kpis([
        ['区分', '指標', '目標', '実績'],
        ['KPI', '受診率', '65％', '66％'],
        ['参考', '件数', '10件', '9件'],
        ['KPI', '回収率', '90％', '91％'],
      ]),
    ).toEqual([
      ['受診率', true],
      ['件数', false],
      ['回収率', true],
    ]);
    expect(
      kpis([
        ['No', '指標', '目標', '実績'],
        ['【KPI】'],
        [1, '受診率', '65％', '66％'],
        ['【その他の指標】'],
        [2, '件数', '10件', '9件'],
      ]),
    ).toEqual([
      ['受診率', true],
      ['件数', false],
    ]);
  });

  it('どこにも札がなければ、すべてKPIとする', () => {
    const cells = sheet('S', {
      A1: [
        ['KPI', '目標', '実績'],
        ['受診率', '65％', '66％'],
        ['件数', '10件', '9件'],
      ],
    });
    expect(readWorkbook(workbook(cells)).indicators.map(({ isKpi }) => isKpi)).toEqual([true, true]);
  });
});
