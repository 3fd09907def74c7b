import { expect, test } from 'vitest';
import { findingMarks } from '../../../renderer/plan/findingMarks.ts';
import type { Finding } from '../../../shared/calc/checks/check.ts';
import { indicatorRecord, planOf, tableRecord } from '../../support/samplePlan.ts';

const { records } = planOf({ indicator: [indicatorRecord(1)], table: [tableRecord(2)] });

function finding(place: Finding['place'], message: string): Finding {
  return { key: message, rule: 'sum', severity: 'error', place, printed: '', computed: '', message };
}

const inTable = finding(
  { at: 'cell', tableId: 2, rowId: 'r1', columnId: 'c2' },
  '山梨支部 付表「表2」初回＞目標は「5」と印字されていますが、4 です',
);
const inList = finding(
  { at: 'indicator', indicatorId: 1, year: 2024, period: 'annual', field: 'yearOnYear' },
  '前年度と違います',
);

test('付表の指摘はその付表のセルに、場所の名前を除いたわけで付く', () => {
  const marks = findingMarks(records, [inTable, inList], { page: 'table', tableId: 2 });
  expect(marks).toEqual([['r1/c2', { sign: 'finding', hint: '検算：「5」と印字されていますが、4 です' }]]);
  expect(findingMarks(records, [inTable, inList], { page: 'table', tableId: 3 })).toEqual([]);
});

test('指標の指摘は、その年度と期間の一覧の、その値を示す列に付く', () => {
  const at = (period: 'annual' | 'q3') =>
    findingMarks(records, [inTable, inList], {
      page: 'indicators',
      moment: { branchId: 1, year: 2024, period },
    });
  expect(at('annual').map(([key]) => key)).toEqual(['1/prior']);
  expect(at('q3')).toEqual([]);
});

test('月ごとの値の指摘は、月別入力のその行のその月に付く', () => {
  const month = finding(
    { at: 'indicator', indicatorId: 1, year: 2024, period: 'm07', field: 'numerator' },
    '大きすぎます',
  );
  const marks = findingMarks(records, [month, inList], { page: 'monthly', year: 2024 });
  expect(marks.map(([key]) => key)).toEqual(['1/numerator/m07']);
  expect(findingMarks(records, [month], { page: 'monthly', year: 2023 })).toEqual([]);
});
