import { expect, test } from 'vitest';
import { doubtOf, fieldInputOf, fieldMisfits } from '../../../renderer/plan/fieldMisfits.ts';
import { indicatorRecord, planOf, resultRecord, targetRecord } from '../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
const plan = planOf({
  indicator: [indicatorRecord(1), indicatorRecord(2)],
  target: [targetRecord(1, '90%以上'), targetRecord(2, '90%以上')],
  measurement: [resultRecord(1, '89.1%', { asOfText: '令和16年3月末', asOf: '2034-03-31' })],
});
const edit = (rowId: string, columnId: string, text: string) => ({ rowId, columnId, text });
const inputOf = (one: ReturnType<typeof edit>) => fieldInputOf(moment, one);

test('入らない欄と気になる欄が、場所とわけで分かる。知らない欄は問われない', () => {
  const edits = [
    edit('1', 'actual', 'まあまあ'),
    edit('2', 'actual', '91\n令和16年2月末'),
    edit('2', 'name', ''),
    edit('2', 'no', 'あ'.repeat(20_001)),
    edit('2', 'difference', '1'),
    edit('1', 'mark', '×'),
    edit('2', 'mark', '大変よい'),
  ];
  expect(fieldMisfits(plan, edits, inputOf)).toEqual([
    { rowId: '1', columnId: 'actual', message: '「まあまあ」は数値として読めません' },
    {
      rowId: '2',
      columnId: 'actual',
      message: '「令和16年2月末」は、この年度から1年以上離れています',
      isDoubt: true,
    },
    { rowId: '2', columnId: 'name', message: '指標の名前は空にできません' },
    { rowId: '2', columnId: 'no', message: '文字が長すぎます（一つの欄は20,000文字まで）' },
    { rowId: '2', columnId: 'mark', message: 'この評価は使えません' },
  ]);
});

test('離れた時点は一度聞かれ、確かめれば入る。もう入っているものは聞かれない', () => {
  const far = { ...moment, indicatorId: 1, field: 'asOf', text: '令和17年3月末' } as const;
  expect(doubtOf(plan, [far], false)).toContain('このとおりでよければ、もう一度Enterを押してください。');
  expect(doubtOf(plan, [far], true)).toBeNull();
  expect(doubtOf(plan, [{ ...far, text: '令和16年3月末' }], false)).toBeNull();
});
