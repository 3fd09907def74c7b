import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { briefs } from '../../support/briefReading.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

const read = (...given: Parameters<typeof sheet>) => readWorkbook(workbook(sheet(...given)));

describe('並べ方の違う指標の一覧', () => {
  it('横に並んだ指標を、縦の一覧と同じに読む', () => {
    const reading = read('S', {
      B3: [
        ['項目', '受診率', '回収率', '郵送化率'],
        ['目標', '65％以上', '90％以上', '96％以上'],
        ['実績', '66％', '91％', '95％'],
        ['評価', '〇', '〇', '×'],
      ],
    });
    expect(briefs(reading)).toEqual([
      '受診率 | KPI | 目標 >= 65% C4 | 結果 66% C5 | 評価 〇 C6',
      '回収率 | KPI | 目標 >= 90% D4 | 結果 91% D5 | 評価 〇 D6',
      '郵送化率 | KPI | 目標 >= 96% E4 | 結果 95% E5 | 評価 × E6',
    ]);
    expect(reading).toMatchObject({ unread: [], tables: [] });
  });

  it('計画・結果・差が段になった一覧と、年度が横に並ぶものを読む', () => {
    const rows = [
      ['指標', '区分', '令和5年度', '令和6年度'],
      ['受診率', '計画', '63％以上', '65％以上'],
      [null, '結果', '64％', '66％'],
      [null, '差', null, '1％'],
    ];
    const reading = read('S', { A1: rows }, { merges: ['A2:A4'] });
    expect(briefs(reading)).toEqual([
      '受診率 | KPI | 目標 >= 65% D2 | 結果 66% 2025-03-31 D3 | 前目標 >= 63% C2 | 前結果 64% 2024-03-31 C3 | 差 1pt D4',
    ]);
    expect(reading.unread).toEqual([]);
  });

  it('段になった計画と実績でも、月が横に並べば付表とする', () => {
    const rows = [
      ['指標', '区分', '4月', '5月', '6月', '7月', '8月'],
      ['面談', '計画', 10, 10, 12, 12, 9],
      [null, '実績', 9, 11, 12, 10, 9],
    ];
    const reading = read('S', { A1: rows }, { merges: ['A2:A3'] });
    expect(reading.indicators).toEqual([]);
    expect(reading.tables).toMatchObject([
      {
        rows: [
          ['面談', '計画'],
          ['面談', '実績'],
        ],
      },
    ]);
  });

  it('一つのKPIを文で掲げ、その下に名前のない一行の数値を置く形を読む', () => {
    const reading = read('S', {
      A1: [
        ['１．受診率の向上'],
        ['〇ＫＰＩ：健診の受診率を65.0％以上とする。'],
        ['目標', '受診者数', '受診率', '目標達成度'],
        ['65.0％', '6,600人', '66.0％', '102％'],
      ],
    });
    expect(briefs(reading)).toEqual([
      '１．受診率の向上 > 健診の受診率 | KPI | 目標 >= 65.0% A4 | 結果 66.0% C4 | 分子 6600人 B4 | 達成 102% D4',
    ]);
    expect(reading.unread).toEqual([]);
  });
});
