import { expect, test } from 'vitest';
import { explainCell } from '../../../../renderer/features/reading/explainCell.ts';
import { readingPlaces } from '../../../../renderer/features/reading/readingPlaces.ts';
import { sheetPlaces } from '../../../../renderer/features/reading/sheetPlaces.ts';
import { unreadGroups } from '../../../../renderer/features/reading/unreadGroups.ts';
import { readWorkbook } from '../../../../shared/reading/readWorkbook.ts';
import { sheet, workbook } from '../../../support/sheetBuilder.ts';

const cells = workbook(
  sheet('一覧', {
    A1: [
      ['指標', '目標', '実績', '評価'],
      ['窓口満足率', '50%以上', '51.5%（令和6年12月末）', '〇'],
    ],
    A5: [['欄外の覚え書き']],
    F2: [['あとで確認']],
  }),
  sheet('付表', {
    A1: [
      ['実施状況', null, null],
      ['区分', '協会', '委託'],
      ['初回', 3560, 1842],
      ['評価', 2580, 1335],
    ],
  }),
);
const reading = readWorkbook(cells);
const unread = unreadGroups(reading.unread);
const places = readingPlaces(reading, unread);

function explain(sheetName: string, row: number, column: number) {
  const own = cells.sheets.find(({ name }) => name === sheetName);
  if (!own) throw new Error(sheetName);
  const at = sheetPlaces(own);
  const found = explainCell(reading, places, sheetName, at.cellAt(row, column), at.areaAt(row, column));
  return (
    found && { what: found.what, ...Object.fromEntries(found.details.map(({ name, text }) => [name, text])) }
  );
}

test('指標のセルは、値・単位・時点と、どの指標の物かを言う', () => {
  expect(explain('一覧', 2, 3)).toEqual({
    what: '結果',
    値: '51.5',
    単位: '%',
    時点: '令和6年12月31日',
    指標: '窓口満足率',
  });
  expect(explain('一覧', 1, 3)).toEqual({ what: '列の見出し', 列の役割: 'C列＝結果' });
});

test('付表のセルは、行と列の見出しを言う', () => {
  expect(explain('付表', 3, 3)).toMatchObject({ what: '付表の値', 値: '1842', 行: '初回', 列: '委託' });
});

test('読まなかったセルと空のセルは、そう言う', () => {
  expect(explain('一覧', 5, 1)).toEqual({ what: '読まなかったセル' });
  // in the row of an indicator too
  expect(explain('一覧', 2, 6)).toEqual({ what: '読まなかったセル' });
  expect(explain('一覧', 4, 1)).toBeNull();
});

test('項目から元のセルへ、セルから項目へ行き来できる', () => {
  expect(places.areasOf({ kind: 'indicators', index: 0 }).map(({ range }) => range.left)).toEqual([2, 3, 4]);
  expect(places.sourceOf('一覧', 2, 3)).toMatchObject({ kind: 'indicators', index: 0 });
  expect(places.areasOf({ kind: 'tables', index: 0 })).toMatchObject([{ sheet: '付表' }]);
  expect(places.areasOf({ kind: 'unread', index: 1 })).toMatchObject([{ range: { top: 5, left: 1 } }]);
});
