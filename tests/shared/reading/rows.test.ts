import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import type { SheetCells } from '../../../shared/reading/workbookCells.ts';
import { briefs } from '../../support/briefReading.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

function read(cells: SheetCells): string[] {
  return briefs(readWorkbook(workbook(cells)));
}

describe('行', () => {
  it('縦に結合した対応項目と番号を、その下のすべての指標に付ける', () => {
    const cells = sheet(
      'S',
      {
        A1: [
          ['番号', '対応項目', '指標', '目標', '結果', '評価'],
          [1, '債権管理', '①保険証回収率', '93.88％以上', '93.08％', '×'],
          [null, null, '②返納金回収率', '87.15％以上', '88％', '〇'],
          [2, '健診', '受診率', '72.1％', '73.7％', '〇'],
        ],
      },
      { merges: ['A2:A3', 'B2:B3'] },
    );
    expect(read(cells)).toEqual([
      '1 | 債権管理 > ①保険証回収率 | KPI | 目標 >= 93.88% D2 | 結果 93.08% E2 | 評価 × F2',
      '1 | 債権管理 > ②返納金回収率 | KPI | 目標 >= 87.15% D3 | 結果 88% E3 | 評価 〇 F3',
      '2 | 健診 > 受診率 | KPI | 目標 = 72.1% D4 | 結果 73.7% E4 | 評価 〇 F4',
    ]);
  });

  it('結合せず最初の行にだけ書いた対応項目も、次の項目まで続くと読む', () => {
    const cells = sheet('S', {
      A1: [
        ['対応項目', '指標', '目標', '実績'],
        ['健診', '受診率', '65％', '66％'],
        [null, '実施率', '20％', '21％'],
        [],
        [null, '勧奨件数', '10件', '11件'],
        ['債権', '回収率', '90％', '91％'],
      ],
    });
    expect(read(cells)).toEqual([
      '健診 > 受診率 | KPI | 目標 = 65% C2 | 結果 66% D2',
      '健診 > 実施率 | KPI | 目標 = 20% C3 | 結果 21% D3',
      '健診 > 勧奨件数 | KPI | 目標 = 10件 C5 | 結果 11件 D5',
      '債権 > 回収率 | KPI | 目標 = 90% C6 | 結果 91% D6',
    ]);
  });

  it('対応項目の列がなければ、区切りの見出し行を対応項目とする', () => {
    const cells = sheet(
      'S',
      {
        B2: [
          ['№', '指標', '目標', '実績', '評価'],
          ['１．基盤的保険者機能'],
          [1, '郵送化率', '96.5％以上', '97％', '〇'],
          ['（２）健診の推進'],
          [2, '受診率', '65％以上', null, null],
          ['Ⅲ　組織'],
          [3, '会議開催', '4回', '4回', '〇'],
          ['計', null, null, null, '2'],
          ['※ 実績は速報値'],
        ],
      },
      { merges: ['B3:F3', 'B5:F5'] },
    );
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '1 | １．基盤的保険者機能 > 郵送化率 | KPI | 目標 >= 96.5% D4 | 結果 97% E4 | 評価 〇 F4',
      '2 | （２）健診の推進 > 受診率 | KPI | 目標 >= 65% D6',
      '3 | Ⅲ　組織 > 会議開催 | KPI | 目標 = 4回 D8 | 結果 4回 E8 | 評価 〇 F8',
    ]);
    expect(reading.unread).toEqual(['S!B9', 'S!F9', 'S!B10']);
  });

  it('対応項目の列があれば、区切りの見出し行は読まずに未読とする', () => {
    const cells = sheet('S', {
      A1: [
        ['項目', '指標', '目標', '実績'],
        ['１．基盤的保険者機能'],
        ['サービス', '郵送化率', '96％', '97％'],
      ],
    });
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual(['サービス > 郵送化率 | KPI | 目標 = 96% C3 | 結果 97% D3']);
    expect(reading.unread).toEqual(['S!A2']);
  });

  it('結合した目標と評価は各行に当てはめ、結合した結果は一度だけ読む', () => {
    const cells = sheet(
      'S',
      {
        A1: [
          ['指標', '目標', '実績', '評価'],
          ['郵送化率', '前年度以上', '96％', '〇'],
          ['査定率', null, null, null],
          ['査定額', '5,000円以上', '4,900円', '×'],
        ],
      },
      { merges: ['B2:B3', 'D2:D3'] },
    );
    expect(read(cells)).toEqual([
      '郵送化率 | KPI | 目標 prior>= B2 | 結果 96% C2 | 評価 〇 D2',
      '査定率 | KPI | 目標 prior>= B2 | 評価 〇 D2',
      '査定額 | KPI | 目標 >= 5000円 B4 | 結果 4900円 C4 | 評価 × D4',
    ]);
    const shared = sheet(
      'S',
      {
        A1: [
          ['指標', '目標', '実績', '評価'],
          ['郵送化率', '96％', '97％', '〇'],
          ['処理率', '95％', null, '〇'],
        ],
      },
      { merges: ['C2:C3'] },
    );
    expect(read(shared)).toEqual([
      '郵送化率 | KPI | 目標 = 96% B2 | 結果 97% C2 | 評価 〇 D2',
      '処理率 | KPI | 目標 = 95% B3 | 評価 〇 D3',
    ]);
  });

  it('数値の欄がすべて上の行から結合されていれば、名前の続きとして読む', () => {
    const cells = sheet(
      'S',
      {
        A1: [
          ['№', '指標', '目標', '実績'],
          [1, '健康保険委員が委嘱されている', '54％', '56％'],
          [null, '事業所の被保険者数割合', null, null],
          [2, '回収率', '90％', '91％'],
        ],
      },
      { merges: ['A2:A3', 'C2:C3', 'D2:D3'] },
    );
    expect(read(cells)).toEqual([
      '1 | 健康保険委員が委嘱されている⏎事業所の被保険者数割合 | KPI | 目標 = 54% C2 | 結果 56% D2',
      '2 | 回収率 | KPI | 目標 = 90% C4 | 結果 91% D4',
    ]);
  });

  it('改ページごとに印字し直した見出しの先も同じ一覧として読む', () => {
    const header = ['No', '項目', '指標', '目標', '実績'];
    const cells = sheet('S', {
      A1: [
        header,
        [1, '健診', '受診率', '65％', '66％'],
        header,
        [null, null, '実施率', '20％', '21％'],
        [2, '債権', '回収率', '90％', '91％'],
      ],
    });
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '1 | 健診 > 受診率 | KPI | 目標 = 65% D2 | 結果 66% E2',
      '健診 > 実施率 | KPI | 目標 = 20% D4 | 結果 21% E4',
      '2 | 債権 > 回収率 | KPI | 目標 = 90% D5 | 結果 91% E5',
    ]);
    expect(reading.unread).toEqual([]);
    expect(reading.lists).toMatchObject([{ headerTop: 1, headerBottom: 1, bottom: 5 }]);
  });

  it('空行を挟んでも一覧は続き、別の表が始まれば終わる', () => {
    const cells = sheet('S', {
      A1: [
        ['指標', '目標', '実績', '評価'],
        [],
        ['受診率', '65％', '66％', '〇'],
        [],
        ['回収率', '90％', '88％', '×'],
        ['※ 速報値'],
        [],
        ['（参考）月別の受診者数'],
        ['区分', '4月', '5月', '6月'],
        ['受診者数', '100人', '120人', '90人'],
        ['前年度', '90人', '110人', '80人'],
      ],
    });
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '受診率 | KPI | 目標 = 65% B3 | 結果 66% C3 | 評価 〇 D3',
      '回収率 | KPI | 目標 = 90% B5 | 結果 88% C5 | 評価 × D5',
    ]);
    expect(reading.lists[0]?.bottom).toBe(5);
    expect(reading.tables).toMatchObject([
      { title: { text: '（参考）月別の受診者数' }, rows: [['受診者数'], ['前年度']] },
    ]);
    expect(reading.unread).toEqual(['S!A6']);
  });

  it('目標と実績にまたがる「－」は、どちらもないと読む', () => {
    const cells = sheet(
      'S',
      {
        A1: [
          ['指標', '目標', '実績', '評価'],
          ['体制', '－', null, '－'],
          ['受診率', '65％', '66％', '〇'],
        ],
      },
      { merges: ['B2:C2'] },
    );
    expect(read(cells)).toEqual([
      '体制 | KPI | 評価 － D2',
      '受診率 | KPI | 目標 = 65% B3 | 結果 66% C3 | 評価 〇 D3',
    ]);
  });

  it('指標の欄が空なら、対応項目を指標の名前とする', () => {
    const cells = sheet('S', {
      A1: [
        ['対応項目', '指標', '目標', '実績'],
        ['健診の推進', null, '65％', '66％'],
        ['債権', '回収率', '90％', '91％'],
      ],
    });
    expect(read(cells)).toEqual([
      '健診の推進 | KPI | 目標 = 65% C2 | 結果 66% D2',
      '債権 > 回収率 | KPI | 目標 = 90% C3 | 結果 91% D3',
    ]);
  });
});
