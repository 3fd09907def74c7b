import { expect, test } from 'vitest';
import { noCorrections } from '../../../shared/reading/reading.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { teachableWords } from '../../../shared/reading/teachTerms.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

const odd = workbook(
  sheet('甲', {
    A1: [
      ['指標', '目標', 'R6取れ高（％）', '評価'],
      ['窓口満足率', '50%以上', '51%', '〇'],
      ['相談件数', '10件以上', '9件', '×'],
    ],
  }),
);

test('「取れ高」は結果のことだと教えると、年度や単位が付いていても結果として読む', () => {
  const actuals = (terms: typeof noCorrections.terms) =>
    readWorkbook(odd, { ...noCorrections, terms }).indicators.map(({ actual }) => actual?.text ?? null);
  expect(actuals([])).not.toEqual(['51%', '9件']);
  expect(actuals([{ words: '取れ高', role: 'actual' }])).toEqual(['51%', '9件']);
});

test('教えた言葉は、元の辞書より先に見る', () => {
  const { lists } = readWorkbook(odd, { ...noCorrections, terms: [{ words: '評価', role: 'ignore' }] });
  expect(lists[0]?.columns.find(({ header }) => header === '評価')?.role).toBe('ignore');
});

test('年度や単位だけの見出しに、覚えさせる言葉はない', () => {
  expect(teachableWords('R6取れ高（％）')).toBe('取れ高');
  expect(teachableWords('令和6年度')).toBeNull();
});
