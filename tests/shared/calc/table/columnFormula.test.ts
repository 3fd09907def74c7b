import { describe, expect, test } from 'vitest';
import type { Operand } from '../../../../shared/calc/formula/operand.ts';
import { compileAt } from '../../../../shared/calc/table/cellFormula.ts';
import { columnFormula, needsInRow } from '../../../../shared/calc/table/columnFormula.ts';
import { parsedFormula } from '../../../../shared/calc/table/parsedFormula.ts';
import { decimalText } from '../../../../shared/domain/decimalText.ts';
import { emptyLists, toRecords } from '../../../../shared/domain/planRecords.ts';
import type { PlanTable } from '../../../../shared/domain/tableRecords.ts';
import { columnRecord, rowRecord, tableRecord } from '../../../support/samplePlan.ts';

const groups = ['目標', '実績'].flatMap(group => ['協会', '委託', '計'].map(leaf => [group, leaf]));
const COLUMN = 5;

function tableWith(formula: string, change: Partial<PlanTable> = {}): PlanTable {
  const columns = groups.map((heads, index) =>
    columnRecord(`c${index}`, heads, { formula: index === COLUMN ? formula : null }),
  );
  const rows = ['令和5年度', '令和6年度', '令和7年度'].map((head, index) => rowRecord(`r${index}`, [head]));
  return tableRecord(1, { columns, rows, ...change });
}

function treeOf(formula: string) {
  const parsed = parsedFormula(formula);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.tree;
}

describe('列の計算式は、一度だけ作って、すべての行で使う', () => {
  test.each([
    '協会 + 委託',
    '実績＞協会 − 目標＞協会',
    '合計(協会、委託) ÷ 目標＞計',
    '合計(左)',
    '累計(協会)',
    '四捨五入(協会 ÷ 委託、1) × 100',
    '個数(協会、"10")',
  ])('%s は、行ごとに作ったものと、頼るセルも答えも同じ', formula => {
    const table = tableWith(formula);
    const shared = columnFormula(table, COLUMN, treeOf(formula), '件');
    expect(shared).not.toBeNull();
    if (shared === null) return;
    for (const row of [1, 2]) {
      const place = {
        branchId: 1,
        year: 2024,
        period: 'annual',
        cell: { table, row, column: COLUMN, of: 'column' },
      } as const;
      const single = compileAt(toRecords({ ...emptyLists(), table: [table] }), place, treeOf(formula), '件');
      expect(needsInRow(shared, table, row)).toEqual(single.needs);
      const values = single.needs.map(
        (_, index): Operand => ({
          figure: { value: decimalText(String(10 * (index + row))), unit: null },
          text: '',
        }),
      );
      expect(JSON.stringify(shared.exact(values))).toBe(JSON.stringify(single.compute(values)));
    }
  });

  test('最初の行の累計は、前の行がないので別に作る', () => {
    const table = tableWith('累計(協会)');
    const shared = columnFormula(table, COLUMN, treeOf('累計(協会)'), null);
    expect(shared && needsInRow(shared, table, 0)).toBeNull();
    expect(shared && needsInRow(shared, table, 1)).toEqual(['cell:1/r0/c5', 'cell:1/r1/c3']);
  });
});

describe('行によって違う式は、行ごとに作る', () => {
  test.each([
    '合計(上)',
    '前年(協会)',
    '行番号() × 協会',
    '令和5年度＞協会',
    '協会 + なぞ',
    '『表2』協会',
    '指標『指標1』＞実績',
  ])('%s', formula => {
    expect(columnFormula(tableWith(formula), COLUMN, treeOf(formula), null)).toBeNull();
  });

  test('脚注で直すセルのある列', () => {
    const adjusts = { rowId: 'r1', columnId: `c${COLUMN}`, amount: decimalText('-7') };
    const table = tableWith('累計(協会)', { footnotes: [{ marker: '※1', text: '', adjusts }] });
    expect(columnFormula(table, COLUMN, treeOf('累計(協会)'), null)).toBeNull();
  });
});
