import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateFigure } from '../../../shared/domain/approximateFigure.ts';
import { decimalText, toDecimal } from '../../../shared/domain/decimalText.ts';
import { formatFigure, parseFigure } from '../../../shared/domain/figureText.ts';
import { anyText } from '../../support/anyText.ts';

describe('概数', () => {
  it.each<[text: string, value: string, unit: string | null]>([
    ['約250名', '250', '名'],
    ['約２，０００件', '2000', '件'],
    ['（約2,000件）', '2000', '件'],
    ['約0.01％', '0.01', '%'],
    ['およそ100件', '100', '件'],
    ['おおむね100件', '100', '件'],
    ['100件を超える', '100', '件'],
    ['100万円を超える', '1000000', '円'],
    ['250名程度', '250', '名'],
    ['100件余り', '100', '件'],
    ['約2万人', '20000', '人'],
    ['約▲5件', '-5', '件'],
  ])('「%s」は、およそ %s %s', (text, value, unit) => {
    expect(approximateFigure(text)).toEqual({ value, unit, approximate: true });
  });

  it.each<[text: string, value: string, unit: string | null]>([
    ['250名', '250', '名'],
    ['5.3％', '5.3', '%'],
    ['0.090％', '0.090', '%'],
    ['100万円', '1000000', '円'],
    ['2万人', '20000', '人'],
    ['２万５千円', '25000', '円'],
    ['1億2,000万円', '120000000', '円'],
    ['1億2,345円', '100002345', '円'],
    ['1.5億円', '150000000', '円'],
    ['1.23456万円', '12345.6', '円'],
    ['▲2万円', '-20000', '円'],
    ['5千人', '5000', '人'],
    ['5千円', '5', '千円'],
    ['3百万円', '3', '百万円'],
    ['4,001 件', '4001', '件'],
    ['2万', '20000', null],
  ])('「%s」は、ちょうど %s %s', (text, value, unit) => {
    expect(approximateFigure(text)).toEqual({ value, unit, approximate: false });
  });

  it.each([
    '100件以上',
    '実施済',
    '約',
    '万',
    '1万2万',
    '1万5百円',
    '百万円',
    '1,0760人',
    '約1O8',
    '令和6年度',
    '',
  ])('「%s」は一つの数ではない', text => {
    expect(approximateFigure(text)).toBeNull();
  });

  it('数に「約」を付けると概数になり、値は変わらない', () => {
    const figures = fc.tuple(
      fc.integer({ min: -999_999, max: 999_999 }),
      fc.constantFrom('件', '人', '%', '千円', null),
    );
    fc.assert(
      fc.property(figures, ([number, unit]) => {
        const text = formatFigure({ value: decimalText(String(number)), unit });
        expect(approximateFigure(text)).toEqual({ ...parseFigure(text), approximate: false });
        expect(approximateFigure(`約${text}`)).toEqual({ ...parseFigure(text), approximate: true });
      }),
    );
  });

  it('万と億は、端数まで正確に掛ける', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), fc.nat({ max: 99_999_999 }), (oku, man) => {
        const text = `${oku}億${(man / 10_000).toFixed(4)}万円`;
        expect(toDecimal(approximateFigure(text)?.value ?? decimalText('0')).toFixed()).toBe(
          String(oku * 100_000_000 + man),
        );
      }),
    );
  });

  it('どんな文でも止まらない', () => {
    fc.assert(
      fc.property(anyText, text => {
        approximateFigure(text);
      }),
      { numRuns: 2000 },
    );
    expect(approximateFigure(`${'9'.repeat(30)}兆円`)).toBeNull();
    expect(approximateFigure('1万'.repeat(20_000))).toBeNull();
  });
});
