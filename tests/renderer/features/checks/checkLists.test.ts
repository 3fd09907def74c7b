import { describe, expect, test } from 'vitest';
import {
  countsText,
  filterChecks,
  filterFindings,
  findingRows,
  habitPlaceText,
  isSettled,
  messageBesidePlace,
  recomputationText,
  rulesOf,
} from '../../../../renderer/features/checks/checkLists.ts';
import type { Check, CheckPlace, CheckReport, Finding } from '../../../../shared/calc/checks/check.ts';
import { planOf, tableRecord } from '../../../support/samplePlan.ts';

const cellIn = (tableId: number, columnId = 'c1'): CheckPlace => ({
  at: 'cell',
  tableId,
  rowId: 'r1',
  columnId,
});

const { records } = planOf({
  branch: [
    { id: 1, name: '山梨' },
    { id: 2, name: '埼玉' },
  ],
  table: [tableRecord(1), tableRecord(2, { branchId: 2 })],
  acceptedFinding: [
    accepted('seen', '77%', '76％'),
    // the computed figure was another one when this was accepted
    accepted('changed', '77%', '75％'),
  ],
});

function accepted(key: string, printed: string, computed: string) {
  return { key, printed, computed, reason: '様式のとおり', by: '山田', at: '2025-03-31T00:00:00.000Z' };
}

function finding(key: string, change: Partial<Finding> = {}): Finding {
  const place = cellIn(1);
  return {
    key,
    rule: 'ratio',
    severity: 'error',
    place,
    printed: '77%',
    computed: '76％',
    message: '',
    ...change,
  };
}

function check(key: string, change: Partial<Check> = {}): Check {
  return {
    key,
    rule: 'ratio',
    place: cellIn(1),
    printed: '77%',
    computed: '76％',
    exact: '76.470588…',
    formula: '26件 ÷ 34件',
    agrees: false,
    explainedBy: ['ceiling'],
    hint: null,
    ...change,
  };
}

const report: CheckReport = {
  checks: [
    check('a'),
    check('b', { agrees: true, rule: 'sum', place: cellIn(2), formula: '合計(1,234、56)' }),
  ],
  findings: [
    finding('note', { severity: 'notice', rule: 'mark' }),
    finding('seen'),
    finding('changed'),
    finding('look', { severity: 'warning', place: cellIn(2) }),
  ],
  habits: [],
};
const all = findingRows(report, records);
const everywhere = { branchId: null, rule: null };
const keys = (rows: typeof all) => rows.map(row => row.finding.key);

describe('指摘の一覧', () => {
  test('重いものから順に並べる', () => {
    expect(keys(all)).toEqual(['seen', 'changed', 'look', 'note']);
  });

  test('値が変わった指摘は、確認済みでも未確認に戻る', () => {
    expect(keys(filterFindings(records, all, everywhere, 'open'))).toEqual(['changed', 'look', 'note']);
    expect(keys(filterFindings(records, all, everywhere, 'accepted'))).toEqual(['seen']);
    expect(keys(filterFindings(records, all, everywhere, 'all'))).toHaveLength(4);
    expect(countsText(report, all)).toBe('検算 2件、指摘 3件、確認済み 1件');
  });

  test('支部と規則で絞り込む', () => {
    expect(keys(filterFindings(records, all, { branchId: 2, rule: null }, 'all'))).toEqual(['look']);
    expect(keys(filterFindings(records, all, { branchId: 1, rule: 'mark' }, 'all'))).toEqual(['note']);
    expect(rulesOf(report)).toEqual(['sum', 'ratio', 'mark']);
  });

  test('場所を横に並べるときは、文から場所を省く', () => {
    const place = '山梨支部 付表「表1」初回＞実績';
    const say = (message: string) => messageBesidePlace(records, finding('x', { message }));
    expect(say(`${place}は「77%」と印字されています`)).toBe('「77%」と印字されています');
    expect(say(`${place}に、評価基準にない評価があります`)).toBe('評価基準にない評価があります');
    expect(say('山梨支部では、率の差が「％」です')).toBe('山梨支部では、率の差が「％」です');
  });
});

describe('行った検算の一覧', () => {
  const search = (words: string, agrees: boolean | null = null) =>
    filterChecks(records, report.checks, everywhere, { words, agrees }).map(one => one.key);

  test('場所、式、数値の言葉で探す。全角も半角も同じ', () => {
    expect(search('')).toEqual(['a', 'b']);
    expect(search('埼玉　合計')).toEqual(['b']);
    expect(search('７７％')).toEqual(['a', 'b']);
    expect(search('1,234')).toEqual(['b']);
    expect(search('ない言葉')).toEqual([]);
  });

  test('一致と不一致で絞り込む', () => {
    expect(search('', true)).toEqual(['b']);
    expect(search('', false)).toEqual(['a']);
  });

  test('計算の道筋を、丸める前の値とともに示す', () => {
    expect(recomputationText(check('x'))).toBe('26件 ÷ 34件 ＝ 76.470588… → 76％、印字 77%');
    const sum = check('x', { formula: '合計(▲1,000件、▲234件)', exact: '-1234', computed: '▲1,234件' });
    expect(recomputationText({ ...sum, hint: '4月が入っていません' })).toBe(
      '合計(▲1,000件、▲234件) → ▲1,234件、印字 77%。4月が入っていません',
    );
    const restated = check('x', { formula: '15位', exact: '15', computed: '15位', printed: '15位以内' });
    expect(recomputationText(restated)).toBe('計算 15位、印字 15位以内');
  });
});

test('丸めの癖は列の名前で示し、設定が済んだ列はそう示す', () => {
  const habit = { place: cellIn(1), rounding: 'truncate', figures: 8, telling: 5 } as const;
  expect(habitPlaceText(records, habit.place)).toBe('山梨支部 付表「表1」実績');
  expect(isSettled(records, habit)).toBe(false);
  const [first, ...others] = tableRecord(1).columns;
  if (!first) throw new Error('a table has columns');
  const set = planOf({
    table: [tableRecord(1, { columns: [{ ...first, rounding: 'truncate' }, ...others] })],
  });
  expect(isSettled(set.records, habit)).toBe(true);
});
