import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  indicatorFields,
  type NotePlace,
  notePlaceKey,
  notePlaceOf,
  passageFields,
  sectionFields,
} from '../../../shared/domain/notePlace.ts';
import { periods } from '../../../shared/domain/period.ts';

const id = fc.integer({ min: 1, max: 9999 });
const anyPlace: fc.Arbitrary<NotePlace> = fc.oneof(
  fc.record({
    at: fc.constant('indicator' as const),
    indicatorId: id,
    year: fc.integer({ min: 1900, max: 2200 }),
    period: fc.constantFrom(...periods),
    field: fc.constantFrom(...indicatorFields),
  }),
  fc.record({
    at: fc.constant('cell' as const),
    tableId: id,
    rowId: id.map(number => `r${number}`),
    columnId: id.map(number => `c${number}`),
  }),
  fc.record({
    at: fc.constant('passage' as const),
    passageId: id,
    field: fc.constantFrom(...passageFields),
  }),
  fc.record({
    at: fc.constant('section' as const),
    sectionId: id,
    field: fc.constantFrom(...sectionFields),
  }),
);

test('場所の鍵は、どの場所へも戻れる', () => {
  fc.assert(
    fc.property(anyPlace, place => {
      const read = notePlaceOf(notePlaceKey(place));
      expect(read).toMatchObject(
        place.at === 'indicator' ? { indicatorId: place.indicatorId, field: place.field } : place,
      );
      expect(read && notePlaceKey(read)).toBe(notePlaceKey(place));
    }),
  );
});

test('名前はどの年度・期間でも、目標はどの期間でも、同じ場所', () => {
  const at = { at: 'indicator', indicatorId: 3, year: 2024, period: 'q3' } as const;
  const keys = (field: 'name' | 'target' | 'actual') =>
    [at, { ...at, year: 2023 }, { ...at, period: 'annual' as const }].map(one =>
      notePlaceKey({ ...one, field }),
    );
  expect(keys('name')).toEqual(['indicator/3/name', 'indicator/3/name', 'indicator/3/name']);
  expect(keys('target')).toEqual([
    'indicator/3/2024/target',
    'indicator/3/2023/target',
    'indicator/3/2024/target',
  ]);
  expect(new Set(keys('actual')).size).toBe(3);
});

test.each([
  '',
  'indicator',
  'indicator/0/name',
  'indicator/1/2024/actual',
  'indicator/1/2024/x9/actual',
  'indicator/1/unknown',
  'cell/1/r1',
  'cell/1/r1/c1/more',
  'passage/1/links',
  'passage/x/text',
  'table/1/title',
])('鍵でない文字「%s」は、場所にならない', key => {
  expect(notePlaceOf(key)).toBeNull();
});
