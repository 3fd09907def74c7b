import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalcError, isCalcError } from '../../../../shared/calc/cellValue.ts';
import { type CalculatedPlan, calculatePlan } from '../../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../../shared/commands/changedNodes.ts';
import { type Command, put } from '../../../../shared/commands/command.ts';
import { decimalText } from '../../../../shared/domain/decimalText.ts';
import { formatFigure } from '../../../../shared/domain/figureText.ts';
import { type PlanTable, tableCellKey } from '../../../../shared/domain/tableRecords.ts';
import {
  columnRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  rowRecord,
  tableRecord,
} from '../../../support/samplePlan.ts';

/** A table's cells as texts, row by row, "" for none. */
function cellsOf(table: PlanTable, texts: readonly (readonly string[])[]) {
  return table.rows.flatMap(({ id: rowId }, row) =>
    table.columns.flatMap(({ id: columnId }, column) => {
      const text = texts[row]?.[column] ?? '';
      return text === '' ? [] : [{ tableId: table.id, rowId, columnId, text, formula: null }];
    }),
  );
}

function planWith(
  table: PlanTable,
  texts: readonly (readonly string[])[],
  more: Parameters<typeof planOf>[0] = {},
) {
  return planOf({
    ...more,
    table: [table, ...(more.table ?? [])],
    tableCell: [...cellsOf(table, texts), ...(more.tableCell ?? [])],
  });
}

function shown(plan: CalculatedPlan, table: PlanTable): string[][] {
  return table.rows.map(row =>
    table.columns.map(column => {
      const value = plan.get('cell', tableCellKey(table.id, row.id, column.id));
      if (value === null) return '';
      if (isCalcError(value)) return `#${value.calcError}${value.detail ? ` ${value.detail}` : ''}`;
      return value.figure ? formatFigure(value.figure) : value.text;
    }),
  );
}

describe('名前はどのセルのことか', () => {
  const groups = ['R６目標（件）', 'R６実績（件）'];
  const heads = groups.flatMap(group => ['協会', '委託', '計'].map(leaf => [group, leaf]));
  const columns = [
    ...heads.map((head, index) =>
      columnRecord(`c${index}`, head, { unit: '件', formula: head[1] === '計' ? '協会 + 委託' : null }),
    ),
    ...['協会', '委託', '計'].map((leaf, index) =>
      columnRecord(`r${index}`, ['目標到達度', leaf], {
        unit: '%',
        decimals: 0,
        formula: 'R６実績（件） ÷ R６目標（件）',
      }),
    ),
  ];

  test('「計 = 協会 + 委託」は各群の協会と委託を、到達度は同じ内訳どうしを使う', () => {
    const table = tableRecord(1, { columns, rows: [rowRecord('a', ['初回']), rowRecord('b', ['評価'])] });
    const plan = planWith(table, [
      ['3,560', '1,842', '', '3,358', '2,598'],
      ['2,580', '1,335', '', '2,726', '1,859'],
    ]);
    expect(shown(plan, table)).toEqual([
      ['3,560件', '1,842件', '5,402件', '3,358件', '2,598件', '5,956件', '94％', '141％', '110％'],
      ['2,580件', '1,335件', '3,915件', '2,726件', '1,859件', '4,585件', '106％', '139％', '117％'],
    ]);
  });

  test('合計行の率は率の合計でなく、合計どうしの率になる', () => {
    const table = tableRecord(1, {
      columns: [
        columnRecord('n', ['実績'], { unit: '人' }),
        columnRecord('d', ['対象'], { unit: '人' }),
        columnRecord('r', ['率'], { unit: '%', decimals: 1, formula: '実績 ÷ 対象' }),
      ],
      rows: [rowRecord('a', ['甲']), rowRecord('b', ['乙']), rowRecord('t', ['計'], { formula: '合計(上)' })],
    });
    const plan = planWith(table, [
      ['10', '40'],
      ['30', '40'],
    ]);
    expect(shown(plan, table)[2]).toEqual(['40人', '80人', '50.0％']);
  });

  test('行の名前、行＞列、左、範囲', () => {
    const table = tableRecord(1, {
      columns: [
        ...['4月', '5月', '6月'].map((month, index) => columnRecord(`m${index}`, [month])),
        columnRecord('sum', ['計'], { formula: '合計(4月～6月)' }),
        columnRecord('left', ['左計'], { formula: '合計(左)' }),
      ],
      rows: [
        rowRecord('a', ['期首']),
        rowRecord('b', ['新規']),
        rowRecord('c', ['残'], { formula: '期首 + 新規' }),
      ],
    });
    const cells = [{ tableId: 1, rowId: 'b', columnId: 'm2', text: '', formula: '期首＞4月 × 2' }];
    const plan = planWith(
      table,
      [
        ['5', '6', '7'],
        ['1', '2', ''],
      ],
      { tableCell: cells },
    );
    expect(shown(plan, table)).toEqual([
      ['5', '6', '7', '18', '18'],
      ['1', '2', '10', '13', '13'],
      ['6', '8', '17', '31', '31'],
    ]);
  });

  test('知らない名前・二通りに読める名前は、そのセルだけの値になり、名前を言う', () => {
    const table = tableRecord(1, {
      columns: [
        columnRecord('a', ['群', '協会']),
        columnRecord('b', ['別', '協会']),
        columnRecord('x', ['x'], { formula: '合算額 + 1' }),
        columnRecord('y', ['y'], { formula: '協会 + 1' }),
        columnRecord('z', ['z'], { formula: '1 ÷ 「群」' }),
      ],
      rows: [rowRecord('r', ['行'])],
    });
    const plan = planWith(table, [['0', '2']]);
    expect(shown(plan, table)).toEqual([
      ['0', '2', '#unknownName 合算額', '#ambiguousName 協会', '#zeroDenominator'],
    ]);
  });
});

