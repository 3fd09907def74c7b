import { describe, expect, test } from 'vitest';
import { planStatus } from '../../../shared/calc/indicatorStatus.ts';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { invert } from '../../../shared/commands/command.ts';
import { editField } from '../../../shared/commands/editField.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { emptyLists, type PlanRecords, toRecords } from '../../../shared/domain/planRecords.ts';
import { parseTarget } from '../../../shared/domain/targetText.ts';
import { type ImportPlan, importReading } from '../../../shared/reading/importReading.ts';
import { indicatorFindings } from '../../../shared/reading/indicatorFindings.ts';
import type { ReadIndicator, Reading } from '../../../shared/reading/reading.ts';
import type { SheetCell } from '../../../shared/reading/workbookCells.ts';
import { planWriteBack } from '../../../shared/reading/writeBack.ts';

const empty = toRecords(emptyLists());

function readIndicator(change: Partial<ReadIndicator> = {}): ReadIndicator {
  const target = { text: '54.1%以上', cell: 'KPI!C2', source: 'text' as const, ...parseTarget('54.1%以上') };
  return {
    no: '1',
    initiative: null,
    name: '委嘱事業所の割合',
    isKpi: true,
    target,
    actual: {
      text: '56.16%',
      cell: 'KPI!D2',
      value: decimalText('56.16'),
      unit: '%',
      source: 'percent',
      asOf: '2025-03-31',
      asOfText: null,
      status: null,
    },
    priorTarget: null,
    priorActual: null,
    numerator: null,
    denominator: null,
    difference: null,
    achievement: null,
    mark: { text: '○', cell: 'KPI!E2' },
    sheet: 'KPI',
    row: 2,
    ...change,
  };
}

function readingOf(indicators: ReadIndicator[]): Reading {
  return {
    file: 'KPI.xlsx',
    sheets: ['KPI'],
    indicators,
    tables: [],
    narratives: [],
    findings: [],
    unread: [],
    roles: {},
    lists: [],
    blocks: [],
    fiscalYear: 2024,
    branchName: null,
  };
}

function plan(indicators: ReadIndicator[], records: PlanRecords = empty): ImportPlan {
  const request = {
    reading: readingOf(indicators),
    records,
    branchId: 1,
    year: 2024,
    period: 'annual' as const,
    fileName: 'KPI.xlsx',
    sha256: 'abc',
  };
  return importReading({ ...request, importedAt: '2025-05-01T00:00:00Z' });
}

const stored = (imported: ImportPlan, records: PlanRecords = empty) =>
  applyCommand(records, imported.command);
const statusesOf = (records: PlanRecords) =>
  planStatus(calculatePlan(records), { branchId: 1, year: 2024, period: 'annual' });

describe('評価の印', () => {
  test('計算と同じ印なら人の評価は作らず、結果を直せば印も続いて変わる', () => {
    const [status] = statusesOf(stored(plan([readIndicator()])));
    expect(status).toMatchObject({ mark: '〇', override: null }); // the sheet's ○ U+25CB means 〇
  });
  test('計算と違う印は、取り込んだ印として理由つきで残る', () => {
    const [status] = statusesOf(stored(plan([readIndicator({ mark: { text: '×', cell: 'KPI!E2' } })])));
    expect(status).toMatchObject({
      mark: '×',
      computedMark: '〇',
      override: { reason: expect.stringContaining('KPI!E2') },
    });
  });
});

