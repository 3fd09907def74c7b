import { expect, test } from 'vitest';
import {
  removeBlock,
  setBlock,
  setCells,
  setColumn,
} from '../../../../renderer/features/reading/correctionEdits.ts';
import {
  corrected,
  historyOf,
  redone,
  undone,
} from '../../../../renderer/features/reading/correctionHistory.ts';
import { correctionMenu } from '../../../../renderer/features/reading/correctionMenu.ts';
import { termOffer } from '../../../../renderer/features/reading/termOffer.ts';
import { noCorrections } from '../../../../shared/reading/reading.ts';
import { readWorkbook } from '../../../../shared/reading/readWorkbook.ts';
import { sheet, workbook } from '../../../support/sheetBuilder.ts';

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test('手直しは戻せ、やり直せ、別の手直しをすると先の道は消える', () => {
  const first = corrected(historyOf(noCorrections), setColumn('S', 3, 'actual'));
  const second = corrected(first, setColumn('S', 3, 'target'));
  expect(second.now.columns).toEqual([{ sheet: 'S', column: 3, role: 'target' }]);
  const back = undone(second);
  expect(back.now).toEqual(first.now);
  expect(redone(back).now).toEqual(second.now);
  expect(redone(corrected(back, setColumn('S', 4, 'mark'))).now.columns).toHaveLength(2);
  expect(undone(historyOf(noCorrections)).now).toBe(noCorrections);
});

test('重なる範囲の指定は、あとの物が前の物に代わる', () => {
  const table = { sheet: 'S', range: range(1, 1, 5, 5), kind: 'table' as const };
  const other = { sheet: 'S', range: range(4, 4, 8, 8), kind: 'ignore' as const };
  const apart = { sheet: 'S', range: range(20, 1, 25, 5), kind: 'table' as const };
  const both = setBlock(other)(setBlock(apart)(setBlock(table)(noCorrections)));
  expect(both.blocks).toEqual([apart, other]);
  expect(removeBlock(other)(both).blocks).toEqual([apart]);
  const off = setCells('S', range(1, 1, 2, 2), false)(noCorrections);
  expect(off.cells).toHaveLength(4);
  expect(setCells('S', range(1, 1, 1, 2), true)(off).cells).toEqual([
    { sheet: 'S', row: 2, column: 1 },
    { sheet: 'S', row: 2, column: 2 },
  ]);
});

const cells = workbook(
  sheet('S', {
    A1: [
      ['指標', '目標', 'R6取れ高（％）', '評価'],
      ['窓口満足率', '50%以上', '51%', '〇'],
      ['相談件数', '10件以上', '9件', '×'],
    ],
  }),
);
const reading = readWorkbook(cells);
const menu = (at: ReturnType<typeof range>, corrections = noCorrections) =>
  correctionMenu(
    { sheet: 'S', range: at, isOneCell: true, isEmpty: false },
    readWorkbook(cells, corrections),
    corrections,
  ).flatMap(({ items }) => items);

test('一覧の中のセルでは、行を外し、列の役割を選び、範囲を別に読ませられる', () => {
  const texts = menu(range(2, 3, 2, 3)).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['このセルを読まない', 'この行を読まない', '列の役割を選ぶ…', '付表']),
  );
  expect(texts).not.toContain('指標の一覧');
});

test('範囲の指定は、見出しの行や列を増減でき、やめられる', () => {
  const block = { sheet: 'S', range: range(1, 1, 3, 4), kind: 'table' as const, headerRows: 1, rowHeads: 1 };
  const given = setBlock(block)(noCorrections);
  const items = menu(range(1, 1, 1, 1), given);
  const fewer = items.find(({ text }) => text.startsWith('行の見出しの列を減らす'));
  const after = fewer && 'edit' in fewer ? fewer.edit(given) : given;
  expect(after.blocks).toEqual([{ ...block, rowHeads: 0 }]);
  const stop = items.find(({ text }) => text === 'この範囲の指定をやめる');
  expect(stop && 'edit' in stop && stop.edit(given).blocks).toEqual([]);
});

test('列の役割を直すと、年度や単位を除いた見出しの言葉を覚えるか尋ねる', () => {
  expect(termOffer(reading, noCorrections, 'S', 3, 'actual')).toEqual({ words: '取れ高', role: 'actual' });
  const taught = { ...noCorrections, terms: [{ words: '取れ高', role: 'actual' as const }] };
  expect(termOffer(reading, taught, 'S', 3, 'actual')).toBeNull();
  // whether it is last year's, the year over the column says
  expect(termOffer(reading, noCorrections, 'S', 3, 'priorActual')).toBeNull();
});
