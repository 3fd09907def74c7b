import { describe, expect, it } from 'vitest';
import { decimalText, toDecimal } from '../../../../shared/domain/decimalText.ts';
import { answer, type Cells, type Surroundings } from './sheetOfCells.ts';

function withCells(cells: Cells): Surroundings {
  return { cells };
}

describe('並びの関数', () => {
  const months = { '4月～3月': ['288件', null, '421件', '－', '220件'] };
  it.each([
    ['合計(4月～3月)', '929'],
    ['合計(4月～3月、1)', '930'],
    ['平均(4月～3月、▲1)', '232'],
    ['最大(4月～3月)', '421'],
    ['最小(4月～3月)', '220'],
    ['最小(4月～3月、▲3)', '-3'],
    ['個数(4月～3月)', '3'],
  ])('空欄を飛ばす: %s', (formula, expected) => {
    expect(answer(formula, withCells(months))).toBe(expected);
  });

  it('空欄だけなら空欄、個数は0', () => {
    const blanks = withCells({ a: [null, '－'] });
    for (const name of ['合計', '平均', '最大', '最小']) expect(answer(`${name}(a)`, blanks)).toBe('');
    expect(answer('個数(a)', blanks)).toBe('0');
    expect(answer('合計(a)', withCells({ a: [] }))).toBe('');
  });

  it('数でない文字があれば誤り', () => {
    expect(answer('合計(a)', withCells({ a: ['1', '実施済'] }))).toBe('#notAFigure:実施済');
    expect(answer('最大(a)', withCells({ a: ['1', '1,0760人'] }))).toBe('#malformedFigure:1,0760人');
  });

  it('単位のちがう金額も足せる', () => {
    expect(answer('合計(a)', { ...withCells({ a: ['1千円', '500円'] }), unit: '円' })).toBe('1500');
  });
});

describe('個数', () => {
  const cells = {
    地区: ['新規　中北', '峡東', null, '新 規・峡南', '－'],
    偏差値: ['29.9', '30.0', '39.0', '39.1', '文字'],
  };
  it.each([
    ['個数(地区)', '3'],
    ['個数(地区、偏差値)', '8'],
    ['個数(地区、"新規")', '2'],
    ['個数(地区、"")', '3'],
    ['個数(偏差値、30～39)', '2'],
    ['個数(偏差値、39～30)', '2'],
    ['個数(偏差値、30％～39％)', '0'],
  ])('%s', (formula, expected) => {
    expect(answer(formula, withCells(cells))).toBe(expected);
  });

  it('文字が1つだけの欄は、空でない1つと数える', () => {
    expect(answer('個数(a)', withCells({ a: '7月、8月' }))).toBe('1');
  });

  it('％の欄は、印字の数でも率でも範囲を言える', () => {
    const rates = withCells({ 率: ['29.9％', '35％', '▲35％'] });
    expect(answer('個数(率、30～39)', rates)).toBe('1');
    expect(answer('個数(率、30％～39％)', rates)).toBe('1');
    expect(answer('個数(率、30～39％)', rates)).toBe('1');
    expect(answer('個数(率、▲40～▲30)', rates)).toBe('1');
  });

  it('全角と半角を区別せずに語を探す', () => {
    expect(answer('個数(a、"R６")', withCells({ a: ['Ｒ6年度', 'R5'] }))).toBe('1');
  });
});

describe('丸めと絶対値', () => {
  it.each([
    ['四捨五入(82.5、0)', '83'],
    ['四捨五入(▲82.5、0)', '-83'],
    ['切捨て(8.886、2)', '8.88'],
    ['切捨て(▲8.886、2)', '-8.88'],
    ['切上げ(8.881、2)', '8.89'],
    ['切上げ(▲8.1、0)', '-9'],
    ['四捨五入(168,839、▲3)', '169000'],
    ['切捨て(168,839、▲3)', '168000'],
    ['四捨五入(1.23456789012345649、15)', '1.234567890123456'],
    ['絶対値(▲5)', '5'],
    ['絶対値(5)', '5'],
    ['絶対値(3 − 5) + 1', '3'],
  ])('%s', (formula, expected) => {
    expect(answer(formula)).toBe(expected);
  });

  it('文字は丸められない', () => {
    expect(answer('四捨五入(a、0)', withCells({ a: '済' }))).toBe('#notAFigure:済');
    expect(answer('絶対値(a)', withCells({ a: '済' }))).toBe('#notAFigure:済');
  });
});

describe('前年と累計', () => {
  it('前年は、中の名前をすべて前の年で読む', () => {
    const surroundings = { cells: { a: '10', b: '2' }, lastYear: { a: '8', b: '4', c: ['1', '2'] } };
    expect(answer('a − 前年(a)', surroundings)).toBe('2');
    expect(answer('前年(a ÷ b)', surroundings)).toBe('2');
    expect(answer('合計(前年(c))', surroundings)).toBe('3');
    expect(answer('個数(前年(c))', surroundings)).toBe('2');
    expect(answer('前年(合計(c))', surroundings)).toBe('3');
  });

  it('累計は、前の行の値に足す。最初の行は足すものがない', () => {
    const cells = { '「（単年）」': '125社' };
    expect(answer('累計(「（単年）」)', { cells })).toBe('125');
    expect(answer('累計(「（単年）」)', { cells, rowBefore: '564社' })).toBe('689');
    const adjustment = toDecimal(decimalText('-7'));
    expect(answer('累計(「（単年）」)', { cells, rowBefore: '564社', adjustment })).toBe('682');
    expect(answer('累計(「（単年）」)', { cells, adjustment })).toBe('118');
  });

  it('前の行か足す値が空欄なら、累計も空欄', () => {
    expect(answer('累計(a)', { cells: { a: null }, rowBefore: '5' })).toBe('');
    expect(answer('累計(a)', { cells: { a: '5' }, rowBefore: null })).toBe('');
    expect(answer('累計(a)', { cells: { a: '5' }, rowBefore: '不明' })).toBe('#notAFigure:不明');
    expect(answer('累計(a)', { cells: { a: '不明' } })).toBe('#notAFigure:不明');
  });
});

describe('文字を読む関数', () => {
  it.each<[string, Cells[string], string]>([
    ['日数(a)', '令和7年3月10日（月）～3月14日（金）', '5'],
    ['月数(a)', '令和7年1・3月', '2'],
    ['年数(a)', '令和元～２年度の実績', '2'],
    ['列挙数(a)', '中北、富士・東部', '2'],
    ['西暦(a)', '令和６年度', '2024'],
    ['間隔(a)', ['令和6年4月', '令和6年6月', '令和6年8月'], '2'],
    ['日数(a)', '未定', '#notAFigure:未定'],
    ['西暦(a)', '未定', '#notAFigure:未定'],
    ['間隔(a)', ['令和6年4月', '令和6年6月', '令和6年9月'], '#irregular'],
    ['間隔(a)', ['令和6年4月', null], ''],
    ['間隔(a)', [], ''],
    ['月数(a)', '－', ''],
    ['列挙数(a)', null, ''],
    ['月数(a)', ['令和6年4月', null, '令和6年5月'], '2'],
  ])('%s「%s」', (formula, text, expected) => {
    expect(answer(formula, withCells({ a: text }))).toBe(expected);
  });

  it('文字を直に書いてもよく、答えは計算に使える', () => {
    expect(answer('西暦("令和6年度") − 2018')).toBe('6');
    expect(answer('列挙数("北海道、徳島、佐賀")')).toBe('3');
    expect(answer('列挙数("－")')).toBe('');
    expect(answer('行番号() × 10', { rowNumber: 3 })).toBe('30');
  });
});
