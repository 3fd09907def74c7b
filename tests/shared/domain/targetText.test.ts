import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import type { ParsedTarget } from '../../../shared/domain/targetRule.ts';
import { formatTarget, parseTarget } from '../../../shared/domain/targetText.ts';

describe('目標の文を読む', () => {
  it.each([
    ['54.1%以上', '>= 54.1 %'],
    ['１，０１０社以上', '>= 1010 社'],
    ['15.0％以下', '<= 15.0 %'],
    ['10営業日以内', '<= 10 営業日'],
    ['3％未満', '< 3 %'],
    ['80%超', '> 80 %'],
    ['5件を超える', '> 5 件'],
    ['5件を上回る', '> 5 件'],
    ['5件を下回る', '< 5 件'],
    ['50％を下回らない', '>= 50 %'],
    ['≧54.1％', '>= 54.1 %'],
    ['≥ 54.1', '>= 54.1 -'],
    ['>= 54.1', '>= 54.1 -'],
    ['≦15％', '<= 15 %'],
    ['＞５％', '> 5 %'],
    ['<5%', '< 5 %'],
    ['1,010事業所', '= 1010 事業所'],
    ['100％', '= 100 %'],
    ['100％とする', '= 100 %'],
    ['0.090％以上', '>= 0.090 %'],
    ['54.1\n％以上', '>= 54.1 %'],
    ['1,010\n事業所\n以上', '>= 1010 事業所'],
    ['4,585（件）以上', '>= 4585 件'],
    ['（54.1％以上）', '>= 54.1 %'],
    ['93.88％以上 (R5実績93.88％)', '>= 93.88 %'],
    ['100％（10営業日以内）', '= 100 %'],
    ['実施率を72.1％以上とする', '>= 72.1 %'],
    ['令和７年３月末までに５４．１％以上', '>= 54.1 %'],
    ['12月末までに50％以上', '>= 50 %'],
    ['2024年度末 1,270事業所', '= 1270 事業所'],
  ])('「%s」は %s', (text, expected) => {
    expect(brief(parseTarget(text))).toBe(expected);
  });

  it.each([
    ['15位以内/\n47支部中', 'rank<= 15/47 位'],
    ['15位以内（47支部中）', 'rank<= 15/47 位'],
    ['47支部中15位以内', 'rank<= 15/47 位'],
    ['上位15位以内', 'rank<= 15 位'],
    ['全国15位以内', 'rank<= 15 位'],
    ['前年度末\n（82.8％）\n以上', 'prior>= 82.8 %'],
    ['前年度（10,123円）以上', 'prior>= 10123 円'],
    ['前年度（10,123）以上', 'prior>= 10123 -'],
    ['前年度実績96.5％以上', 'prior>= 96.5 %'],
    ['前年度以上', 'prior>= -'],
    ['対前年度以上', 'prior>= -'],
    ['対前年度以上とする', 'prior>= -'],
    ['前年度実績以上', 'prior>= -'],
    ['前年同期以上', 'prior>= -'],
    ['昨年度以上', 'prior>= -'],
    ['前年度を下回らない', 'prior>= -'],
    ['使用割合を前年度以上とする', 'prior>= -'],
    ['≧前年度実績', 'prior>= -'],
    ['前年度以下', 'prior<= -'],
    ['定性評価', 'qualitative'],
    ['定性的な評価', 'qualitative'],
    ['実施', 'qualitative'],
    ['効果的な意見発信を実施', 'qualitative'],
  ])('「%s」は %s', (text, expected) => {
    expect(brief(parseTarget(text))).toBe(expected);
  });

  it.each([
    '15％以下。ただし年間6件以下の場合は1件以下とする。',
    '前年度と過去3年度平均のいずれか高い値以上',
    '80％以上かつ前年度以上',
    '54.1％以上60％未満',
    '50％～60％',
    '前年度比105％以上',
    '前年度比5％増',
    '前年度以上（＋0.5％）',
    '前年度を上回る',
    '全国平均（55.1％）以上',
    '5ポイント以上増',
    '10か月以内に受診した者の割合10.1％以上',
    '①90％以上\n②80％以上',
    '体制の整備',
    '令和7年3月末',
    '1,0760人以上',
    '54.1％≦',
    '',
  ])('一つの規則で言えない「%s」は、文のまま残す', text => {
    expect(parseTarget(text)).toEqual({ rule: { comparator: 'compound', rule: text.trim() }, unit: null });
  });

  it('とても長い文でも止まらない', () => {
    expect(parseTarget('前年度（1,2'.repeat(10_000)).rule.comparator).toBe('compound');
    expect(parseTarget(`${'9'.repeat(100)}％以上`).rule.comparator).toBe('compound');
  });
});

