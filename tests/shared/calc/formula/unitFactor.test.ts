import { describe, expect, it } from 'vitest';
import { calcErrorText } from '../../../../shared/calc/cellValue.ts';
import { amountIn, amountOf, unitFactor } from '../../../../shared/calc/formula/unitFactor.ts';
import { decimalText, toDecimal } from '../../../../shared/domain/decimalText.ts';

describe('単位の大きさ', () => {
  it.each([
    ['73.7', '%', '0.737'],
    ['73.7', '％', '0.737'],
    ['2.06', 'pt', '0.0206'],
    ['-5.3', 'ポイント', '-0.053'],
    ['1500', '千円', '1500000'],
    ['2.5', '百万円', '2500000'],
    ['500', '円', '500'],
    ['12', '件', '12'],
    ['12', null, '12'],
  ])('%s %s は %s', (value, unit, amount) => {
    const figure = { value: decimalText(value), unit };
    expect(amountOf(figure).toFixed()).toBe(amount);
    expect(amountIn({ amount: toDecimal(decimalText(amount)) }, unit).toFixed()).toBe(value);
  });

  it('知らない単位は1', () => {
    expect(unitFactor('営業日')).toBeNull();
    expect(unitFactor(null)).toBeNull();
  });
});

describe('計算できない欄の表示', () => {
  it('誤りごとに決まった記号を出す', () => {
    expect(calcErrorText).toEqual({
      zeroTarget: '#分母0',
      zeroDenominator: '#分母0',
      unitMismatch: '#単位違い',
      cycle: '#循環',
      unknownName: '#名前',
      ambiguousName: '#名前',
      notAFigure: '#数値',
      malformedFigure: '#数値',
      irregular: '#不定',
      syntax: '#式',
    });
  });
});
