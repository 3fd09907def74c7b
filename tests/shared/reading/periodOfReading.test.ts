import { expect, test } from 'vitest';
import { periodOfReading } from '../../../shared/reading/periodOfReading.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { type CellSpec, sheet, workbook } from '../../support/sheetBuilder.ts';

function periodOf(title: string, results: readonly string[], name = '報告') {
  const rows: CellSpec[][] = [
    [title],
    ['指標', '目標', '実績', '評価'],
    ...results.map((result, index) => [`満足率${index}`, '50%以上', result, '〇']),
  ];
  const cells = workbook(sheet(name, { A1: rows }));
  return periodOfReading(readWorkbook(cells), cells);
}

test('題名やシート名が四半期や半期を名のれば、それを期間とする', () => {
  expect(periodOf('令和6年度 事業実施状況（第３四半期）', ['51%'])).toBe('q3');
  expect(periodOf('令和6年度 上半期の実績', ['51%'])).toBe('h1');
  expect(periodOf('令和6年度', ['51%'], '第二四半期')).toBe('q2');
  // several quarters beside each other are columns, not the workbook's own
  expect(periodOf('第1四半期と第2四半期の比較', ['51%'])).toBeNull();
});

test('名のらなければ、いちばん新しい時点から決める', () => {
  expect(periodOf('令和6年度', ['51%（令和6年8月末）', '52%（令和6年12月末）'])).toBe('q3');
  expect(periodOf('令和6年度', ['51%（令和6年11月末）'])).toBe('m11');
  // what comes in from January on stands in the report of the whole year
  expect(periodOf('令和6年度', ['51%（令和7年2月末）'])).toBe('annual');
  // last year's day says nothing
  expect(periodOf('令和6年度', ['51%（令和5年12月末）'])).toBeNull();
});
