import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../../shared/calc/formula/compileFormula.ts';
import type { CellRequest } from '../../../../shared/calc/formula/formulaScope.ts';
import type { FormulaTree } from '../../../../shared/calc/formula/formulaTree.ts';
import { decimalText } from '../../../../shared/domain/decimalText.ts';
import { answer, type Cells, operandOf, type Surroundings, sheetOfCells, treeOf } from './sheetOfCells.ts';

describe('四則', () => {
  it.each<[string, Cells, string]>([
    ['協会 + 委託', { 協会: '1,842', 委託: '3,560' }, '5402'],
    ['R６実績（件） − R５実績（件）', { 'R６実績（件）': '3,560', 'R５実績（件）': '4,421' }, '-861'],
    ['対象者数 × 率', { 対象者数: '590,775人', 率: '51.5％' }, '304249.125'],
    ['期首 + 新規 − 完了', { 期首: '100', 新規: '20', 完了: '▲5' }, '125'],
    ['2 + 3 × 4', {}, '14'],
    ['(2 + 3) × 4', {}, '20'],
    ['8 ÷ 4 ÷ 2', {}, '1'],
    ['8 ÷ (4 ÷ 2)', {}, '4'],
    ['−2 − −3', {}, '1'],
    ['0.1 + 0.2', {}, '0.3'],
    ['50％ × 12.5％', {}, '0.0625'],
  ])('%s', (formula, cells, expected) => {
    expect(answer(formula, { cells })).toBe(expected);
  });

  it('割り切れない商も60桁まで持ち、途中で丸めない', () => {
    expect(answer('1 ÷ 3 × 3')).toBe(`0.${'9'.repeat(60)}`);
    expect(answer('四捨五入(33 ÷ 40 × 100、0)')).toBe('83');
  });
});

describe('単位', () => {
  const percent = (formula: string, cells: Cells) => answer(formula, { cells, unit: '%' });

  it('％の欄では、割合を％で出す', () => {
    expect(percent('実績 ÷ 目標', { 実績: '94', 目標: '100' })).toBe('94');
    expect(percent('四捨五入(実績 ÷ 目標、0)', { 実績: '2.4％', 目標: '3.6％' })).toBe('67');
    expect(percent('実績 − 目標', { 実績: '73.7％', 目標: '72.1％' })).toBe('1.6');
    expect(answer('実績 − 目標', { cells: { 実績: '73.7％', 目標: '72.1％' }, unit: 'pt' })).toBe('1.6');
    expect(percent('実績 + 差', { 実績: '73.7％', 差: '1.3ポイント' })).toBe('75');
  });

  it('％の欄の一番外側の × 100 は、Excelの習慣として ％ にするだけ', () => {
    const cells = { 実績: '94', 目標: '100' };
    expect(percent('実績 ÷ 目標 × 100', cells)).toBe('94');
    expect(percent('実績 ÷ 目標 ＊ １００', cells)).toBe('94');
    expect(percent('四捨五入(実績 ÷ 目標 × 100、1)', cells)).toBe('94');
    expect(answer('実績 ÷ 目標 × 100', { cells })).toBe('94');
    expect(percent('実績 ÷ 目標 × 100％', cells)).toBe('94');
    expect(percent('100 × 実績 ÷ 目標', cells)).toBe('9400');
    expect(percent('実績 ÷ 目標 × 10', cells)).toBe('940');
    expect(percent('実績 − 100', { 実績: '1' })).toBe('-9900');
    expect(percent('1 + 実績 × 100', { 実績: '1' })).toBe('10100');
  });

  it('千円と円、百万円を混ぜて計算できる', () => {
    const cells = { 円: '500,000円', 千円: '1,500千円', 百万円: '2百万円' };
    expect(answer('円 + 千円 + 百万円', { cells, unit: '千円' })).toBe('4000');
    expect(answer('千円 ÷ 円', { cells })).toBe('3');
  });

  it('一番外側の丸めの桁は、欄に印字する数の桁', () => {
    const cells = { 率: '73.75％', 金額: '288,421円' };
    expect(percent('四捨五入(率、1)', cells)).toBe('73.8');
    expect(answer('四捨五入(率 × 2、1)', { cells, unit: 'pt' })).toBe('147.5');
    expect(answer('四捨五入(金額、0)', { cells, unit: '千円' })).toBe('288');
    expect(percent('四捨五入(率 × 10、0) ÷ 10', cells)).toBe('70');
    expect(percent('四捨五入(率、3) × 100', cells)).toBe('73.8');
  });
});

