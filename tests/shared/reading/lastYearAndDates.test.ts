import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import type { SheetCells } from '../../../shared/reading/workbookCells.ts';
import { briefs } from '../../support/briefReading.ts';
import { date, sheet, workbook } from '../../support/sheetBuilder.ts';

function read(cells: SheetCells): string[] {
  return briefs(readWorkbook(workbook(cells)));
}

describe('前年度の値', () => {
  it('年度のある見出しを題名の年度と比べ、前年度・翌年度・それより前を区別する', () => {
    const cells = sheet('S', {
      A1: [
        ['みなと市 総合戦略 令和6年度進捗状況'],
        [
          '数値目標',
          '単位',
          '基準値\n（R1）',
          'R4実績',
          'R5実績',
          'R6実績',
          '目標値\n（R6）',
          '次年度目標',
          '評価',
        ],
        ['新規就業者数', '人', 120, 130, 140, 155, '150', 160, 'A'],
        ['待機児童数', '人', 20, 10, 5, 0, 0, 0, 'S'],
      ],
    });
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '新規就業者数 | KPI | 目標 = 150人 G3 | 結果 155人 2025-03-31 F3 | 前結果 140人 2024-03-31 E3 | 評価 A I3',
      '待機児童数 | KPI | 目標 = 0人 G4 | 結果 0人 2025-03-31 F4 | 前結果 5人 2024-03-31 E4 | 評価 S I4',
    ]);
    expect(reading.unread).toEqual(['S!A1', 'S!C3', 'S!D3', 'S!H3', 'S!C4', 'S!D4', 'S!H4']);
  });

  it('翌年度の会議資料に載った今年度の一覧は、見出しの年度で読む', () => {
    const rows = [
      ['指標', '令和6年度目標', '令和6年度実績', '令和5年度実績'],
      ['受診率', '65％', '66％', '64％'],
    ];
    const meeting = sheet('S', { A1: [['令和7年度 第1回評議会資料'], ...rows] });
    expect(readWorkbook(workbook(meeting)).fiscalYear).toBe(2024);
    expect(read(meeting)).toEqual([
      '受診率 | KPI | 目標 = 65% B3 | 結果 66% 2025-03-31 C3 | 前結果 64% 2024-03-31 D3',
    ]);
    const plan = sheet('S', {
      A1: [['令和7年度 KPI目標'], ['指標', 'R6目標', 'R6実績', 'R7目標'], ['受診率', '65％', '66％', '67％']],
    });
    expect(readWorkbook(workbook(plan)).fiscalYear).toBe(2025);
    expect(read(plan)).toEqual(['受診率 | KPI | 目標 = 67% D3 | 前目標 = 65% B3 | 前結果 66% 2025-03-31 C3']);
  });

  it('同じセルの括弧・二行目・矢印にある前年度の値を読み、負の数にしない', () => {
    const cells = sheet('S', {
      A1: [
        ['令和6年度 KPI'],
        ['指標', '計画', '結果', '目標ＫＰＩとの差'],
        ['郵送化率', '92.6％以上\n（前年度96.0％以上）', '97.5％\n（前年度 92.6％）', '4.9％'],
        ['回収率', '93.88％以上 (R5実績93.88％)', '93.08％\n令和7年2月', '▲0.8％'],
        ['順位', '15位以内', '16位\n（令和5年度 18位）', null],
        ['受診者', '対前年度以上', '35.1％ ← 令和５年度 31.3 ％', null],
        ['査定率', '0.090％以上', '0.072％\n前年度：0.090％', null],
      ],
    });
    expect(read(cells)).toEqual([
      '郵送化率 | KPI | 目標 >= 92.6% B3 | 結果 97.5% C3 | 前目標 >= 96.0% B3 | 前結果 92.6% C3 | 差 4.9pt D3',
      '回収率 | KPI | 目標 >= 93.88% B4 | 結果 93.08% 2025-02-28 C4 | 前結果 93.88% 2024-03-31 B4 | 差 -0.8pt D4',
      '順位 | KPI | 目標 rank<= 15位 B5 | 結果 16位 C5 | 前結果 18位 2024-03-31 C5',
      '受診者 | KPI | 目標 prior>= B6 | 結果 35.1% C6 | 前結果 31.3% 2024-03-31 C6',
      '査定率 | KPI | 目標 >= 0.090% B7 | 結果 0.072% C7 | 前結果 0.090% C7',
    ]);
    const [first] = readWorkbook(workbook(cells)).indicators;
    expect(first?.priorActual?.text).toBe('（前年度 92.6％）');
    expect(first?.actual?.text).toBe('97.5％\n（前年度 92.6％）');
  });

  it('言葉のない括弧は、注・見出し・表の全体がそう言うときだけ前年度と読む', () => {
    const rows = [['郵送化率', '92.6％以上\n（96.0％以上）', '97.5％\n（92.6％）']];
    const prior = '郵送化率 | KPI | 目標 >= 92.6% B2 | 結果 97.5% C2 | 前目標 >= 96.0% B2 | 前結果 92.6% C2';
    const bare = '郵送化率 | KPI | 目標 >= 92.6% B2 | 結果 97.5% C2';
    expect(read(sheet('S', { A1: [['指標', '計画', '結果'], ...rows] }))).toEqual([bare]);
    expect(read(sheet('S', { A1: [['指標', '計画', '結果'], ...rows, ['※（ ）内は前年度']] }))).toEqual([
      prior,
    ]);
    expect(read(sheet('S', { A1: [['指標', '計画', '結果\n（前年度結果）'], ...rows] }))).toEqual([prior]);
    const more = [['回収率', '90％以上\n（89％以上）', '91％\n（88％）']];
    expect(read(sheet('S', { A1: [['指標', '計画', '結果'], ...rows, ...more] }))[0]).toBe(prior);
    const counts = [['受診率', '65％', '66.2％\n（6,620人）']];
    expect(read(sheet('S', { A1: [['指標', '計画', '結果'], ...counts, ['※下段は前年度']] }))[0]).toContain(
      '前結果 6620人',
    );
    expect(read(sheet('S', { A1: [['指標', '計画', '結果'], ...counts] }))).toEqual([
      '受診率 | KPI | 目標 = 65% B2 | 結果 66.2% C2',
    ]);
  });

  it('指標が二行に分かれ、下の行に前年度・時点・目標の続きがある様式を読む', () => {
    const cells = sheet(
      'S',
      {
        A1: [
          ['№', '指標', '目標', '実績', '評価'],
          [1, '受診率', '65.0％以上', '66.0％', '〇'],
          [null, null, '（64.0％以上）', '（63.5％）', null],
          [2, '順位', '15位以内', '16位', '×'],
          [null, null, '47支部中', '令和5年度実績', null],
        ],
      },
      { merges: ['A2:A3', 'B2:B3', 'E2:E3', 'A4:A5', 'B4:B5', 'E4:E5'] },
    );
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '1 | 受診率 | KPI | 目標 >= 65.0% C2 | 結果 66.0% D2 | 前目標 >= 64.0% C3 | 前結果 63.5% D3 | 評価 〇 E2',
      '2 | 順位 | KPI | 目標 rank<= 15位/47 C4 | 結果 16位 2024-03-31 D4 | 評価 × E4',
    ]);
    expect(reading.unread).toEqual([]);
  });

  it('「増減」が前年度との差であることを数値で見分け、目標との差とは扱わない', () => {
    const header = ['指標', '前年度実績', '目標', '実績', '増減'];
    const against = sheet('S', {
      A1: [header, ['受診率', '63％', '65％', '66％', '3％'], ['回収率', '88％', '90％', '91％', '3％']],
    });
    const reading = readWorkbook(workbook(against));
    const printed = { value: '3', againstPrior: true };
    expect(reading.indicators.map(({ difference }) => difference)).toMatchObject([printed, printed]);
    expect(reading).toMatchObject({ unread: [], findings: [] });
    const target = sheet('S', { A1: [header, ['受診率', '63％', '65％', '66％', '1％']] });
    const [found] = readWorkbook(workbook(target)).indicators;
    expect(found?.difference).toMatchObject({ value: '1' });
    expect(found?.difference?.againstPrior).toBeUndefined();
  });
});

