import { expect, test } from 'vitest';
import { createSteadyOrder } from '../../../../renderer/grid/layout/steadyOrder.ts';

/** The rows as AG Grid would sort them by one column. */
function sorter() {
  const order = createSteadyOrder();
  const sort = (texts: Record<string, string>) =>
    Object.entries(texts)
      .map(([rowId, text]) => ({ rowId, text }))
      .sort((a, b) => order.compare('c', a, b, false))
      .map(({ rowId }) => rowId)
      .join('');
  return { order, sort };
}

test('並べ替えた後に打ち直した行は動かず、もう一度並べ替えると動く', () => {
  const { order, sort } = sorter();
  expect(sort({ a: '3', b: '1', c: '2' })).toBe('bca');
  expect(sort({ a: '0', b: '1', c: '2' })).toBe('bca');
  expect(order.renew()).toBe(true);
  expect(sort({ a: '0', b: '1', c: '2' })).toBe('abc');
  expect(order.renew()).toBe(false);
});

test('後から増えた行は、初めの値の場所に入る', () => {
  const { sort } = sorter();
  sort({ a: '3', b: '1' });
  expect(sort({ a: '3', b: '9', d: '2' })).toBe('bda');
});
