import { describe, expect, it } from 'vitest';
import type { FormulaTree, PathStep, Reference } from '../../../../shared/calc/formula/formulaTree.ts';
import { parseEquation, parseFormula } from '../../../../shared/calc/formula/parseFormula.ts';
import { referencesOf } from '../../../../shared/calc/formula/referencesOf.ts';
import { decimalText } from '../../../../shared/domain/decimalText.ts';
import { treeOf } from './sheetOfCells.ts';

function names(...path: string[]): PathStep[] {
  return path.map(name => ({ name }));
}

function own(...path: string[]): FormulaTree {
  return { kind: 'reference', reference: { at: 'table', title: null, path: names(...path) } };
}

function number(value: string, percent = false): FormulaTree {
  return { kind: 'number', value: decimalText(value), percent };
}

function referenceIn(text: string): Reference | undefined {
  return referencesOf(treeOf(text))[0];
}

describe('数と文字', () => {
  it.each<[string, FormulaTree]>([
    ['100', number('100')],
    ['１，０００', number('1000')],
    ['1,234,567.80', number('1234567.80')],
    ['12.5％', number('12.5', true)],
    ['１２．５%', number('12.5', true)],
    ['007', number('7')],
    ['▲7', { kind: 'minus', of: number('7') }],
    ['△7', { kind: 'minus', of: number('7') }],
    ['＋861', number('861')],
    ['"令和７年"', { kind: 'text', text: '令和７年' }],
    ['“令和７年”', { kind: 'text', text: '令和７年' }],
    ['”令和７年”', { kind: 'text', text: '令和７年' }],
    ['＂令和７年＂', { kind: 'text', text: '令和７年' }],
  ])('%s', (text, tree) => {
    expect(treeOf(text)).toEqual(tree);
  });
});

describe('名前', () => {
  it.each<[string, PathStep[]]>([
    ['協会', names('協会')],
    ['R６実績（件）＞計', names('R６実績（件）', '計')],
    ['R６実績(件)>計', names('R６実績(件)', '計')],
    ['初回＞目標到達度＞委託', names('初回', '目標到達度', '委託')],
    ['「Ｒ６－Ｒ５（件）」＞計', names('Ｒ６－Ｒ５（件）', '計')],
    ['「30」', names('30')],
    ['「上」', names('上')],
    ['上＞計', names('上', '計')],
    ['「「健康宣言」事業所数」', names('「健康宣言」事業所数')],
    ['「a\\」b」', names('a」b')],
    ['「指標\\*」', names('指標*')],
    ['「指標*」', [{ prefix: '指標' }]],
    ['「指標＊」', [{ prefix: '指標' }]],
    ['4月～3月', [{ from: '4月', to: '3月' }]],
    ['4月〜3月', [{ from: '4月', to: '3月' }]],
    ['「4～6月」～「1～3月」', [{ from: '4～6月', to: '1～3月' }]],
    ['令和６年度＞4月～3月＞件数', [...names('令和６年度'), { from: '4月', to: '3月' }, ...names('件数')]],
    ['合計', names('合計')],
    ['指標', names('指標')],
    ['データ', names('データ')],
    ['構成比①', names('構成比①')],
    ['富士・東部', names('富士・東部')],
    ['市町（村（区））数', names('市町（村（区））数')],
  ])('%s', (text, path) => {
    expect(referenceIn(text)).toEqual({ at: 'table', title: null, path });
  });

  it.each<[string, Reference]>([
    ['上', { at: 'above' }],
    ['左', { at: 'left' }],
    [
      '『特定保健指導実施状況』令和６年度＞被保険者＞評価数',
      { at: 'table', title: '特定保健指導実施状況', path: names('令和６年度', '被保険者', '評価数') },
    ],
    ['『題名』＞計', { at: 'table', title: '題名', path: names('計') }],
    ['『題名』上', { at: 'table', title: '題名', path: names('上') }],
    ['『題名』', { at: 'table', title: '題名', path: [] }],
    [
      '『被保険者の「利用券」（初回・評価）』計',
      { at: 'table', title: '被保険者の「利用券」（初回・評価）', path: names('計') },
    ],
    ['指標『受診率』＞実績', { at: 'indicator', name: '受診率', path: names('実績') }],
    [
      '指標『受診率』＞第3四半期＞実績',
      { at: 'indicator', name: '受診率', path: names('第3四半期', '実績') },
    ],
    ['指標『受診率』＞11月＞実績', { at: 'indicator', name: '受診率', path: names('11月', '実績') }],
    [
      '指標『受診率』＞令和5年度＞3月＞実績',
      { at: 'indicator', name: '受診率', path: names('令和5年度', '3月', '実績') },
    ],
    ['指標『受診率』', { at: 'indicator', name: '受診率', path: [] }],
  ])('%s', (text, reference) => {
    expect(referenceIn(text)).toEqual(reference);
  });
});

