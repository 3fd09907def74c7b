import { describe, expect, it } from 'vitest';
import { inferFormulas } from '../../../../shared/reading/formulas/inferFormulas.ts';
import { readWorkbook } from '../../../../shared/reading/readWorkbook.ts';
import { type CellSpec, sheet, workbook } from '../../../support/sheetBuilder.ts';

function inferred(rows: CellSpec[][], merges: string[] = []) {
  const reading = readWorkbook(workbook(sheet('S', { A1: rows }, { merges })));
  const [table] = reading.tables;
  if (!table) throw new Error('no table was read');
  const { columns, rows: byRow, cells, adjustments } = inferFormulas(table);
  return {
    columns: Object.fromEntries(
      [...columns].map(([column, text]) => [table.columns[column]?.join('＞'), text]),
    ),
    rows: Object.fromEntries([...byRow].map(([row, text]) => [table.rows[row]?.join('＞'), text])),
    cells: [...cells.keys()],
    adjustments: adjustments.map(({ row, amount }) => [row, amount.toString()]),
    findings: reading.findings.map(({ rule, cell, computed }) => `${rule} ${cell} ${computed}`),
  };
}

describe('付表の計算式を数値から見つける', () => {
  it('月の計と、行の合計', () => {
    const found = inferred([
      ['区分', '4月', '5月', '6月', '計'],
      ['電話', 3, 4, 5, 12],
      ['窓口', 1, 1, 2, 4],
      ['合計', 4, 5, 7, 16],
    ]);
    expect(found.columns).toEqual({ 計: '合計(「4月」、「5月」、「6月」)' });
    expect(found.rows).toEqual({ 合計: '合計(「電話」、「窓口」)' });
    expect(found.findings).toEqual([]);
  });

  it('四半期を一つ落とした合計は、どの行も違っていても誤りと見る', () => {
    const found = inferred([
      ['年度', '4～6月', '7～9月', '10～12月', '1～3月', '合計'],
      ['令和6年度', 10, 20, 30, null, 30],
      ['令和5年度', 11, 21, 31, null, 32],
    ]);
    expect(found.findings).toEqual(['sum S!F2 60', 'sum S!F3 63']);
  });

  it('協会・委託・計の組ごとの到達度は、ほかの組が裏付ける', () => {
    const found = inferred(
      [
        ['区分', '目標', null, '実績', null, '到達度（％）', null],
        [null, '協会', '委託', '協会', '委託', '協会', '委託'],
        ['初回', 100, 40, 94, 33, '94%', '83%'],
        ['評価', 80, 34, 86, 26, '108%', '77%'],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'],
    );
    expect(found.columns['到達度（％）＞委託']).toBe('「実績」＞「委託」 ÷ 「目標」＞「委託」');
    expect(found.findings).toEqual(['achievement S!G4 76']);
  });

  it('注で説明された累計の減は、誤りとせずに差し引く', () => {
    const found = inferred([
      ['年度', '単年', '累計'],
      ['令和3年度', '5社', '5社'],
      ['令和4年度', '6社', '11社'],
      ['令和5年度', '7社', '16社※1'],
      ['令和6年度', '8社', '24社'],
      ['※1：廃業により２社のマイナス。'],
    ]);
    expect(found).toMatchObject({
      columns: { 累計: '累計(「単年」)' },
      adjustments: [[2, '-2']],
      findings: [],
    });
  });

  it('率・実人員・再掲・参考は合計に入れず、誤りとも言わない', () => {
    const found = inferred([
      ['会場', '延人員', '実人員', '率', '【参考】前年'],
      ['北', 10, 8, '20.0%', 9],
      ['南', 20, 15, '40.0%', 18],
      ['（再掲）夜間', 5, 4, '10.0%', 5],
      ['計', 30, 19, '60.0%', 27],
    ]);
    expect(found.cells).toEqual(['3/0', '3/3']);
    expect(found.findings).toEqual([]);
  });
});
