import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { type Command, invert, put } from '../../../shared/commands/command.ts';
import { emptyLists, toLists, toRecords } from '../../../shared/domain/planRecords.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { indicatorRecord, resultRecord } from '../../support/samplePlan.ts';

const records = toRecords({
  ...emptyLists(),
  branch: [{ id: 1, name: '山梨' }],
  indicator: [indicatorRecord(1)],
  measurement: [resultRecord(1, '50%')],
});
const changed = put('measurement', resultRecord(1, '50%'), resultRecord(1, '60%'));

test('元の記録はそのまま残り、変えた種類だけが新しくなる', () => {
  const after = applyCommand(records, changed);
  expect(after.measurement.get('1/2024/annual/actual')?.text).toBe('60%');
  expect(records.measurement.get('1/2024/annual/actual')?.text).toBe('50%');
  expect(after.measurement).not.toBe(records.measurement);
  expect(after.indicator).toBe(records.indicator);
});

test('同じ元から別々に変えても、互いに影響しない', () => {
  const more = [2, 3].map(id => applyCommand(records, put('indicator', null, indicatorRecord(id))));
  expect(more.map(({ indicator }) => [...indicator.keys()])).toEqual([
    ['1', '2'],
    ['1', '3'],
  ]);
  expect([...records.indicator.keys()]).toEqual(['1']);
});

test('元に戻すと、並びまで元に戻る', () => {
  const batch: Command = {
    kind: 'batch',
    steps: [changed, put('indicator', indicatorRecord(1), null), put('indicator', null, indicatorRecord(5))],
  };
  const back = applyCommand(applyCommand(records, batch), invert(batch));
  expect(toLists(back)).toEqual(toLists(records));
});

test('変える前の姿が違っていれば断り、何も変えない', () => {
  const late = put('measurement', resultRecord(1, '55%'), resultRecord(1, '60%'));
  expect(() => applyCommand(records, { kind: 'batch', steps: [changed, late] })).toThrow(AppError);
  expect(records.measurement.get('1/2024/annual/actual')?.text).toBe('50%');
});

test('大きな文書も、表にして、また一覧に戻せる', () => {
  const months = Array.from({ length: 200_000 }, (_, index) => resultRecord(index, '1件'));
  const lists = toLists(toRecords({ ...emptyLists(), measurement: months }));
  expect(lists.measurement).toHaveLength(months.length);
});
