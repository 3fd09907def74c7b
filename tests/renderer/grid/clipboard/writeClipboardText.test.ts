import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClipboardText } from '../../../../renderer/grid/clipboard/parseClipboardText.ts';
import { writeClipboardText } from '../../../../renderer/grid/clipboard/writeClipboardText.ts';
import { anyCells, officeCells } from './anyCells.ts';

test('行は CRLF、列はタブで分かれ、空のセルも数に入る', () => {
  expect(writeClipboardText([['一', '二']])).toBe('一\t二\r\n');
  expect(
    writeClipboardText([
      ['', '一', ''],
      ['', '', ''],
    ]),
  ).toBe('\t一\t\r\n\t\t\r\n');
  expect(writeClipboardText([])).toBe('');
});

test('引用符は、なければ読み違えられるセルにだけ付く', () => {
  const written = (cell: string) => writeClipboardText([[cell]]).slice(0, -2);
  for (const cell of ['0012', '1-2', '=1+1', '▲5.3%', '1,234', 'a "b" c', "'x", ' 一 ']) {
    expect(written(cell)).toBe(cell);
  }
  expect(written('一\n二')).toBe('"一\n二"');
  expect(written('一\r二')).toBe('"一\r二"');
  expect(written('一\t二"三"')).toBe('"一\t二""三"""');
  expect(written('"引用"')).toBe('"""引用"""');
  expect(written('\uFEFF一')).toBe('"\uFEFF一"');
});

test('どんな文字のセルも、書いて読めば元のセルになる', () => {
  fc.assert(
    fc.property(anyCells(6, 5), cells => {
      expect(parseClipboardText(writeClipboardText(cells))).toEqual(cells);
    }),
    { numRuns: 2000 },
  );
});

test('500行12列は、読んで書いても書いて読んでも一字も変わらない', () => {
  const cells = officeCells(500, 12);
  const text = writeClipboardText(cells);
  expect(parseClipboardText(text)).toEqual(cells);
  expect(writeClipboardText(parseClipboardText(text))).toBe(text);
});