describe('検算', () => {
  const count = (text: string, cell: string) => ({
    text,
    value: decimalText(text.replace(/\D/g, '')),
    unit: '人',
    source: 'text' as const,
    cell,
  });
  const counted = (rate: string, numerator: string, denominator: string) => {
    const { actual } = readIndicator();
    if (actual === null) throw new Error('the sample has a result');
    return readIndicator({
      actual: { ...actual, text: `${rate}%`, value: decimalText(rate) },
      numerator: count(numerator, 'KPI!H2'),
      denominator: count(denominator, 'KPI!I2'),
    });
  };
  const roundingOf = (imported: ImportPlan) => [...stored(imported).indicator.values()][0]?.rounding;

  test('26人÷34人 を 77％ と印字した率は、どの丸めでもないと指摘する', () => {
    const findings = indicatorFindings(readingOf([counted('77.4', '26人', '34人')]));
    expect(findings).toMatchObject([{ rule: 'ratio', cell: 'KPI!D2', computed: '76.5' }]);
    expect(findings[0]?.message).toContain('26人 ÷ 34人 ＝ 76.470588… → 76.5％ です');
  });
  test.each([
    ['76.5', 'halfUp'],
    ['76.4', 'truncate'],
  ] as const)('26÷34 を %s％ と印字したら %s の習慣と見て、誤りとは言わない', (rate, rounding) => {
    const read = [counted(rate, '26人', '34人')];
    expect(indicatorFindings(readingOf(read))).toEqual([]);
    expect(roundingOf(plan(read))).toBe(rounding);
  });
  test('計算と違う印を指摘する。◎〇△× の印は人の判断なので指摘しない', () => {
    const findingsOf = (text: string) => plan([readIndicator({ mark: { text, cell: 'KPI!E2' } })]).findings;
    expect(findingsOf('×')).toMatchObject([{ rule: 'mark', cell: 'KPI!E2', printed: '×' }]);
    expect(findingsOf('△')).toEqual([]);
  });
});

test.each([
  [['〇', '×', '－'], 'metUnmet'],
  [['◎', '△'], 'progress'],
  [['達成', '未達成'], 'attainment'],
  [['見たことのない印'], 'metUnmet'],
])('印 %j の一覧は評価基準 %s で判定する', (marks, scale) => {
  const rows = marks.map((text, index) =>
    readIndicator({ name: `指標${index}`, mark: { text, cell: `KPI!E${index + 2}` } }),
  );
  const scales = [...stored(plan(rows)).indicator.values()].map(one => one.judgementScale);
  expect(new Set(scales)).toEqual(new Set([scale]));
});

test('印字された差と達成度が計算と違えば、どこがどう違うかを言う', () => {
  const figure = (text: string, value: string, cell: string) => ({
    text,
    value: decimalText(value),
    unit: '%',
    source: 'text' as const,
    cell,
  });
  const findings = indicatorFindings(
    readingOf([
      readIndicator({
        difference: figure('2.05%', '2.05', 'KPI!F2'),
        achievement: figure('104%', '104', 'KPI!G2'),
      }),
    ]),
  );
  expect(findings).toMatchObject([{ rule: 'difference', cell: 'KPI!F2', computed: '2.06' }]);
  expect(findings[0]?.message).toContain('56.16％ − 54.1％ ＝ 2.06％ です');
});

test('同じ指標は更新になり、直した目標や設定は指標ごとに続く', () => {
  const first = stored(plan([readIndicator(), readIndicator({ no: '2', name: '健康宣言', row: 3 })]));
  const second = plan(
    [readIndicator({ name: '委嘱事業所の 割合' }), readIndicator({ no: '3', name: '新しい指標' })],
    first,
  );
  expect(second).toMatchObject({ indicators: 2, updated: 1 });
  expect([...stored(second, first).indicator.values()].map(one => one.id)).toEqual([1, 2, 3]);
});

test('取り込みは一つの操作で、取り消すと完全に元に戻る', () => {
  const first = stored(plan([readIndicator()]));
  const second = plan([readIndicator({ mark: { text: '×', cell: 'KPI!E2' }, actual: null })], first);
  const records = stored(second, first);
  expect(records).not.toEqual(first);
  expect(applyCommand(records, invert(second.command))).toEqual(first);
});

test('一つの結合セルの印を二つの指標が共有できる', () => {
  const records = stored(plan([readIndicator(), readIndicator({ no: '2', name: '別の指標', row: 3 })]));
  expect([...records.cellLink.values()].filter(link => link.field === 'mark')).toHaveLength(2);
});

