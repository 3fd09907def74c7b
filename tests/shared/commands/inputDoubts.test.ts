import { expect, test } from 'vitest';
import { editField } from '../../../shared/commands/editField.ts';
import { findMisfits } from '../../../shared/commands/findMisfits.ts';
import { dateDoubt, lengthTrouble, tableTextDoubt } from '../../../shared/commands/inputDoubts.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import {
  indicatorRecord,
  planOf,
  resultRecord,
  tableRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

test.each([
  ['令和16年3月末', true],
  ['R6.2実績分', false],
  ['令和7年3月31日現在', false],
  ['令和4年度実績', false],
  ['令和4年12月末', true],
  ['2026/3末', false],
  ['2026/4/1', true],
  ['年度末', false],
])('令和6年度に「%s」を入れると、1年より離れているか: %s', (text, isFar) => {
  expect(dateDoubt(text, 2024)?.code).toBe(isFar ? 'dateFarAway' : undefined);
});

const table = tableRecord(1);
const doubtIn = (printed: string, text: string, kind: 'figure' | 'date' = 'figure') => {
  const [first, ...columns] = table.columns;
  if (!first) throw new Error('no column');
  const records = planOf({
    table: [{ ...table, columns: [{ ...first, kind }, ...columns] }],
    tableCell: [{ tableId: 1, rowId: 'r1', columnId: first.id, text: printed, formula: null }],
  }).records;
  const held = records.table.get('1');
  return held && tableTextDoubt(records, held, first.id, text)?.code;
};

test.each([
  ['あああ', 'figureDoubted'],
  ['1,0760', undefined],
  ['1O8', undefined],
  ['3,560', undefined],
  ['▲5.3％', undefined],
  ['約3割', undefined],
  ['－', undefined],
  ['', undefined],
  ['=目標 × 2', undefined],
])('数の列に「%s」は、聞くか: %s', (text, code) => {
  expect(doubtIn('3,560', text)).toBe(code);
});

test('文字の入っている数の列では、文字を聞き返さない', () => {
  expect(doubtIn('調整中', '未実施')).toBeUndefined();
});

test.each([
  ['令和16年10月', 'dateFarAway'],
  ['あした', 'dateDoubted'],
  ['令和6年10月・12月', undefined],
])('日付の列に「%s」は、聞くか: %s', (text, code) => {
  expect(doubtIn('令和6年4月', text, 'date')).toBe(code);
});

test('一つの欄に入る長さを超えると、わけと直し方を言う', () => {
  expect(lengthTrouble('あ'.repeat(20_000))).toBeNull();
  const trouble = lengthTrouble('あ'.repeat(20_001));
  expect(trouble && errorText(trouble)).toBe(
    '文字が長すぎます（一つの欄は20,000文字まで）。元のままです。短くするか、いくつかの欄に分けてください。',
  );
});

test('入らない欄は、前の欄が入った後の様子で分かり、計画は変わらない', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1), indicatorRecord(2)],
    target: [targetRecord(1, '90%以上'), targetRecord(2, '90%以上')],
    measurement: [resultRecord(1, '89.1%')],
  });
  const at = { year: 2024, period: 'annual' } as const;
  const inputs = [
    { ...at, indicatorId: 1, field: 'actual', text: 'まあまあ' },
    { ...at, indicatorId: 1, field: 'asOf', text: '令和7年2月' },
    { ...at, indicatorId: 2, field: 'actual', text: '91' },
    { ...at, indicatorId: 2, field: 'asOf', text: 'きのう' },
  ] as const;
  const misfits = findMisfits(plan, inputs, editField);
  expect(misfits.map(({ input, error }) => [input.text, error.code])).toEqual([
    ['まあまあ', 'notAFigure'],
    ['きのう', 'notADate'],
  ]);
  expect(plan.records.measurement.size).toBe(1);
});
