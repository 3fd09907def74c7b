import { describe, expect, it } from 'vitest';
import { findFigure, findFigures, parseFigure } from '../../../shared/domain/figureText.ts';

function first(text: string): [string, string | null, string] | null {
  const found = findFigure(text);
  return found && [found.value, found.unit, found.printed];
}

describe('文の中の数値', () => {
  it.each<[string, string, string | null, string]>([
    ['54.1%以上', '54.1', '%', '54.1%'],
    ['１，１３８社', '1138', '社', '１，１３８社'],
    ['▲5.3％', '-5.3', '%', '▲5.3％'],
    ['(1,234)', '-1234', null, '(1,234)'],
    ['（ 5.9％）', '5.9', '%', '5.9％'],
    ['2.06％ポイント', '2.06', 'pt', '2.06％ポイント'],
    ['12か月', '12', 'か月', '12か月'],
    ['180㎎/dl以上', '180', '㎎/dl', '180㎎/dl'],
    ['4,001 件', '4001', '件', '4,001 件'],
    ['3回開催した', '3', '回', '3回'],
    ['16件契約', '16', '件', '16件'],
    ['106,993人中', '106993', '人', '106,993人'],
    ['4,585（件）', '4585', '件', '4,585（件）'],
    ['1,138\n事業所', '1138', '事業所', '1,138\n事業所'],
    ['007件', '7', '件', '007件'],
    ['約250名', '250', '名', '250名'],
  ])('「%s」', (text, value, unit, printed) => {
    expect(first(text)).toEqual([value, unit, printed]);
  });

  it('改行や空白の先の言葉を単位にしない', () => {
    expect(first('16\n令和5年度実績')).toEqual(['16', null, '16']);
    expect(first('3 債権回収')).toEqual(['3', null, '3']);
    expect(first('－\n5.99日')).toEqual(['5.99', '日', '5.99日']);
  });

  it('見出しの番号や和暦の記号に続く数字は数値でない', () => {
    expect(findFigures('R7.2実績分')).toEqual([]);
    expect(findFigures('１．健診の推進')).toEqual([]);
    expect(findFigures('（１）広報')).toEqual([]);
    expect(findFigures('1）受診率 54.1％').map(figure => figure.printed)).toEqual(['54.1％']);
  });

  it('数値とは言えない長い数字の列でも失敗しない', () => {
    expect(findFigures('1'.repeat(40))).toEqual([]);
    expect(findFigures(`0.${'1'.repeat(30)}`)).toEqual([]);
  });

  it('入力された数値だけの文を読み、ほかの言葉があれば読まない', () => {
    expect(parseFigure('１２３．４％')).toEqual({ value: '123.4', unit: '%' });
    expect(parseFigure('▲5.3')).toEqual({ value: '-5.3', unit: null });
    expect(parseFigure('1,234件')).toEqual({ value: '1234', unit: '件' });
    expect(parseFigure('実施済')).toBeNull();
    expect(parseFigure('15位以内')).toBeNull();
    expect(parseFigure('1,0760人')).toBeNull();
  });
});
