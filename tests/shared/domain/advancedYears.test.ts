import { expect, test } from 'vitest';
import { advancedYears } from '../../../shared/domain/advancedYears.ts';

test.each([
  ['令和６年度実施状況', '令和７年度実施状況'],
  ['R６実績（件） ÷ R6目標（件） × 2000', 'R７実績（件） ÷ R7目標（件） × 2000'],
  ['令和元～２年度', '令和２～３年度'],
  ['令和5・6年度', '令和6・7年度'],
  ['令和7年1月', '令和8年1月'],
  ['平成30年度', '令和元年度'],
  ['H30', 'R1'],
  ['2024（令和6）年度', '2025（令和7）年度'],
  ['指標『特定健診』＞令和5年度＞第3四半期＞実績', '指標『特定健診』＞令和6年度＞第3四半期＞実績'],
  ['第3四半期（10～12月）、GDH12、前年度、1,010事業所', '第3四半期（10～12月）、GDH12、前年度、1,010事業所'],
])('%s は、1年進むと %s', (text, next) => {
  expect(advancedYears(text, 1)).toBe(next);
});

test('進めて戻すと、改元をまたいでも元の年度になる', () => {
  for (const text of ['令和元年度', '平成30年度', 'R1', '令和6年度']) {
    expect(advancedYears(advancedYears(text, 1), -1)).toBe(text);
    expect(advancedYears(advancedYears(text, -1), 1)).toBe(text);
  }
});
