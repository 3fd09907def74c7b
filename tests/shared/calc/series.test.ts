import { describe, expect, test } from 'vitest';
import { keepSeries, readSeries, seriesKey } from '../../../shared/calc/series.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { put } from '../../../shared/commands/command.ts';
import { emptyLists, type PlanRecords, toRecords } from '../../../shared/domain/planRecords.ts';
import { measurementKey } from '../../../shared/domain/records.ts';
import { resultRecord } from '../../support/samplePlan.ts';

function recordsOf(indicators: number): PlanRecords {
  const measurement = Array.from({ length: indicators }, (_, index) => [
    resultRecord(index + 1, `${index}件`, { period: 'm04' }),
    resultRecord(index + 1, '実施済', { period: 'm05' }),
  ]).flat();
  return toRecords({ ...emptyLists(), measurement });
}

// few are read one by one, many all at once
describe.each([3, 2000])('%i 指標の月の値', indicators => {
  test('どの指標を、変える前に見ていても見ていなくても、いまの記録のとおりに読める', () => {
    let records = recordsOf(indicators);
    const series = keepSeries(() => records);
    const keys = Array.from({ length: indicators + 3 }, (_, index) => seriesKey(index + 1, 2024, 'actual'));
    for (const key of keys.slice(1, -1)) series.read(key);
    const edits = [
      [resultRecord(1, '0件', { period: 'm04' }), null],
      [resultRecord(2, '1件', { period: 'm04' }), resultRecord(2, '7件', { period: 'm04' })],
      [resultRecord(3, '実施済', { period: 'm05' }), resultRecord(3, '5件', { period: 'm05' })],
      [null, resultRecord(indicators + 1, '9件', { period: 'm03' })],
      [null, resultRecord(indicators + 3, '8件', { period: 'm03' })],
    ] as const;
    for (const [before, after] of edits) {
      records = applyCommand(records, put('measurement', before, after));
      const { indicatorId, year, period, kind } = after ?? before;
      series.follow(measurementKey(indicatorId, year, period, kind));
    }
    for (const key of keys) expect(series.read(key)).toEqual(readSeries(records, key));
  });
});

test('見られていない値の変更は、誰にも知らせない', () => {
  const records = recordsOf(3);
  const series = keepSeries(() => records);
  expect(series.follow(measurementKey(1, 2024, 'm04', 'actual'))).toBeNull();
  series.read(seriesKey(1, 2024, 'actual'));
  expect(series.follow(measurementKey(1, 2024, 'm04', 'actual'))).toBe('1/2024/actual');
});
