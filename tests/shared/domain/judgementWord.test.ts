import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgementWord } from '../../../shared/domain/judgementWord.ts';
import { anyText } from '../../support/anyText.ts';

const met = [
  ...[
    '目標達成',
    '（目標達成）',
    '6.3％（目標達成）',
    '達成',
    '達成。',
    '達成しました',
    '達成済み',
    '目標を達成した',
  ],
  ...[
    '15.0％以下のため目標達成',
    '100％を達成できた',
    '目標を達成し、全国1位となった',
    '計画通り',
    '計画どおりに実施した',
  ],
  ...[
    '計画を上回る',
    '計画を大幅に上回る',
    '郵送化率は94.9％（令和5年度92.6％）と計画を上回ることができた。',
  ],
];
const unmet = [
  ...[
    '目標未達成',
    '未達',
    '目標 未達成',
    '未達成となった。',
    '目標には至らなかった',
    '目標達成に至らない',
    '目標達成には至らなかった',
  ],
  ...[
    '計画を下回る',
    '目標をやや下回った',
    '目標に届かず',
    '達成できなかった',
    '達成していない',
    '目標達成ならず',
    '低迷',
    '実績が低迷した。',
  ],
  '回収率は82.58％（▲4.57％）で目標には至らなかったが、全国平均を上回る（全国6位）高い債権回収率を維持した。',
  '（切り替えをする事業所が増加していることが、目標達成に\n至らない主な要因となっている。）',
];
const neither = [
  ...[
    '',
    '概ね達成',
    'おおむね目標を達成',
    'ほぼ達成',
    '一部達成',
    '達成見込み',
    '達成予定',
    '達成困難',
    '実施中',
    '実施済',
  ],
  ...[
    '達成率',
    '達成状況',
    '達成件数',
    '目標達成度',
    '目標達成に向けて',
    '目標を達成するため',
    '達成すべき目標',
    '達成したい',
  ],
  ...[
    '達成した場合',
    '未達成の場合',
    '未達成事業所への勧奨',
    '達成した事業所',
    '達成/未達成',
    '全国平均を大きく上回る',
    '前年を下回った',
  ],
  ...['6年後に達成するべき目標', '計画を下回らない', '評価なし'],
];

describe('判定の語', () => {
  it.each(met)('「%s」は達成', text => {
    expect(judgementWord(text)).toBe(true);
  });

  it.each(unmet)('「%s」は未達', text => {
    expect(judgementWord(text)).toBe(false);
  });

  it.each(neither)('「%s」は、どちらとも言わない', text => {
    expect(judgementWord(text)).toBeNull();
  });

  it('一つの文が両方を言えば、どちらとも言わない', () => {
    fc.assert(
      fc.property(fc.constantFrom(...met), fc.constantFrom(...unmet), (one, other) => {
        expect(judgementWord(`${one}。${other}`)).toBeNull();
        expect(judgementWord(`${one}。${one}`)).toBe(true);
        expect(judgementWord(`${other}\n${other}`)).toBe(false);
      }),
    );
  });

  it('どんな文でも止まらない', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect([true, false, null]).toContain(judgementWord(text));
      }),
      { numRuns: 2000 },
    );
    judgementWord('目標を'.repeat(20_000));
  });
});