describe('書き戻し', () => {
  const noCells = { cellAt: () => undefined };
  const cellWith = (text: string, hasFormula = false): SheetCell => ({
    row: 2,
    column: 1,
    text,
    content: { kind: 'text' },
    format: null,
    hasFormula,
  });

  function edited(indicator: ReadIndicator, field: 'actual' | 'target', text: string) {
    const calculated = calculatePlan(stored(plan([indicator])));
    const command = editField(calculated, { indicatorId: 1, year: 2024, period: 'annual', field, text });
    if (command) calculated.update(applyCommand(calculated.records, command), changedNodes(command));
    return calculated;
  }
  const source = {
    id: 1,
    fileName: 'KPI.xlsx',
    sha256: 'abc',
    year: 2024,
    period: 'annual' as const,
    importedAt: '',
  };

  test('変えていなければ何も書かない', () => {
    const calculated = calculatePlan(stored(plan([readIndicator()])));
    expect(planWriteBack(calculated, source, noCells)).toMatchObject({ writes: [], unchanged: 3 });
  });

  test('％のセルには 100 分の 1 の数を、けたを失わずに書き、変わった印も書く', () => {
    expect(planWriteBack(edited(readIndicator(), 'actual', '53.50'), source, noCells).writes).toEqual([
      { sheet: 'KPI', address: 'D2', value: { kind: 'number', value: '0.5350' } },
      { sheet: 'KPI', address: 'E2', value: { kind: 'text', text: '×' } },
    ]);
  });

  test('時点つきの文字のセルには、時点をつけたまま書く', () => {
    const actual = {
      text: '56.16%\n令和5年度実績',
      cell: 'KPI!D2',
      value: decimalText('56.16'),
      unit: '%',
      source: 'text' as const,
      asOf: '2024-03-31',
      asOfText: '令和5年度実績',
      status: null,
    };
    expect(planWriteBack(edited(readIndicator({ actual }), 'actual', '60'), source, noCells).writes).toEqual([
      { sheet: 'KPI', address: 'D2', value: { kind: 'text', text: '60%\n令和5年度実績' } },
    ]);
  });

  test('差の欄は、ブックの書き方に合わせて続けて書く。式ならブックに任せる', () => {
    const difference = {
      text: '2.06%',
      value: decimalText('2.06'),
      unit: 'pt',
      source: 'text' as const,
      cell: 'KPI!F2',
    };
    const calculated = edited(readIndicator({ difference }), 'actual', '55.0');
    const typed = planWriteBack(calculated, source, {
      cellAt: (_sheet, address) => (address === 'F2' ? cellWith('2.06%') : undefined),
    });
    expect(typed.writes).toContainEqual({
      sheet: 'KPI',
      address: 'F2',
      value: { kind: 'text', text: '0.9%' },
    });
    const formula = planWriteBack(calculated, source, {
      cellAt: (_sheet, address) => (address === 'F2' ? cellWith('2.06%', true) : undefined),
    });
    expect(formula.writes.map(write => write.address)).toEqual(['D2']);
  });

  test('入力欄の式は消さず、書き込まなかったと言う', () => {
    const result = planWriteBack(edited(readIndicator(), 'actual', '55.0'), source, {
      cellAt: (_sheet, address) => (address === 'D2' ? cellWith('56.16%', true) : undefined),
    });
    expect(result.writes).toEqual([]);
    expect(result.notes).toEqual([expect.stringContaining('KPI!D2 には計算式が入っている')]);
  });

  test('共有された印は、指標の間で分かれたら書かずに、そう言う', () => {
    const both = [readIndicator(), readIndicator({ no: '2', name: '別の指標', row: 3 })];
    const calculated = calculatePlan(stored(plan(both)));
    const input = { year: 2024, period: 'annual' as const, field: 'mark' as const, reason: '理由' };
    for (const [indicatorId, text] of [
      [1, '×'],
      [2, '－'],
    ] as const) {
      const command = editField(calculated, { ...input, indicatorId, text });
      if (command) calculated.update(applyCommand(calculated.records, command), changedNodes(command));
    }
    const result = planWriteBack(calculated, source, noCells);
    expect(result.writes).toEqual([]);
    expect(result.notes).toEqual([expect.stringContaining('KPI!E2 は複数の指標が共有')]);
  });

  test('消した結果は空のセルになる', () => {
    expect(planWriteBack(edited(readIndicator(), 'actual', ''), source, noCells).writes).toEqual([
      { sheet: 'KPI', address: 'D2', value: { kind: 'empty' } },
      { sheet: 'KPI', address: 'E2', value: { kind: 'empty' } },
    ]);
  });
});
