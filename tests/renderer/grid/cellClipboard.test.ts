import { expect, test } from 'vitest';
import { pastedText } from '../../../renderer/grid/cellClipboard.ts';

test('Excel の末尾の改行と引用符は、貼り付ける文字に入らない', () => {
  expect(pastedText('89.1%\r\n', false)).toBe('89.1%');
  expect(pastedText('"一\n二""三"""\r\n', true)).toBe('一\n二"三"');
});

test('一行の列に貼ると、改行とタブは空白になる', () => {
  expect(pastedText('一\r\n二\t三\r\n', false)).toBe('一 二 三');
  expect(pastedText('一\t二', true)).toBe('一 二');
});

test('引用符で始まるだけの文字は、そのまま貼られる', () => {
  expect(pastedText('"引用"', false)).toBe('"引用"');
  expect(pastedText('"', true)).toBe('"');
});
