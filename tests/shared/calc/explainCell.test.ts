import { expect, test } from 'vitest';
import { explainCell } from '../../../shared/calc/explainCell.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import type { PlanTable, TableCell } from '../../../shared/domain/tableRecords.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../support/samplePlan.ts';

/** Cells by row, column by column; a text alone or [text, formula]. */
type Cells = Record<string, readonly (string | readonly [string, string])[]>;

function planWithTable(cells: Cells, change: Partial<PlanTable> = {}): CalculatedPlan {
  const table = tableRecord(1, change);
  const tableCell: TableCell[] = Object.entries(cells).flatMap(([rowId, row]) =>
    row.map((cell, index) => {
      const [text, formula] = typeof cell === 'string' ? [cell, null] : cell;
      return { tableId: 1, rowId, columnId: table.columns[index]?.id ?? '', text, formula };
    }),
  );
  return planOf({ table: [table], tableCell });
}

const rate = {
  columns: [
    columnRecord('c1', ['実績'], { unit: '件' }),
    columnRecord('c2', ['目標'], { unit: '件' }),
    columnRecord('c3', ['到達度'], { unit: '%', decimals: 0, formula: '実績 ÷ 目標' }),
  ],
};
const rateFormula = '列の計算式は「実績 ÷ 目標」です。';

test('印字と計算が食い違うと、数値を入れた式と端数の処理を言って「一致しません」と言う', () => {
  const plan = planWithTable({ r1: ['26', '34', '77％'] }, rate);
  expect(explainCell(plan, 1, 'r1', 'c3')).toBe(
    `印字は 77％。26件 ÷ 34件 = 76.470588… → 76％（小数0桁 四捨五入）と一致しません。${rateFormula}`,
  );
});

test('印字がなければ計算した値を言い、表の時点を添える', () => {
  const plan = planWithTable({ r1: ['26', '34'] }, { ...rate, asOfText: '令和7年3月末' });
  expect(explainCell(plan, 1, 'r1', 'c3')).toBe(
    `26件 ÷ 34件 = 76.470588… → 76％（小数0桁 四捨五入）です。${rateFormula}時点は 令和7年3月末 です。`,
  );
});

test('列の印字がそろって切捨てなら、切捨てで一致すると言う', () => {
  const columns = rate.columns.map(column => (column.id === 'c3' ? { ...column, decimals: 1 } : column));
  const plan = planWithTable({ r1: ['103', '1107', '9.3％'], r2: ['205', '2307', '8.8％'] }, { columns });
  expect(explainCell(plan, 1, 'r2', 'c3')).toBe(
    `印字は 8.8％。205件 ÷ 2,307件 = 8.885999… → 8.8％（小数1桁 切捨て）と一致します。${rateFormula}`,
  );
});

test('累計は、上の行の値と脚注の加減を式に入れて見せる', () => {
  const plan = planWithTable(
    { r1: ['120', '120'], r2: ['30', '143'] },
    {
      columns: [
        columnRecord('c1', ['単年'], { unit: '社' }),
        columnRecord('c2', ['累計'], { unit: '社', formula: '累計(単年)' }),
      ],
      footnotes: [
        {
          marker: '※1',
          text: '廃業',
          adjusts: { rowId: 'r2', columnId: 'c2', amount: decimalText('-7') },
        },
      ],
    },
  );
  expect(explainCell(plan, 1, 'r2', 'c2')).toBe(
    '印字は 143。120社 + 30社 − 7 = 143社 と一致します。列の計算式は「累計(単年)」です。',
  );
});

test('計算式のないセルは、印字だけを言う', () => {
  const plan = planWithTable({ r1: ['26', '検討中'] });
  expect(explainCell(plan, 1, 'r1', 'c1')).toBe('印字は 26。計算式はありません。');
  expect(explainCell(plan, 1, 'r1', 'c2')).toBe('印字は「検討中」。');
  expect(explainCell(plan, 1, 'r2', 'c1')).toBe('まだ何も入っていません。計算式はありません。');
});

