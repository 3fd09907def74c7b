import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { formatFigure, formatNumber, parseFigure } from '../../../shared/domain/figureText.ts';
import { malformedFigure } from '../../../shared/domain/malformedFigure.ts';
import { anyText, fullWidth } from '../../support/anyText.ts';

describe('書き誤った数', () => {
  it.each<[text: string, candidate: string, unit: string | null]>([
    ['1,0760人', '10760', '人'],
    ['１，０７６０人', '10760', '人'],
    ['1234,567', '1234567', null],
    ['1,23,456', '123456', null],
    ['1,0760区域', '10760', '区域'],
    ['ー0', '0', null],
    ['1,2345.6千円', '12345.6', '千円'],
    ['1,234,', '1234', null],
    ['1、234人', '1234', '人'],
    ['12,5％', '12.5', '%'],
    ['1O8', '108', null],
    ['１Ｏ８', '108', null],
    ['1o8件', '108', '件'],
    ['l2', '12', null],
    ['I2人', '12', '人'],
    ['l,234', '1234', null],
    ['1〇8', '108', null],
    ['１２．．３', '12.3', null],
    ['12.34.5', '12.345', null],
    ['12.3.4％', '12.34', '%'],
    ['1.234.567円', '1234567', '円'],
    ['12。5％', '12.5', '%'],
    ['.5％', '0.5', '%'],
    ['108.', '108', null],
    ['12.5％％', '12.5', '%'],
    ['▲▲5', '-5', null],
    ['▼5.3', '-5.3', null],
    ['ー5.3％', '-5.3', '%'],
  ])('「%s」は %s %s のつもりらしい', (text, candidate, unit) => {
    expect(malformedFigure(text)).toEqual({ candidate, unit });
  });

  it.each([
    ...['100％', '56.16％', '▲5.3％', '1,234件', '＋0.3％', '4,001 件', '10l', '（5）'],
    ...['受診率', 'O', 'IO', 'B1', 'OK', '実施済', '100％〇', '12〇', '約1O8', '1,0760人以上', ''],
    ...[
      '1,3',
      '5,8,11,3月',
      '1.2.3',
      '2024.3.31',
      'R7.2',
      '1O月',
      '1．',
      '１、',
      '１．健診',
      '２、計画',
      '、12',
      '12、',
      '150、20',
      '150、20人',
      '2024.月曜日',
      '１O．広報',
      '0120-123-456',
      '1. 健診',
    ],
  ])('「%s」は書き誤った数ではない', text => {
    expect(malformedFigure(text)).toBeNull();
  });

  it('正しく書いた数を、書き誤りとは言わない', () => {
    fc.assert(
      fc.property(figures, figure => {
        expect(malformedFigure(formatFigure(figure))).toBeNull();
        expect(malformedFigure(fullWidth(formatFigure(figure)))).toBeNull();
      }),
    );
  });

  it('桁区切りの位置を誤っても、元の数を示す', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 9_999_999_999 }), fc.nat(), (number, at) => {
        const digits = String(number);
        const position = 1 + (at % (digits.length - 4));
        const text = `${digits.slice(0, position)},${digits.slice(position)}人`;
        expect(parseFigure(text)).toBeNull();
        expect(malformedFigure(text)).toEqual({ candidate: digits, unit: '人' });
      }),
    );
  });

  it('0と1を字で打っても、元の数を示す', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999 }), number => {
        const grouped = formatNumber(decimalText(String(number)));
        const text = grouped.includes('0') ? grouped.replace('0', 'O') : grouped.replace('1', 'l');
        // A last l may be a litre.
        fc.pre(text !== grouped && !text.endsWith('l'));
        expect(malformedFigure(text)?.candidate).toBe(String(number));
      }),
    );
  });

  it('どんな文でも止まらない', () => {
    fc.assert(
      fc.property(anyText, text => {
        const found = malformedFigure(text);
        expect(found === null || parseFigure(text) === null || !/^[\d,.]+$/.test(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(malformedFigure('1,'.repeat(20_000))).toBeNull();
    expect(malformedFigure(`1,${'9'.repeat(40)}`)).toBeNull();
  });
});

const figures = fc.record({
  value: fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([number, decimals]) =>
      decimalText((number / 1000).toFixed(decimals).replace(/^-(0(\.0+)?)$/, '$1')),
    ),
  unit: fc.constantFrom('%', 'pt', '件', '人', '千円', '事業所', null),
});
