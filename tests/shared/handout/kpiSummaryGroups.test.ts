import { expect, test } from 'vitest';
import { kpiSummaryGroups } from '../../../shared/handout/kpiSummaryGroups.ts';
import { row } from './kpiSummarySamples.ts';

const sizes = (rows: Parameters<typeof kpiSummaryGroups>[0]) =>
  kpiSummaryGroups(rows).map(group => group.length);

test('indicators of one initiative are printed together', () => {
  const a = row({ no: '1', initiative: '健診' });
  const b = row({ no: '2', initiative: '保健指導' });
  expect(sizes([a, a, b])).toEqual([2, 1]);
});

test('the same words under another number are another initiative', () => {
  expect(sizes([row({ no: '1', initiative: '健診' }), row({ no: '2', initiative: '健診' })])).toEqual([1, 1]);
});

test('indicators without an initiative are not taken for one', () => {
  expect(sizes([row({ no: null }), row({ no: null })])).toEqual([1, 1]);
});

test('a long group is cut into pieces, so that it does not leave half a page empty', () => {
  const pieces = kpiSummaryGroups(Array.from({ length: 20 }, () => row({ initiative: '健診' })));
  expect(pieces.flat()).toHaveLength(20);
  expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThanOrEqual(6);
});