describe('目標を文にする', () => {
  it.each<[ParsedTarget, string]>([
    [{ rule: { comparator: '>=', value: decimalText('54.1') }, unit: '%' }, '54.1％以上'],
    [{ rule: { comparator: '<=', value: decimalText('10') }, unit: '営業日' }, '10営業日以内'],
    [{ rule: { comparator: '=', value: decimalText('1010') }, unit: '事業所' }, '1,010事業所'],
    [{ rule: { comparator: 'prior>=', value: decimalText('82.8') }, unit: '%' }, '前年度（82.8％）以上'],
    [{ rule: { comparator: 'prior<=', value: null }, unit: null }, '前年度以下'],
    [
      { rule: { comparator: 'rank<=', value: decimalText('15'), of: decimalText('47') }, unit: '位' },
      '15位以内（47支部中）',
    ],
    [{ rule: { comparator: 'qualitative' }, unit: null }, '定性評価'],
  ])('%o は %s', (target, text) => {
    expect(formatTarget(target)).toBe(text);
  });

  it('書いた文を読み直すと、同じ目標に戻る', () => {
    fc.assert(
      fc.property(targets, target => {
        expect(parseTarget(formatTarget(target))).toEqual(target);
      }),
      { numRuns: 500 },
    );
  });
});

const value = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([negative, digits, decimals]) => {
    const text = String(digits).padStart(decimals + 1, '0');
    const plain = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
    return decimalText(`${negative && digits > 0 ? '-' : ''}${plain}`);
  });
const count = fc.integer({ min: 1, max: 99 }).map(number => decimalText(String(number)));
const unit = fc.constantFrom(
  '%',
  'pt',
  '件',
  '人',
  '事業所',
  '円',
  '日',
  '営業日',
  '回',
  '医療機関',
  'か月',
  '点',
  null,
);
const targets: fc.Arbitrary<ParsedTarget> = fc.oneof(
  fc.record({ rule: fc.record({ comparator: fc.constantFrom('>=', '<=', '>', '<', '='), value }), unit }),
  fc.record({ rule: fc.record({ comparator: fc.constantFrom('prior>=', 'prior<='), value }), unit }),
  fc.record({
    rule: fc.record({ comparator: fc.constantFrom('prior>=', 'prior<='), value: fc.constant(null) }),
    unit: fc.constant(null),
  }),
  fc.record({
    rule: fc.record({ comparator: fc.constant('rank<='), value: count, of: fc.option(count) }),
    unit: fc.constant('位'),
  }),
  fc.constant({ rule: { comparator: 'qualitative' as const }, unit: null }),
  fc
    .constantFrom('80％以上。ただし80％以上の支部は前年度以上', '体制の整備', '50％～60％', '前年度比5％増')
    .map(rule => ({ rule: { comparator: 'compound' as const, rule }, unit: null })),
);

/** ">= 54.1 %", with "-" for no unit or no value. */
function brief({ rule, unit }: ParsedTarget): string {
  switch (rule.comparator) {
    case 'qualitative':
      return 'qualitative';
    case 'compound':
      return `compound ${rule.rule}`;
    case 'rank<=':
      return `rank<= ${rule.value}${rule.of === null ? '' : `/${rule.of}`} ${unit}`;
    default:
      return `${rule.comparator} ${rule.value === null ? '-' : `${rule.value} ${unit ?? '-'}`}`;
  }
}
