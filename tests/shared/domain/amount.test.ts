import type { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Amount } from '../../../shared/domain/amount.ts';
import { decimalsOf, decimalText, fromDecimal, toDecimal } from '../../../shared/domain/decimalText.ts';
import { round, roundingModes } from '../../../shared/domain/rounding.ts';

/** Figures of every length: short ones, ones at the edge of what a binary number holds, and longer ones. */
const figure = fc
  .record({
    negative: fc.boolean(),
    whole: fc.oneof(fc.bigInt(0n, 999n), fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 10n ** 29n)),
    fraction: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,4}$/), fc.stringMatching(/^\d{1,20}$/)),
  })
  .map(({ negative, whole, fraction }) =>
    decimalText(`${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`),
  );
const mode = fc.constantFrom(...roundingModes);
const same = (amount: Amount, exact: Decimal) => expect(amount.toDecimal().eq(exact)).toBe(true);

test('足す・引く・掛ける・比べるは、どんな長さの数でも decimal.js と一桁も違わない', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const [x, y] = [Amount.of(a), Amount.of(b)];
      const [p, q] = [toDecimal(a), toDecimal(b)];
      same(x, p);
      same(x.plus(y), p.plus(q));
      same(x.minus(y), p.minus(q));
      same(x.times(y), p.times(q));
      same(x.neg(), p.neg());
      same(x.abs(), p.abs());
      expect(Math.sign(x.cmp(y)) + 0).toBe(p.cmp(q) + 0); // neither zero has a sign
      expect(x.isZero()).toBe(p.isZero());
    }),
    {
      numRuns: 3000,
      examples: [
        [decimalText('-0'), decimalText('0')],
        [decimalText('0.00'), decimalText('-0.0')],
      ],
    },
  );
});

test('商を丸めた結果は、三つの丸め方とも decimal.js と同じ', () => {
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 0, max: 4 }), mode, (a, b, decimals, how) => {
      fc.pre(!toDecimal(b).isZero());
      const quotient = Amount.of(a).div(Amount.of(b));
      const exact = toDecimal(a).div(toDecimal(b));
      fc.pre(exact.e < 20);
      expect(quotient.toText(decimals, how)).toBe(fromDecimal(round(exact, decimals, how), decimals));
      same(quotient.shifted(2).rounded(decimals, how), round(exact.times(100), decimals, how));
      same(quotient.plus(Amount.of(a)), exact.plus(toDecimal(a)));
    }),
    { numRuns: 3000 },
  );
});

test('ちょうど半分の端数は絶対値で切り上がる（6.25 → 6.3、▲6.25 → ▲6.3）', () => {
  expect(Amount.of(decimalText('6.25')).toText(1, 'halfUp')).toBe('6.3');
  expect(Amount.of(decimalText('-6.25')).toText(1, 'halfUp')).toBe('-6.3');
  expect(Amount.of(decimalText('-6.21')).toText(1, 'ceiling')).toBe('-6.3');
  expect(Amount.whole(26).div(Amount.whole(34)).shifted(2).toText(0, 'truncate')).toBe('76');
});

test('書いた数は書いた桁のまま戻る', () => {
  fc.assert(
    fc.property(figure, value => {
      const text = Amount.of(value).toText(decimalsOf(value), 'halfUp');
      expect(text).toBe(fromDecimal(toDecimal(value), decimalsOf(value)));
    }),
    { numRuns: 1000 },
  );
});