test('計算できないわけを、どのセルのせいかまで言う', () => {
  const said = (cells: Cells, change: Partial<PlanTable> = rate) =>
    explainCell(planWithTable(cells, change), 1, 'r1', 'c3').replace(/(?:列|このセル)の計算式は.*$/, '');
  expect(said({ r1: ['26', '0'] })).toBe('分母の「初回＞目標」が 0 のため計算できません。');
  expect(said({ r1: ['26', '', '77％'] })).toBe(
    '印字は 77％。「初回＞目標」が空のため、まだ計算できません。',
  );
  expect(said({ r1: ['26', '検討中'] })).toBe(
    '「初回＞目標」が「検討中」で、数値ではないため計算できません。',
  );
  expect(said({ r1: ['26', '1,0760'] })).toBe(
    '「初回＞目標」の「1,0760」は数字の書き方が正しくないため、数値として使えません。10,760 のことでしたら、打ち直してください。',
  );
  expect(said({ r1: ['26', '34', ['', '実績 ÷ 対象者']] })).toBe(
    '『対象者』という列・行・表が見つかりません。',
  );
  expect(said({ r1: ['26', '34', ['', '実績 ÷ (目標 － 34)']] })).toBe(
    '割る数「34件 − 34」が 0 のため計算できません。',
  );
  expect(said({ r1: ['26', '34', ['', '『ない表』実績']] })).toBe(
    '『ない表』という列・行・表が見つかりません。',
  );
});

test('もとのセルで起きたことは、そのセルの名前で言う', () => {
  const plan = planWithTable(
    { r1: ['26', '0'] },
    { columns: [...rate.columns, columnRecord('c4', ['倍'], { formula: '到達度 × 2' })] },
  );
  expect(explainCell(plan, 1, 'r1', 'c4')).toBe(
    'もとの「初回＞到達度」が #分母0 です。分母の「初回＞目標」が 0 のため計算できません。列の計算式は「到達度 × 2」です。',
  );
});

test('循環は、輪になっているセルの名前を挙げる', () => {
  const columns = [
    columnRecord('c1', ['実績'], { formula: '目標 × 2' }),
    columnRecord('c2', ['目標'], { formula: '実績 ÷ 2' }),
  ];
  const said = explainCell(planWithTable({}, { columns }), 1, 'r1', 'c1');
  expect(said).toMatch(
    /「初回＞(実績|目標)」と「初回＞(実績|目標)」の計算式が互いを参照し合っているため計算できません。/,
  );
  const own = [columnRecord('c1', ['実績'], { formula: '実績 ＋ 1' })];
  expect(explainCell(planWithTable({}, { columns: own }), 1, 'r1', 'c1')).toContain(
    '「初回＞実績」の計算式が自分自身を参照しているため計算できません。',
  );
});

test('打ち間違えた数値は、何のことかを申し出る', () => {
  const plan = planWithTable({ r1: ['1,0760人', '34', '77％人'] }, rate);
  expect(explainCell(plan, 1, 'r1', 'c1')).toBe(
    '「1,0760人」は数字の書き方が正しくないため、数値として使えません。10,760人 のことでしたら、打ち直してください。',
  );
});

test('写すだけの式は、同じ数を二度言わない', () => {
  const plan = planWithTable({ r1: ['26', ['26', '実績']] });
  expect(explainCell(plan, 1, 'r1', 'c2')).toBe(
    '印字は 26。26 と一致します。このセルの計算式は「実績」です。',
  );
});

test('見出しのない行は、何行目かで言う', () => {
  const plan = planWithTable({ r1: ['26', '0'] }, { ...rate, rows: [rowRecord('r1', [])] });
  expect(explainCell(plan, 1, 'r1', 'c3')).toContain('分母の「1行目＞目標」が 0 のため');
});

test('前年の列がない前年の式は、もとがないと言う', () => {
  const plan = planWithTable({ r1: ['26', ['', '前年(実績)']] });
  expect(explainCell(plan, 1, 'r1', 'c2')).toContain('もとになる欄がないため、まだ計算できません。');
});
