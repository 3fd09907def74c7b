import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import type { SheetCells } from '../../../shared/reading/workbookCells.ts';
import { briefs } from '../../support/briefReading.ts';
import { date, percent, sheet, units, workbook } from '../../support/sheetBuilder.ts';

function read(cells: SheetCells): string[] {
  return briefs(readWorkbook(workbook(cells)));
}

describe('見出しの段数', () => {
  it('年度の下に目標と実績が並ぶ二段見出しから、今年度と前年度を読む', () => {
    const cells = sheet(
      '一覧',
      {
        A1: [['KPI一覧']],
        A3: [
          ['№', '対応項目', '指標', '令和5年度', null, '令和6年度', null, '達成率', '評価'],
          [null, null, null, '目標', '実績', '目標', '実績', null, null],
          [
            1,
            '健診',
            '受診率',
            percent(0.6, 1),
            percent(0.612, 1),
            percent(0.65, 1),
            percent(0.662, 1),
            percent(1.0184, 1),
            'A',
          ],
          [2, '保健指導', '実施率', percent(0.2, 1), percent(0.19, 1), percent(0.22, 1), null, null, null],
        ],
      },
      { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4', 'I3:I4'] },
    );
    expect(read(cells)).toEqual([
      '1 | 健診 > 受診率 | KPI | 目標 = 65.0% F5 | 結果 66.2% 2025-03-31 G5 | 前目標 = 60.0% D5 | 前結果 61.2% 2024-03-31 E5 | 達成 101.8% H5 | 評価 A I5',
      '2 | 保健指導 > 実施率 | KPI | 目標 = 22.0% F6 | 前目標 = 20.0% D6 | 前結果 19.0% 2024-03-31 E6',
    ]);
  });

  it('結合していない二段見出しも同じに読む', () => {
    const cells = sheet('一覧', {
      C7: [
        ['№', '対応項目', '指標', '令和6年度', null, '評価'],
        [null, null, null, '目標', '実績', null],
        [1, '健診', '受診率', '65％以上', '66.2％', '〇'],
        [2, '健診', '実施率', '20％以上', '19％', '×'],
      ],
    });
    expect(read(cells)).toEqual([
      '1 | 健診 > 受診率 | KPI | 目標 >= 65% F9 | 結果 66.2% 2025-03-31 G9 | 評価 〇 H9',
      '2 | 健診 > 実施率 | KPI | 目標 >= 20% F10 | 結果 19% 2025-03-31 G10 | 評価 × H10',
    ]);
  });

  it('三段見出しの件数と率を、分子・分母と実績に読み分ける', () => {
    const cells = sheet(
      '一覧',
      {
        B2: [
          ['番号', '施策', 'KPI', '令和6年度', null, null, null, '令和5年度'],
          [null, null, null, '目標', '実績', null, null, '実績'],
          [null, null, null, null, '実施者数', '対象者数', '実施率', null],
          [
            1,
            '健診',
            '特定健診実施率',
            percent(0.65, 1),
            units(6620, '人'),
            units(10000, '人'),
            percent(0.662, 1),
            percent(0.6405, 1),
          ],
        ],
      },
      { merges: ['B2:B4', 'C2:C4', 'D2:D4', 'E2:H2', 'F3:H3', 'E3:E4', 'I3:I4'] },
    );
    expect(read(cells)).toEqual([
      '1 | 健診 > 特定健診実施率 | KPI | 目標 = 65.0% E5 | 結果 66.2% 2025-03-31 H5 | 前結果 64.1% 2024-03-31 I5 | 分子 6620人 F5 | 分母 10000人 G5',
    ]);
  });

  it('列記号の段を含む四段見出しを読む', () => {
    const cells = sheet(
      '一覧',
      {
        A1: [
          ['番号', '項目', '指標', '令和6年度', null, null, null],
          [null, null, null, '目標', '実績', null, '評価'],
          [null, null, null, null, '件数', '率', null],
          [null, null, null, '(A)', '(B)', '(C)', null],
          [1, '健診', '受診率', '65％', '6,620件', '66.2％', '〇'],
        ],
      },
      { merges: ['A1:A4', 'B1:B4', 'C1:C4', 'D1:G1', 'D2:D3', 'E2:F2', 'G2:G4'] },
    );
    expect(read(cells)).toEqual([
      '1 | 健診 > 受診率 | KPI | 目標 = 65% D5 | 結果 66.2% 2025-03-31 F5 | 分子 6620件 E5 | 評価 〇 G5',
    ]);
  });

  it('KPIの下に指標・単位・目標値・実績値が並ぶ見出しを読む', () => {
    const cells = sheet(
      '一覧',
      {
        A1: [
          ['番号', '施策', 'KPI', null, null, null, '評価'],
          [null, null, '指標', '単位', '目標値', '実績値', null],
          [1, '健診', '受診率', '％', '65', '66.2', '〇'],
          [2, '協定', '協定数', '件', 20, 12, '×'],
        ],
      },
      { merges: ['A1:A2', 'B1:B2', 'C1:F1', 'G1:G2'] },
    );
    expect(read(cells)).toEqual([
      '1 | 健診 > 受診率 | KPI | 目標 = 65% E3 | 結果 66.2% F3 | 評価 〇 G3',
      '2 | 協定 > 協定数 | KPI | 目標 = 20件 E4 | 結果 12件 F4 | 評価 × G4',
    ]);
  });

  it('目標と実績の下に年度が並ぶ見出しから、翌年度の目標は読まない', () => {
    const cells = sheet(
      '一覧',
      {
        A1: [
          ['指標', '目標', null, '実績', null],
          [null, 'R6', 'R7', 'R5', 'R6'],
          ['受診率', '65％', '67％', '64％', '66％'],
        ],
      },
      { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    );
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '受診率 | KPI | 目標 = 65% B3 | 結果 66% 2025-03-31 E3 | 前結果 64% 2024-03-31 D3',
    ]);
    expect(reading.unread).toEqual(['一覧!C3']);
  });

  it('日付の違う実績が並んでいれば、値のある最も新しい日のものを読む', () => {
    const cells = (march: string | null) =>
      sheet(
        '一覧',
        {
          A1: [
            ['令和6年度 KPI'],
            ['指標', '目標', '実績', null],
            [null, null, date('2024-12-31', 'R6.12.31'), 'R7.3末'],
            ['受診率', '65％', '50％', march],
          ],
        },
        { merges: ['A2:A3', 'B2:B3', 'C2:D2'] },
      );
    expect(read(cells('66％'))).toEqual(['受診率 | KPI | 目標 = 65% B4 | 結果 66% 2025-03-31 D4']);
    expect(read(cells(null))).toEqual(['受診率 | KPI | 目標 = 65% B4 | 結果 50% 2024-12-31 C4']);
  });

  it('元号のない年度や、括弧の中の年度も読む', () => {
    const bare = sheet('一覧', {
      A1: [
        ['指標', '5年度実績', '6年度目標', '6年度実績'],
        ['受診率', '64％', '65％', '66％'],
      ],
    });
    expect(read(bare)).toEqual([
      '受診率 | KPI | 目標 = 65% C2 | 結果 66% 2025-03-31 D2 | 前結果 64% 2024-03-31 B2',
    ]);
    const bracketed = sheet('一覧', {
      A1: [
        ['指標', '目標（令和6年度）', '実績（令和5年度）', '実績（令和6年度）'],
        ['受診率', '65％', '64％', '66％'],
      ],
    });
    expect(read(bracketed)).toEqual([
      '受診率 | KPI | 目標 = 65% B2 | 結果 66% 2025-03-31 D2 | 前結果 64% 2024-03-31 C2',
    ]);
  });

  it('題名が見出しのすぐ上にあっても見出しに含めない', () => {
    const rows = [
      ['指標', '目標', '実績', '評価'],
      ['受診率', '65％', '66％', '〇'],
    ];
    for (const merges of [['A1:D1'], []]) {
      const cells = sheet('一覧', { A1: [['令和6年度目標達成状況']], A2: rows }, { merges });
      const reading = readWorkbook(workbook(cells));
      expect(reading.lists).toMatchObject([{ headerTop: 2, headerBottom: 2 }]);
      expect(reading.unread).toEqual(['一覧!A1']);
      expect(reading.fiscalYear).toBe(2024);
    }
    const dated = sheet(
      '一覧',
      { A1: [['北浜支部 企画グループ', null, null, '令和7年3月31日現在'], ...rows] },
      { merges: ['A1:C1'] },
    );
    const reading = readWorkbook(workbook(dated));
    expect(briefs(reading)).toEqual(['受診率 | KPI | 目標 = 65% B3 | 結果 66% 2025-03-31 C3 | 評価 〇 D3']);
    expect(reading.unread).toEqual(['一覧!A1']);
  });

  it('見出しの左に縦結合の区分名があっても、その下の行を見出しに数えない', () => {
    const cells = sheet(
      '一覧',
      {
        A1: [
          ['保健グループ', '指標', '目標', '実績', '評価'],
          [null, '受診率', '65％', '66％', '〇'],
          [null, '実施率', '20％', '21％', '〇'],
        ],
      },
      { merges: ['A1:A3'] },
    );
    expect(read(cells)).toEqual([
      '受診率 | KPI | 目標 = 65% C2 | 結果 66% D2 | 評価 〇 E2',
      '実施率 | KPI | 目標 = 20% C3 | 結果 21% D3 | 評価 〇 E3',
    ]);
  });

  it('四半期の列だけなら最後に埋まった四半期を、年間の列があればそれを読む', () => {
    const header = ['指標', '年度目標', '実績', null, null, null, '年間', '評価'];
    const quarters = [null, null, '第1四半期', '第2四半期', '第3四半期', '第4四半期', null, null];
    const row = ['受診率', '65％', '10％', '20％', '30％', null, '30％', '△'];
    const whole = sheet('一覧', { A1: [header, quarters, row] }, { merges: ['C1:F1'] });
    const reading = readWorkbook(workbook(whole));
    expect(briefs(reading)).toEqual(['受診率 | KPI | 目標 = 65% B3 | 結果 30% G3 | 評価 △ H3']);
    expect(reading.unread).toEqual(['一覧!C3', '一覧!D3', '一覧!E3']);
    const cut = (cells: (string | null)[]) => [...cells.slice(0, 6), cells[7] ?? null];
    const parts = sheet('一覧', { A1: [cut(header), cut(quarters), cut(row)] }, { merges: ['C1:F1'] });
    expect(read(parts)).toEqual(['受診率 | KPI | 目標 = 65% B3 | 結果 30% E3 | 評価 △ G3']);
    const [indicator] = readWorkbook(workbook(parts)).indicators;
    expect(indicator?.parts?.map(({ period, value }) => [period, value.text])).toEqual([
      ['q1', '10％'],
      ['q2', '20％'],
      ['q3', '30％'],
    ]);
  });
});