describe('時点', () => {
  const list = [
    ['指標', '目標', '実績'],
    ['受診率', '65％', '66％'],
  ];
  const dateOf = (blocks: Record<string, (string | ReturnType<typeof date> | null)[][]>) => {
    const reading = readWorkbook(workbook(sheet('S', blocks)));
    return reading.indicators[0]?.actual?.asOf ?? null;
  };

  it('表の上の日付・文・日付セルを既定の時点とし、そのセルを未読にしない', () => {
    expect(dateOf({ A1: [['令和7年3月31日現在']], A3: list })).toBe('2025-03-31');
    expect(dateOf({ C1: [['（令和7年3月末現在）']], A3: list })).toBe('2025-03-31');
    expect(dateOf({ A1: [['基準日', date('2024-12-31', '2024/12/31')]], A3: list })).toBe('2024-12-31');
    expect(dateOf({ A1: [[date('2025-03-31', '令和7年3月31日')]], A3: list })).toBe('2025-03-31');
    expect(dateOf({ A1: [['令和6年度KPI（12月末現在）']], A3: list })).toBe('2024-12-31');
    expect(dateOf({ A1: list, A4: [['※令和7年2月末現在の数値。']] })).toBe('2025-02-28');
    const reading = readWorkbook(workbook(sheet('S', { A1: [['令和7年3月31日現在']], A3: list })));
    expect(reading.unread).toEqual([]);
  });

  it('文書の日付や作成日・開催日は時点にしない', () => {
    expect(dateOf({ C1: [['令和7年5月20日']], A3: list })).toBeNull();
    expect(dateOf({ A1: [['作成日', date('2025-04-30', '2025/4/30')]], A3: list })).toBeNull();
    expect(dateOf({ A1: [['令和7年1月31日開催 評議会資料']], A3: list })).toBeNull();
  });

  it('見出しの時点、時点の列、セルの注の順に細かいものを優先する', () => {
    const cells = sheet('S', {
      A1: [['令和6年度 KPI', null, null, '令和7年3月31日現在']],
      A2: [
        ['指標', '目標', '実績（R7.2末）', '時点'],
        ['受診率', '65％', '66％', null],
        ['回収率', '90％', '91％', 'R6.12'],
        ['郵送化率', '96％', '97％', '1月末'],
        ['使用割合', '82％', '89.1％\nR6.11診療分', 'R6.12'],
        ['順位', '15位以内', '16位\n令和5年度実績（確定値）', null],
        ['査定率', '0.1％', '0.12％（令和6年10月まで）', null],
        ['収支', '0円', '0円\n（速報値）', date('2025-01-31', '令和7年1月31日')],
        ['合計日数', '10日', '9日（４月～1月）', null],
      ],
    });
    expect(
      readWorkbook(workbook(cells)).indicators.map(({ name, actual }) => [
        name,
        actual?.asOf,
        actual?.asOfText,
        actual?.status,
      ]),
    ).toEqual([
      ['受診率', '2025-02-28', null, null],
      ['回収率', '2024-12-31', null, null],
      ['郵送化率', '2025-01-31', null, null],
      ['使用割合', '2024-11-30', 'R6.11診療分', null],
      ['順位', '2024-03-31', '令和5年度実績（確定値）', 'final'],
      ['査定率', '2024-10-31', '（令和6年10月まで）', null],
      ['収支', '2025-01-31', null, 'preliminary'],
      ['合計日数', '2025-01-31', '（４月～1月）', null],
    ]);
  });

  it('表紙に書かれた基準日を、表に時点がないときに使う', () => {
    const cover = sheet('表紙', {
      B2: [
        ['全国健康保険協会　青波支部'],
        ['2024（令和６）年度 事業実施状況'],
        ['※基準日の記載のないものは、令和6年12月末を基準としています。'],
      ],
    });
    const reading = readWorkbook(workbook(cover, sheet('KPI', { A1: list })));
    expect(reading.indicators[0]?.actual?.asOf).toBe('2024-12-31');
    expect(reading.roles['表紙!B4']).toBe('asOf');
    expect(reading.fiscalYear).toBe(2024);
    expect(reading.branchName).toBe('青波');
  });

  it('年度の見出しは年度末とみなすが、年度途中の資料では日付を作らない', () => {
    const rows = [
      ['指標', '令和6年度目標', '令和6年度実績'],
      ['受診率', '65％', '50％'],
    ];
    expect(dateOf({ A1: rows })).toBe('2025-03-31');
    expect(dateOf({ A1: [['令和6年度 第3四半期 KPI進捗'], ...rows] })).toBeNull();
  });
});