test('前年は年度を一つ前に読み替え、累計は脚注の調整を含む', () => {
  const table = tableRecord(1, {
    columns: [
      columnRecord('n', ['単年'], { unit: '社' }),
      columnRecord('s', ['累計'], { unit: '社', formula: '累計(単年)' }),
      columnRecord('d', ['前年差'], { unit: '社', formula: '単年 − 前年(単年)' }),
    ],
    rows: [rowRecord('a', ['令和元年度']), rowRecord('b', ['令和2年度']), rowRecord('c', ['令和3年度'])],
    footnotes: [
      { marker: '※1', text: '脱退を除く', adjusts: { rowId: 'c', columnId: 's', amount: decimalText('-7') } },
    ],
  });
  const plan = planWith(table, [['100'], ['20'], ['12']]);
  expect(shown(plan, table)).toEqual([
    ['100社', '100社', ''],
    ['20社', '120社', '▲80社'],
    ['12社', '125社', '▲8社'],
  ]);
});

test('千円の列では、脚注の調整も千円で数える', () => {
  const table = tableRecord(1, {
    unit: '千円',
    columns: [columnRecord('n', ['単月']), columnRecord('s', ['累計'], { formula: '累計(単月)' })],
    rows: [rowRecord('a', ['4月']), rowRecord('b', ['5月'])],
    footnotes: [{ marker: '※', text: '', adjusts: { rowId: 'b', columnId: 's', amount: decimalText('-7') } }],
  });
  expect(shown(planWith(table, [['100'], ['20']]), table).map(([, sum]) => sum)).toEqual([
    '100千円',
    '113千円',
  ]);
});

test('ほかの付表と指標を題名で引き、題名が変わると名前のない値になる', () => {
  const other = tableRecord(2, {
    title: '健診実施状況',
    columns: [columnRecord('c1', ['受診者数'], { unit: '人' })],
    rows: [rowRecord('r1', ['行'])],
  });
  const table = tableRecord(1, {
    columns: [
      columnRecord('a', ['率'], { unit: '%', decimals: 1, formula: '『健診実施状況』受診者数 ÷ 200' }),
      columnRecord('b', ['再掲'], { unit: '%', formula: '指標『指標1』＞実績' }),
    ],
    rows: [rowRecord('r1', ['別の行'])],
  });
  const plan = planWith(table, [], {
    table: [other],
    tableCell: cellsOf(other, [['139']]),
    indicator: [indicatorRecord(1)],
    measurement: [resultRecord(1, '56.16%')],
  });
  expect(shown(plan, table)).toEqual([['69.5％', '56.16％']]);
  const renamed = put('table', other, { ...other, title: '改題' });
  plan.update(applyCommand(plan.records, renamed), changedNodes(renamed));
  expect(shown(plan, table)[0]?.[0]).toBe('#unknownName 『健診実施状況』');
});

test('印字された値があれば、それを持つ。式の値はその横に残る', () => {
  const table = tableRecord(1, {
    columns: [columnRecord('c1', ['a']), columnRecord('c2', ['b'], { formula: 'a × 2' })],
    rows: [rowRecord('r1', ['行'])],
  });
  const plan = planWith(table, [['5', '99']]);
  expect(shown(plan, table)).toEqual([['5', '99']]);
  const computed = plan.get('computed', '1/r1/c2');
  expect(computed !== null && 'amount' in computed ? computed.amount.toString() : null).toBe('10');
});

