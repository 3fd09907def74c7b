import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFormula } from '../../../../shared/calc/formula/formatFormula.ts';
import { parseFormula } from '../../../../shared/calc/formula/parseFormula.ts';
import { validTreeArbitrary } from './formulaArbitrary.ts';
import { treeOf } from './sheetOfCells.ts';

describe('式の書き方をそろえる', () => {
  it.each([
    ['協会+委託', '協会 + 委託'],
    ['＝R６実績（件）／R６目標（件）＊100', 'R６実績（件） ÷ R６目標（件） × 100'],
    ['期首－（新規－完了）', '期首 − (新規 − 完了)'],
    ['（協会＋委託）＋他', '協会 + 委託 + 他'],
    ['協会＋（委託＋他）', '協会 + (委託 + 他)'],
    ['-7 + -a + b × -(c + d)', '▲7 + (−a) + b × (−(c + d))'],
    ['実績 - ▲5.3%', '実績 − ▲5.3％'],
    ['合計（4月〜3月，1000）', '合計(4月～3月、1,000)'],
    ['個数( 「年齢」 , 30~39 )', '個数(年齢、30～39)'],
    ['個数(差, -5～5)', '個数(差、▲5～5)'],
    ['個数(地区，”新規”)', '個数(地区、"新規")'],
    ['『題名』>「計」', '『題名』計'],
    ['指標『受診率』実績', '指標『受診率』＞実績'],
    ['「指標＊」', '「指標*」'],
    ['「上」 + 上', '「上」 + 上'],
    ['「合計（件）」 + 合計', '「合計（件）」 + 合計'],
    ['「R６実績（件）」', 'R６実績（件）'],
    ['「Ｒ６－Ｒ５（件）」', '「Ｒ６－Ｒ５（件）」'],
    ['「（累計）」', '「（累計）」'],
    ['「「健康宣言」事業所数」', '「「健康宣言」事業所数」'],
    ['『（仮）『題』と『名』』計', '『（仮）『題』と『名』』計'],
  ])('%s', (text, canonical) => {
    expect(formatFormula(treeOf(text))).toBe(canonical);
    expect(formatFormula(treeOf(canonical))).toBe(canonical);
  });

  it('書いた式を読むと、同じ式に戻る', () => {
    fc.assert(
      fc.property(validTreeArbitrary, tree => {
        expect(parseFormula(formatFormula(tree))).toEqual({ ok: true, tree, name: null });
      }),
      { numRuns: 3000 },
    );
  });
});