describe('計算の順', () => {
  const [a, b, c] = [own('a'), own('b'), own('c')];
  it.each<[string, FormulaTree]>([
    [
      'a + b × c',
      { kind: 'binary', operator: '+', left: a, right: { kind: 'binary', operator: '×', left: b, right: c } },
    ],
    [
      '(a + b) × c',
      { kind: 'binary', operator: '×', left: { kind: 'binary', operator: '+', left: a, right: b }, right: c },
    ],
    [
      'a − b − c',
      { kind: 'binary', operator: '−', left: { kind: 'binary', operator: '−', left: a, right: b }, right: c },
    ],
    [
      'a ÷ b × c',
      { kind: 'binary', operator: '×', left: { kind: 'binary', operator: '÷', left: a, right: b }, right: c },
    ],
    [
      'a − (b − c)',
      { kind: 'binary', operator: '−', left: a, right: { kind: 'binary', operator: '−', left: b, right: c } },
    ],
    ['−a × b', { kind: 'binary', operator: '×', left: { kind: 'minus', of: a }, right: b }],
    ['a × ▲b', { kind: 'binary', operator: '×', left: a, right: { kind: 'minus', of: b } }],
    ['−(a + b)', { kind: 'minus', of: { kind: 'binary', operator: '+', left: a, right: b } }],
  ])('%s', (text, tree) => {
    expect(treeOf(text)).toEqual(tree);
  });

  it.each([
    ['a+b', 'a ＋ b'],
    ['a-b', 'a － b', 'a − b', 'a ー b', 'a ― b', 'a–b', 'a‐b', 'a—b', 'a─b'],
    ['a*b', 'a×b', 'a ＊ b'],
    ['a/b', 'a÷b', 'a／b'],
    ['合計(a,b)', '合計（a，b）', '合計（a、b）', '合計 ( a ､ b )'],
    ['(a+b)*c', '（a ＋ b）×c'],
  ])('同じ意味の書き方: %s', (first, ...others) => {
    for (const other of others) expect(treeOf(other)).toEqual(treeOf(first));
  });

  it('括弧で終わる名前は割り算の両側に裸で書ける', () => {
    expect(treeOf('R６実績（件） ÷ R６目標（件）')).toEqual({
      kind: 'binary',
      operator: '÷',
      left: own('R６実績（件）'),
      right: own('R６目標（件）'),
    });
  });

  it('長音で終わる名前から引ける', () => {
    expect(treeOf('データ ー カード')).toEqual(treeOf('データ − カード'));
  });
});

describe('関数', () => {
  it('並びと条件を読む', () => {
    const range = { at: 'table', title: null, path: [{ from: '4月', to: '3月' }] } as const;
    expect(treeOf('合計(4月～3月)')).toEqual({
      kind: 'call',
      name: '合計',
      arguments: [{ kind: 'reference', reference: range }],
    });
    expect(treeOf('個数(年齢、30～39)')).toEqual({
      kind: 'call',
      name: '個数',
      arguments: [
        own('年齢'),
        {
          kind: 'range',
          from: { value: '30', percent: false },
          to: { value: '39', percent: false },
        },
      ],
    });
    expect(treeOf('個数(差、▲5％～5％)')).toMatchObject({
      arguments: [own('差'), { from: { value: '-5', percent: true }, to: { value: '5', percent: true } }],
    });
    expect(treeOf('個数(地区、"新規")')).toMatchObject({
      arguments: [own('地区'), { kind: 'text', text: '新規' }],
    });
    expect(treeOf('行番号()')).toEqual({ kind: 'call', name: '行番号', arguments: [] });
    expect(treeOf('四捨五入(a ÷ b、▲3)')).toMatchObject({
      arguments: [{}, { kind: 'minus', of: number('3') }],
    });
  });

  it('桁区切りの読点と引数の区切りを分ける', () => {
    expect(treeOf('合計(1,000、2)')).toMatchObject({ arguments: [number('1000'), number('2')] });
    expect(treeOf('四捨五入(12,3)')).toMatchObject({ arguments: [number('12'), number('3')] });
    expect(treeOf('四捨五入(実績,1)')).toMatchObject({ arguments: [own('実績'), number('1')] });
  });
});

describe('式の左側', () => {
  it.each([
    ['協会 + 委託', null],
    ['= 協会 + 委託', null],
    ['＝協会 + 委託', null],
    ['計 = 協会 + 委託', names('計')],
    ['目標到達度＞協会 ＝ 協会 + 委託', names('目標到達度', '協会')],
  ])('%s', (text, name) => {
    expect(parseFormula(text)).toEqual({ ok: true, tree: treeOf('協会 + 委託'), name });
  });
});

describe('検算の等式', () => {
  it('名前と、それに等しいはずの式', () => {
    const left: Reference = { at: 'table', title: null, path: names('見込者数') };
    expect(parseEquation('見込者数 = 対象者数 × 率')).toEqual({
      ok: true,
      left,
      right: treeOf('対象者数 × 率'),
    });
    expect(parseEquation('対象者数 × 率 ＝ 見込者数')).toEqual({
      ok: true,
      left,
      right: treeOf('対象者数 × 率'),
    });
    expect(parseEquation('見込者数 = 対象者数')).toEqual({ ok: true, left, right: treeOf('対象者数') });
    expect(parseEquation('指標『率』＞実績 = 計')).toMatchObject({ left: { at: 'indicator', name: '率' } });
  });

  it('名前のない式は等式でない', () => {
    for (const text of ['対象者数 × 率', '= 対象者数', 'a + b = c + d', '1 = 1', '上 = 1']) {
      expect(parseEquation(text)).toMatchObject({ ok: false, problem: { code: 'notAnEquation' } });
    }
  });
});

describe('式の中の参照', () => {
  it('左から順に、書いてあるだけ挙げる', () => {
    const found = referencesOf(treeOf('a + 合計(b、前年(a)) ÷ −上 + 個数(c、"語")'));
    expect(found.map(reference => ('path' in reference ? reference.path : reference.at))).toEqual([
      names('a'),
      names('b'),
      names('a'),
      'above',
      names('c'),
    ]);
  });
});
