import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubleText } from '../../../electron/excel/doubleText.ts';

describe('保存された数値の十進表記', () => {
  test.each([
    [0.5616, '0.5616'],
    [1138, '1138'],
    [-0, '0'],
    [79.4, '79.4'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [123456789012345680000, '123456789012345680000'],
    [1.2345678901234568e-5, '0.0000123456789012346'],
    [1e30, null],
    [5e-324, null],
    [Number.NaN, null],
  ])('%d → %s', (value, text) => {
    expect(doubleText(value)).toBe(text);
  });

  test('普通の大きさの数値は、読み戻すと同じ倍精度数になり、指数を含まない', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), value => {
        fc.pre(value === 0 || Math.abs(value) > 0.001);
        const text = doubleText(value) ?? '';
        expect(Number(text)).toBe(value + 0);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});
