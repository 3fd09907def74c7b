import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyMonths, type Frequency, frequencyNamed } from '../../../shared/domain/frequencyText.ts';
import { anyText, fullWidth } from '../../support/anyText.ts';

describe('頻度', () => {
  it.each<[text: string, months: number]>([
    ['毎月', 1],
    ['毎月月初に', 1],
    ['毎月1回開催', 1],
    ['月１回', 1],
    ['毎月100件を超える利用', 1],
    ['行動計画会議を毎月開催し、月次で進捗状況を管理', 1],
    ['隔月', 2],
    ['2か月に1回', 2],
    ['２ヶ月に一回', 2],
    ['四半期に1回', 3],
    ['４半期に１回', 3],
    ['4 半期に 1 回', 3],
    ['四半期毎', 3],
    ['四半期ごと', 3],
    ['毎四半期', 3],
    ['3か月毎', 3],
    ['半年に1回', 6],
    ['半期ごと', 6],
    ['毎年', 12],
  ])('「%s」は %s か月ごと', (text, months) => {
    expect(frequencyNamed(text)).toEqual({ everyMonths: months });
    expect(everyMonths(text)).toBe(months);
  });

  it.each<[text: string, frequency: Frequency]>([
    ['年２回', { timesPerYear: 2 }],
    ['年２回（春・秋）実施し', { timesPerYear: 2 }],
    ['年６回の支部内研修会を実施', { timesPerYear: 6 }],
    ['定期的（年 4 回）な', { timesPerYear: 4 }],
    ['1年に2回', { timesPerYear: 2 }],
    ['年1回', { timesPerYear: 1 }],
    ['四半期に2回', { timesPerYear: 8 }],
    ['毎月2回', { timesPerMonth: 2 }],
    ['月２回', { timesPerMonth: 2 }],
  ])('「%s」は間隔を言わない', (text, frequency) => {
    expect(frequencyNamed(text)).toEqual(frequency);
    expect(everyMonths(text)).toBeNull();
  });

  it.each([
    '',
    '前年度の 4 半期に 1 回の発行から隔月に発行回数を増やし',
    '第3四半期に1回',
    '上半期に1回',
    '3月2回',
    '令和6年2回',
    '前年2回',
    '第2回',
    '月15日以上',
    '年間6件',
    '10か月以内',
    '随時',
  ])('「%s」は頻度ではない', text => {
    expect(frequencyNamed(text)).toBeNull();
  });

  it('回数を書けば、その回数を読む', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), times => {
        expect(frequencyNamed(`年${times}回`)).toEqual({ timesPerYear: times });
        expect(frequencyNamed(fullWidth(`年間に${times}回`))).toEqual({ timesPerYear: times });
        expect(everyMonths(`${times}か月に1回`)).toBe(times);
      }),
    );
  });

  it('どんな文でも止まらない', () => {
    fc.assert(
      fc.property(anyText, text => {
        const months = everyMonths(text);
        expect(months === null || months > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(everyMonths('毎月'.repeat(20_000))).toBe(1);
  });
});