test('循環は関係するセルを名乗る', () => {
  const table = tableRecord(1, {
    columns: [
      columnRecord('c1', ['a'], { formula: 'b + 1' }),
      columnRecord('c2', ['b'], { formula: 'a + 1' }),
      columnRecord('c3', ['c']),
    ],
    rows: [rowRecord('r1', ['行'])],
  });
  const plan = planWith(table, [['', '', '7']]);
  const value = plan.get('cell', '1/r1/c1') as CalcError;
  expect(value.calcError).toBe('cycle');
  expect(value.detail?.split(' ').sort()).toEqual(['cell:1/r1/c1', 'cell:1/r1/c2']);
  expect(shown(plan, table)[0]?.[2]).toBe('7');
});

describe('どんな順に直しても、差分計算と全計算は同じ結果になる', () => {
  const texts = ['', '0', '3', '1,234', '12.5％', '▲7', '－', 'なし', '1,0760人'];
  const formulas = [
    null,
    'a + b',
    'a ÷ b',
    '合計(左)',
    '累計(a)',
    '合計(上)',
    '『表2』c1',
    'c',
    '前年(a)',
    'なぞ',
  ];
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      row: fc.nat(2),
      column: fc.nat(3),
      pick: fc.nat(texts.length - 1),
    }),
    fc.record({
      kind: fc.constant('cellFormula' as const),
      row: fc.nat(2),
      column: fc.nat(3),
      pick: fc.nat(formulas.length - 1),
    }),
    fc.record({
      kind: fc.constant('columnFormula' as const),
      column: fc.nat(3),
      pick: fc.nat(formulas.length - 1),
    }),
    fc.record({
      kind: fc.constant('rowFormula' as const),
      row: fc.nat(2),
      pick: fc.nat(formulas.length - 1),
    }),
    fc.record({ kind: fc.constant('title' as const), pick: fc.nat(1) }),
  );
  const columns = ['a', 'b', 'c', 'd'].map(id => columnRecord(id, [id]));
  const rows = ['令和5年度', '令和6年度', '令和7年度'].map((head, index) => rowRecord(`r${index}`, [head]));

  test('property', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), steps => {
        const other = tableRecord(2, {
          title: '表2',
          columns: [columnRecord('c1', ['c1'])],
          rows: [rowRecord('r0', ['行'])],
        });
        const plan = planWith(
          tableRecord(1, { columns, rows }),
          [
            ['1', '2', '3'],
            ['4', '5', '6'],
          ],
          {
            table: [other],
            tableCell: cellsOf(other, [['8']]),
          },
        );
        const keys = rows.flatMap(row => columns.map(column => tableCellKey(1, row.id, column.id)));
        const look = (of: CalculatedPlan) => keys.map(key => plain(of.get('cell', key)));
        for (const one of steps) {
          const before = look(plan);
          const command = commandFor(plan, one);
          if (command === null) continue;
          const changed = plan.update(applyCommand(plan.records, command), changedNodes(command));
          const after = look(plan);
          expect(after).toEqual(look(calculatePlan(plan.records)));
          keys.forEach((key, index) => {
            if (JSON.stringify(before[index]) !== JSON.stringify(after[index]))
              expect(changed).toContain(`cell:${key}`);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  function commandFor(
    plan: CalculatedPlan,
    one: { kind: string; row?: number; column?: number; pick: number },
  ): Command | null {
    const table = plan.records.table.get('1');
    if (!table) return null;
    const [row, column] = [table.rows[one.row ?? 0]?.id ?? '', table.columns[one.column ?? 0]?.id ?? ''];
    const before = plan.records.tableCell.get(tableCellKey(1, row, column)) ?? null;
    const cell = { tableId: 1, rowId: row, columnId: column, text: '', formula: null, ...before };
    const formula = formulas[one.pick] ?? null;
    switch (one.kind) {
      case 'text':
        return put('tableCell', before, { ...cell, text: texts[one.pick] ?? '' });
      case 'cellFormula':
        return put('tableCell', before, { ...cell, formula });
      case 'columnFormula':
        return put('table', table, {
          ...table,
          columns: table.columns.map(c => (c.id === column ? { ...c, formula } : c)),
        });
      case 'rowFormula':
        return put('table', table, {
          ...table,
          rows: table.rows.map(r => (r.id === row ? { ...r, formula } : r)),
        });
      default: {
        const other = plan.records.table.get('2');
        return other ? put('table', other, { ...other, title: one.pick === 0 ? '表2' : '別の題' }) : null;
      }
    }
  }

  /** The members of a cycle are named in the order they were found. */
  function plain(value: unknown): unknown {
    const { calcError, detail } = (value ?? {}) as { calcError?: string; detail?: string };
    return calcError === 'cycle' ? ['cycle', ...(detail ?? '').split(' ').sort()] : value;
  }
});
