import { expect, test } from 'vitest';
import { cellOfPlace, placeAt } from '../../../renderer/plan/notedCells.ts';
import { type NotePlace, notePlaceKey } from '../../../shared/domain/notePlace.ts';

const moment = { branchId: 1, year: 2024, period: 'q3' } as const;
const at = (rowId: string, columnId: string) => ({ goal: { rowId, columnId } });
const key = (place: NotePlace | null) => place && notePlaceKey(place);

test('選んだセルは、その値の場所になる', () => {
  expect(key(placeAt('indicators', at('7', 'actual'), moment))).toBe('indicator/7/2024/q3/actual');
  expect(key(placeAt('indicators', at('7', 'name'), moment))).toBe('indicator/7/name');
  expect(key(placeAt('monthly', at('7/numerator', 'm05'), moment))).toBe('indicator/7/2024/m05/numerator');
  expect(key(placeAt('tables', { tableId: 3, ...at('r1', 'c2') }, moment))).toBe('cell/3/r1/c2');
  expect(key(placeAt('passages', at('5', 'mark'), moment))).toBe('passage/5/mark');
  expect(key(placeAt('passages', at('5', 'links'), moment))).toBe('passage/5/text');
});

test('値のないセルや、選ばれていないときは、場所にならない', () => {
  expect(placeAt('indicators', {}, moment)).toBeNull();
  expect(placeAt('monthly', at('7/actual', 'target'), moment)).toBeNull();
  expect(placeAt('checks', at('1', '1'), moment)).toBeNull();
});

test('場所は、それを見せているページのセルだけに出る', () => {
  const list = { page: 'indicators', moment } as const;
  const place = { at: 'indicator', indicatorId: 7, year: 2024, period: 'q3', field: 'actual' } as const;
  expect(cellOfPlace(place, list)).toBe('7/actual');
  expect(cellOfPlace({ ...place, period: 'q2' }, list)).toBeNull();
  expect(cellOfPlace({ ...place, year: null, period: null, field: 'name' }, list)).toBe('7/name');
  expect(cellOfPlace({ ...place, period: null, field: 'target' }, list)).toBe('7/target');
  expect(cellOfPlace({ ...place, year: 2023, period: null, field: 'target' }, list)).toBeNull();
  expect(cellOfPlace(place, { page: 'table', tableId: 7 })).toBeNull();
  expect(cellOfPlace(place, { page: 'monthly', year: 2024 })).toBe('7/actual/q3');
  expect(cellOfPlace(place, { page: 'monthly', year: 2023 })).toBeNull();
  const cell = { at: 'cell', tableId: 3, rowId: 'r1', columnId: 'c2' } as const;
  expect(cellOfPlace(cell, { page: 'table', tableId: 3 })).toBe('r1/c2');
  expect(cellOfPlace(cell, { page: 'table', tableId: 4 })).toBeNull();
  expect(cellOfPlace({ at: 'passage', passageId: 5, field: 'mark' }, { page: 'passages' })).toBe('5/mark');
});
