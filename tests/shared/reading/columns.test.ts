import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { briefs } from '../../support/briefReading.ts';
import { type CellSpec, percent, sheet, units, workbook } from '../../support/sheetBuilder.ts';

function rolesOf(header: string[], rows: CellSpec[][]): string[] {
  const reading = readWorkbook(
    workbook(sheet('KPI', { A1: [['令和6年度 KPI一覧']], A3: [header, ...rows] })),
  );
  return reading.lists.flatMap(list => list.columns.map(column => column.role));
}

describe('列の並びと呼び名', () => {
  it('列の順が違い、番号列がなく、離れた位置から始まる一覧を読む', () => {
    const cells = workbook(
      sheet('様式３', {
        D2: [['令和6年度 KPI達成状況'], ['協会けんぽ　北浜支部']],
        D8: [
          ['判定', '実績値', '目標値', '重要業績評価指標', '取組項目'],
          ['○', '66.2％', '65％以上', '特定健診受診率', '健診の推進'],
          ['×', units(12, '件'), units(20, '件'), '連携協定の数', '地域連携'],
          ['－', '実施済', '定性評価', '意見発信の実施', null],
        ],
      }),
    );
    const reading = readWorkbook(cells);
    expect(briefs(reading)).toEqual([
      '健診の推進 > 特定健診受診率 | KPI | 目標 >= 65% F9 | 結果 66.2% E9 | 評価 ○ D9',
      '地域連携 > 連携協定の数 | KPI | 目標 = 20件 F10 | 結果 12件 E10 | 評価 × D10',
      '地域連携 > 意見発信の実施 | KPI | 目標 qualitative F11 | 結果 「実施済」 E11 | 評価 － D11',
    ]);
    expect(reading.unread).toEqual(['様式３!D2', '様式３!D3']);
    expect(reading.fiscalYear).toBe(2024);
    expect(reading.branchName).toBe('北浜');
  });

  const contents: Record<string, [CellSpec, CellSpec]> = {
    no: [1, 2],
    initiative: ['健診の推進', '債権の管理'],
    name: ['受診率', '回収率'],
    unit: ['％', '％'],
    target: ['65％以上', '前年度以上'],
    actual: ['66.2％', '88.1％'],
    priorActual: ['64.0％', '90.0％'],
    numerator: ['6,620人', '881件'],
    denominator: ['10,000人', '1,000件'],
    difference: ['1.2％', '▲1.9％'],
    achievement: ['102％', '98％'],
    mark: ['〇', '×'],
    asOf: ['R7.3末', 'R7.2末'],
    ignore: ['順調に推移した。', '勧奨が遅れた。'],
  };

  it.each([
    ['項番｜取組項目｜KPI｜数値目標｜実績｜達成状況', 'no initiative name target actual mark'],
    ['No｜事業計画｜評価指標｜目標値｜達成値｜判定', 'no initiative name target actual mark'],
    ['№｜施策｜成果指標｜KPI数値｜結果｜自己評価', 'no initiative name target actual mark'],
    ['番号｜区分｜指標名｜R6目標｜R6実績｜R5実績｜評定', 'no initiative name target actual priorActual mark'],
    [
      '対応項目｜ＫＰＩ｜令和6年度目標｜令和６年度実績｜参考（前年度）｜目標との差｜達成度｜評価',
      'initiative name target actual priorActual difference achievement mark',
    ],
    ['項目｜単位｜計画｜実績｜差異｜達成率', 'name unit target actual difference achievement'],
    ['取組項目｜重要業績評価指標｜目標｜見込｜備考', 'initiative name target actual ignore'],
    ['評価｜結果｜目標｜指標｜対応項目｜番号', 'mark actual target name initiative no'],
    ['指\n標｜目\n標｜結\n果｜評\n価', 'name target actual mark'],
    [
      '指標（KPI）｜目標\n（A）｜実績\n（B）｜達成度\n（B／A）｜乖離\n（B－A）',
      'name target actual achievement difference',
    ],
    [
      '重点施策｜担当｜KPI｜目標値｜実績値｜評価｜今後の取組',
      'initiative ignore name target actual mark ignore',
    ],
    ['指標｜前年度実績｜今年度目標｜今年度実績｜目標到達度', 'name priorActual target actual achievement'],
    ['指標｜時点｜目標｜実績｜対計画比', 'name asOf target actual achievement'],
    ['指標｜対象者数｜受診者数｜受診率｜目標｜評価', 'name denominator numerator actual target mark'],
    ['指標｜分母｜分子｜目標｜実績', 'name denominator numerator target actual'],
    [
      '大項目｜中項目｜小項目｜目標｜実績｜評価',
      'ignore initiative name target actual mark',
      'initiative initiative name target actual mark',
    ],
    ['区分｜項目｜目標｜実績｜対目標｜対前年度比', 'initiative name target actual difference ignore'],
    ['事業名｜活動指標｜当初計画｜実績｜達成度｜評価', 'initiative name target actual achievement mark'],
    ['主要指標｜令和6年度計画｜令和6年度結果｜目標ＫＰＩとの差', 'name target actual difference'],
    ['Ｎｏ．｜項　目｜指　標｜目　標｜実　績｜評　価', 'no initiative name target actual mark'],
    [
      '指標｜支部目標｜本部目標｜支部実績｜全国平均',
      'name target ignore actual ignore',
      'name target target actual actual',
    ],
  ])('「%s」の列を読み分ける', (header, roles, held = roles) => {
    const columns = held.split(' ').map(role => contents[role] ?? [null, null]);
    const rows = [0, 1].map(at => columns.map(column => column[at] ?? null));
    expect(rolesOf(header.split('｜'), rows).join(' ')).toBe(roles);
  });

  it('見出しが同じ言葉でも、中身で列を決める', () => {
    const marks = [
      ['受診率', '65％', '66％', '○'],
      ['回収率', '90％', '80％', '×'],
    ];
    expect(rolesOf(['指標', '目標', '実績', '結果'], marks)).toEqual(['name', 'target', 'actual', 'mark']);
    expect(rolesOf(['指標', '目標', '実績', '達成度'], marks)).toEqual(['name', 'target', 'actual', 'mark']);
    const values = [
      ['受診率の向上', '65％以上', '66％'],
      ['回収率の向上', '90％以上', '91％'],
    ];
    expect(rolesOf(['目標', 'KPI', '実績'], values)).toEqual(['name', 'target', 'actual']);
    const plans = [
      ['受診勧奨を行い、受診率の向上を図る。', '受診率', '65％以上', '66％'],
      ['早期の通知により回収を進める。', '回収率', '90％以上', '91％'],
    ];
    expect(rolesOf(['事業計画', 'KPI', '数値目標', '実績'], plans)).toEqual([
      'initiative',
      'name',
      'target',
      'actual',
    ]);
  });

  it('一つの見出しが番号と項目の二列、または番号・項目・指標の三列にかかる', () => {
    const two = sheet(
      'S',
      {
        B4: [
          ['対 応 項 目', null, '指標', '目標', '結果'],
          [1, '健診の推進', '受診率', '65％', '66％'],
          [2, '債権の管理', '回収率', '90％', '91％'],
        ],
      },
      { merges: ['B4:C4'] },
    );
    expect(briefs(readWorkbook(workbook(two)))).toEqual([
      '1 | 健診の推進 > 受診率 | KPI | 目標 = 65% E5 | 結果 66% F5',
      '2 | 債権の管理 > 回収率 | KPI | 目標 = 90% E6 | 結果 91% F6',
    ]);
    const three = sheet(
      'S',
      {
        A1: [
          ['項目', null, null, '目標', '実績'],
          ['①', '健診', '受診率', '65％', '66％'],
          ['②', '健診', '実施率', '20％', '19％'],
        ],
      },
      { merges: ['A1:C1'] },
    );
    expect(briefs(readWorkbook(workbook(three)))).toEqual([
      '① | 健診 > 受診率 | KPI | 目標 = 65% D2 | 結果 66% E2',
      '② | 健診 > 実施率 | KPI | 目標 = 20% D3 | 結果 19% E3',
    ]);
  });

  it('どの欄も横に結合した方眼紙の様式を読む', () => {
    const cells = sheet(
      '方眼',
      {
        A1: [
          ['番号', null, '指標', null, null, null, '目標', null, '結果', null, '評価'],
          [1, null, '受診率', null, null, null, '65％', null, percent(0.6615, 1), null, '〇'],
          [2, null, '回収率', null, null, null, '90％', null, percent(0.91, 1), null, '〇'],
        ],
      },
      {
        merges: [
          'A1:B1',
          'C1:F1',
          'G1:H1',
          'I1:J1',
          'A2:B2',
          'C2:F2',
          'G2:H2',
          'I2:J2',
          'A3:B3',
          'C3:F3',
          'G3:H3',
          'I3:J3',
        ],
      },
    );
    const reading = readWorkbook(workbook(cells));
    expect(briefs(reading)).toEqual([
      '1 | 受診率 | KPI | 目標 = 65% G2 | 結果 66.2% I2 | 評価 〇 K2',
      '2 | 回収率 | KPI | 目標 = 90% G3 | 結果 91.0% I3 | 評価 〇 K3',
    ]);
    expect(reading.unread).toEqual([]);
  });

  it('見出しのない左端の列を指標の名前と読み、間の空列を飛ばす', () => {
    const corner = sheet('S', {
      A1: [
        [null, '目標', '実績', '達成率'],
        ['受診率', '65％', '66％', '101%'],
      ],
    });
    expect(briefs(readWorkbook(workbook(corner)))).toEqual([
      '受診率 | KPI | 目標 = 65% B2 | 結果 66% C2 | 達成 101% D2',
    ]);
    const spaced = sheet('S', {
      A1: [
        ['No', '指標', null, '目標', null, '実績', null, '評価'],
        [1, '受診率', null, '65％', null, '66％', null, '〇'],
      ],
    });
    expect(briefs(readWorkbook(workbook(spaced)))).toEqual([
      '1 | 受診率 | KPI | 目標 = 65% D2 | 結果 66% F2 | 評価 〇 H2',
    ]);
  });

  it('非表示の行と列も読むが、見えている列を優先し、非表示のシートは読まない', () => {
    const rows = [
      ['指標', '目標', '実績', '実績', '評価'],
      ['受診率', '65％', '60％', '66％', '〇'],
      ['旧指標', '10件', '8件', '9件', '×'],
    ];
    const shown = sheet('表', { A1: rows }, { hiddenRows: [3], hiddenColumns: [3] });
    const hidden = sheet('控', { A1: rows }, { hidden: true });
    const reading = readWorkbook(workbook(shown, hidden));
    expect(briefs(reading)).toEqual([
      '受診率 | KPI | 目標 = 65% B2 | 結果 66% D2 | 評価 〇 E2',
      '旧指標 | KPI | 目標 = 10件 B3 | 結果 9件 D3 | 評価 × E3',
    ]);
    expect(reading.sheets).toEqual(['表', '控']);
    expect(reading.unread.filter(address => address.startsWith('表'))).toEqual(['表!C2', '表!C3']);
    expect(reading.unread.filter(address => address.startsWith('控'))).toHaveLength(15);
  });
});