describe('空欄と誤り', () => {
  const cycle = { calcError: 'cycle' } as const;

  it.each<[string, Cells]>([
    ['a + b', { a: '1', b: null }],
    ['a − b', { a: null, b: '1' }],
    ['a × b', { a: '1', b: '－' }],
    ['a ÷ b', { a: null, b: '0' }],
    ['−a', { a: null }],
    ['a', { a: '－' }],
    ['a', { a: '―' }],
    ['a', { a: ' - ' }],
    ['四捨五入(a、1)', { a: null }],
    ['絶対値(a)', { a: null }],
    ['前年(1) + a', { a: '' }],
  ])('空欄があれば空欄: %s', (formula, cells) => {
    expect(answer(formula, { cells })).toBe('');
  });

  it.each<[string, Cells, string]>([
    ['a ÷ b', { a: '5', b: '0' }, '#zeroDenominator'],
    ['a ÷ (b − b)', { a: '5', b: '3' }, '#zeroDenominator'],
    ['a + b', { a: '実施済', b: '1' }, '#notAFigure:実施済'],
    ['a + 1', { a: '1,0760人' }, '#malformedFigure:1,0760人'],
    ['−a', { a: '15位以内' }, '#notAFigure:15位以内'],
    ['a + "語"', { a: '1' }, '#notAFigure:語'],
    ['a + 本数', { a: '1' }, '#unknownName:本数'],
    ['合計(a、本数)', { a: '1' }, '#unknownName:本数'],
    ['個数(本数)', {}, '#unknownName:本数'],
    ['日数(本数)', {}, '#unknownName:本数'],
    ['a + b', { a: ['1', '2'], b: '1' }, '#ambiguousName:a'],
    ['a + b', { a: null, b: cycle }, '#cycle'],
    ['合計(a、b)', { a: '1', b: cycle }, '#cycle'],
    ['個数(a)', { a: cycle }, '#cycle'],
    ['列挙数(a)', { a: cycle }, '#cycle'],
    ['間隔(a)', { a: cycle }, '#cycle'],
    ['四捨五入(a、1)', { a: cycle }, '#cycle'],
    ['a', { a: cycle }, '#cycle'],
    ['a + b', { a: '語', b: cycle }, '#notAFigure:語'],
    ['a ÷ 0 + b', { a: '1', b: cycle }, '#zeroDenominator'],
    [`${'9'.repeat(28)} × 1`, {}, '#malformedFigure:桁が多すぎます'],
  ])('%s', (formula, cells, expected) => {
    expect(answer(formula, { cells })).toBe(expected);
  });

  it('桁の限りまでは計算する', () => {
    expect(answer(`${'9'.repeat(27)} × 1`)).toBe('9'.repeat(27));
  });

  it('転記の式は、文字もそのまま写す', () => {
    expect(answer('a', { cells: { a: '目標達成' } })).toBe('「目標達成」');
    expect(answer('a', { cells: { a: '73.7％' }, unit: '%' })).toBe('73.7');
    expect(answer('"〇"')).toBe('「〇」');
  });
});

describe('要る欄', () => {
  it('同じ欄は一度だけ、初めに出た順に', () => {
    const { context } = sheetOfCells({
      cells: { a: '1', b: '2', c: ['3', '4'] },
      lastYear: { a: '5' },
      rowBefore: '6',
    });
    const needs = (formula: string) => compileFormula(treeOf(formula), context).needs;
    expect(needs('a + b + a')).toEqual(['here/a/0', 'here/b/0']);
    expect(needs('合計(c、a、c) + 前年(a)')).toEqual(['here/c/0', 'here/c/1', 'here/a/0', 'lastYear/a/0']);
    expect(needs('累計(a)')).toEqual(['rowBefore', 'here/a/0']);
    expect(needs('行番号() + 1')).toEqual([]);
  });

  it('欄の探し方を、式の形から伝える', () => {
    const asked = (formula: string) => {
      const requests: string[] = [];
      const resolve = ({ reference, use, from }: CellRequest) => {
        requests.push(`${reference.at} ${use} ${from}`);
        return ['a'];
      };
      compileFormula(treeOf(formula), { resolve, adjustment: null, rowNumber: 1, percentCell: false });
      return requests;
    };
    expect(asked('a + 上')).toEqual(['table one here', 'above one here']);
    expect(asked('合計(a、a + a)')).toEqual(['table all here', 'table one here', 'table one here']);
    expect(asked('合計(前年(左))')).toEqual(['left all lastYear']);
    expect(asked('前年(合計(a) ÷ a)')).toEqual(['table all lastYear', 'table one lastYear']);
    expect(asked('前年(指標『率』＞実績)')).toEqual(['indicator one lastYear']);
    expect(asked('累計(a)')).toEqual(['self one rowBefore', 'table one here']);
    expect(asked('日数(a) + 西暦(a)')).toEqual(['table all here', 'table one here']);
    expect(asked('個数(a、"語")')).toEqual(['table all here']);
    expect(asked('四捨五入(a、1)')).toEqual(['table one here']);
  });

  it('計算のたびに、渡した値だけで計算する', () => {
    const { context } = sheetOfCells({ cells: { a: '1', b: '2' } });
    const compiled = compileFormula(treeOf('a + b'), context);
    expect(compiled.compute([operandOf('10'), operandOf('20')])).toMatchObject({ amount: expect.anything() });
    expect(compiled.compute([operandOf('10'), null])).toBeNull();
    expect(compiled.compute([])).toBeNull();
  });
});

describe('書けないはずの木', () => {
  it('誤りの値になる', () => {
    const { context } = sheetOfCells();
    const one = treeOf('1');
    const end = { value: decimalText('1'), percent: false };
    const range: FormulaTree = { kind: 'range', from: end, to: end };
    expect(compileFormula({ kind: 'call', name: '四捨五入', arguments: [one] }, context).compute([])).toEqual(
      {
        calcError: 'syntax',
      },
    );
    expect(compileFormula({ kind: 'call', name: '日数', arguments: [one] }, context).compute([])).toEqual({
      calcError: 'syntax',
    });
    expect(compileFormula(range, context).compute([])).toEqual({ calcError: 'syntax' });
  });
});

describe('速さ', () => {
  it('10万の欄を計算しても待たせない', () => {
    const surroundings: Surroundings = { cells: { a: '1,842', b: '73.7％', c: Array(12).fill('106,993') } };
    const { context, operandAt } = sheetOfCells(surroundings);
    for (const formula of ['a + b', 'a ÷ b', '合計(c)']) {
      const compiled = compileFormula(treeOf(formula), context);
      const values = compiled.needs.map(operandAt);
      const start = performance.now();
      for (let cell = 0; cell < 100_000; cell += 1) compiled.compute(values);
      // A slow machine under load takes a few times the half second measured; a parse per cell takes far more.
      expect(performance.now() - start).toBeLessThan(8_000);
    }
  });
});
