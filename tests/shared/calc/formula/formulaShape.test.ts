import { describe, expect, it } from 'vitest';
import { addendsOf } from '../../../../shared/calc/formula/addendsOf.ts';
import { formatFormula } from '../../../../shared/calc/formula/formatFormula.ts';
import { type FormulaShape, formulaShape } from '../../../../shared/calc/formula/formulaShape.ts';
import { formulaWithFigures } from '../../../../shared/calc/formula/formulaWithFigures.ts';
import { treeOf } from './sheetOfCells.ts';

describe('検算の種類', () => {
  it.each<[string, FormulaShape]>([
    ['『題名』計', 'restated'],
    ['前年(計)', 'restated'],
    ['四捨五入(計、1)', 'restated'],
    ['協会 + 委託', 'sum'],
    ['合計(4月～3月)', 'sum'],
    ['合計(a) + b', 'sum'],
    ['期首 + 新規 − 完了', 'sum'],
    ['a + (b + c)', 'sum'],
    ['R６ − R５', 'difference'],
    ['−a + b', 'difference'],
    ['a × b − c', 'difference'],
    ['a − (b + c)', 'difference'],
    ['実績 − 前年(実績)', 'difference'],
    ['絶対値(a − b)', 'difference'],
    ['実績 ÷ 目標', 'ratio'],
    ['実績 ÷ 目標 × 100', 'ratio'],
    ['四捨五入(a ÷ b × 100、1)', 'ratio'],
    ['(a − b) ÷ b', 'ratio'],
    ['累計(単年)', 'cumulative'],
    ['前年(累計) + 単年', 'cumulative'],
    ['累計(単年) − 7', 'cumulative'],
    ['個数(a、"語")', 'count'],
    ['日数(a) + 日数(b)', 'count'],
    ['月数(a)', 'count'],
    ['年数(a)', 'count'],
    ['列挙数(a)', 'count'],
    ['間隔(a)', 'count'],
    ['西暦(a) − 2018', 'count'],
    ['行番号() + 1', 'count'],
    ['実施市町村数 + 個数(a)', 'sum'],
    ['対象者数 × 率', 'other'],
    ['率 × 2', 'other'],
    ['平均(a)', 'other'],
    ['最大(a)', 'other'],
    ['−a', 'other'],
    ['5', 'other'],
  ])('%s は %s', (formula, shape) => {
    expect(formulaShape(treeOf(formula))).toBe(shape);
  });
});

describe('足されるもの', () => {
  it.each([
    ['協会 + 委託', ['+協会', '+委託']],
    ['期首 + 新規 − 完了', ['+期首', '+新規', '-完了']],
    ['a − (b − c)', ['+a', '-b', '+c']],
    ['a − 合計(b、c + d)', ['+a', '-b…', '-c', '-d']],
    ['合計(4月～3月)', ['+4月～3月…']],
    ['合計(前年(4月～3月))', ['+前年(4月～3月)…']],
    ['−a + b × c', ['-a', '+b × c']],
    ['実績 ÷ 目標', []],
    ['計', []],
  ])('%s', (formula, expected) => {
    const addends = addendsOf(treeOf(formula));
    expect(
      addends.map(
        ({ sign, tree, cells }) => `${sign > 0 ? '+' : '-'}${formatFormula(tree)}${cells ? '…' : ''}`,
      ),
    ).toEqual(expected);
  });
});

describe('数を入れた式', () => {
  const figures = (formula: string, ...texts: string[]) =>
    formulaWithFigures(treeOf(formula), (_, index) => texts[index] ?? '？');

  it('参照を左から順に、渡された数に替える', () => {
    expect(figures('実績 ÷ 目標', '73.7％', '72.1％')).toBe('73.7％ ÷ 72.1％');
    expect(figures('合計(第1四半期～第3四半期)', '288件、421件、220件')).toBe('合計(288件、421件、220件)');
    expect(figures('a × (b − c) × 100', '2', '3', '▲1')).toBe('2 × (3 − ▲1) × 100');
    expect(figures('個数(a、"新規")', '中北、新規峡東')).toBe('個数(中北、新規峡東、"新規")');
  });

  it('前年の数は前年の数として入っているので、前年( )は書かない', () => {
    expect(figures('累計額 − 前年(a + b)', '10', '3', '4')).toBe('10 − (3 + 4)');
  });

  it('累計は、前の行と脚注の増減を見せる', () => {
    const tree = treeOf('累計(単年)');
    const text = () => '125社';
    expect(formulaWithFigures(tree, text, { before: '564社', adjustment: '▲7社' })).toBe(
      '564社 + 125社 − 7社',
    );
    expect(formulaWithFigures(tree, text, { before: '564社', adjustment: '7社' })).toBe(
      '564社 + 125社 + 7社',
    );
    expect(formulaWithFigures(tree, text, { before: null, adjustment: null })).toBe('125社');
    expect(formulaWithFigures(treeOf('累計(単年) ÷ 2'), text, { before: '564社', adjustment: null })).toBe(
      '(564社 + 125社) ÷ 2',
    );
    expect(formulaWithFigures(tree, text)).toBe('累計(125社)');
  });

  it('参照の番号は、足した数を数えない', () => {
    const asked: number[] = [];
    formulaWithFigures(
      treeOf('a + 累計(b) + c'),
      (_, index) => {
        asked.push(index);
        return '1';
      },
      { before: '2', adjustment: '3' },
    );
    expect(asked).toEqual([0, 1, 2]);
  });
});
