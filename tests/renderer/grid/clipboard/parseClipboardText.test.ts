import { expect, test } from 'vitest';
import { parseClipboardText } from '../../../../renderer/grid/clipboard/parseClipboardText.ts';

test('Excel の行と列が、そのまま行と列になる', () => {
  expect(parseClipboardText('指標\t実績\r\n受診率\t89.1%\r\n')).toEqual([
    ['指標', '実績'],
    ['受診率', '89.1%'],
  ]);
  expect(parseClipboardText('一\t二\n三\t四')).toEqual([
    ['一', '二'],
    ['三', '四'],
  ]);
  expect(parseClipboardText('一\r二\r')).toEqual([['一'], ['二']]);
});

test('末尾の改行は行を増やさないが、空のセルは残る', () => {
  expect(parseClipboardText('')).toEqual([]);
  expect(parseClipboardText('\r\n')).toEqual([['']]);
  expect(parseClipboardText('一\r\n\r\n')).toEqual([['一'], ['']]);
  expect(parseClipboardText('\t\r\n\t一\t')).toEqual([
    ['', '', ''],
    ['', '一', ''],
  ]);
});

test('引用符の中の改行、タブ、二重の引用符は、一つのセルの文字になる', () => {
  expect(parseClipboardText('"一\n二""三"""\t四\r\n')).toEqual([['一\n二"三"', '四']]);
  expect(parseClipboardText('"一\t二"')).toEqual([['一\t二']]);
  expect(parseClipboardText('"""一"" と二"')).toEqual([['"一" と二']]);
  expect(parseClipboardText('"件名 ""A"" について"\t1')).toEqual([['件名 "A" について', '1']]);
});

test('引用符で始まるだけの文字は、引用されたセルではない', () => {
  expect(parseClipboardText('"abc" def\t1')).toEqual([['"abc" def', '1']]);
  expect(parseClipboardText('"引用"\t""\t"')).toEqual([['"引用"', '""', '"']]);
  expect(parseClipboardText('"閉じない\t二\n三')).toEqual([
    ['"閉じない', '二'],
    ['三', ''],
  ]);
  expect(parseClipboardText('5"管\t6"管')).toEqual([['5"管', '6"管']]);
});

test('短い行は空のセルで補われる', () => {
  expect(parseClipboardText('一\n二\t三\t四\n五\t六')).toEqual([
    ['一', '', ''],
    ['二', '三', '四'],
    ['五', '六', ''],
  ]);
});

test('先頭の BOM は文字ではなく、空白と NBSP は削られない', () => {
  expect(parseClipboardText('\uFEFF一\t二')).toEqual([['一', '二']]);
  expect(parseClipboardText('\uFEFF')).toEqual([]);
  expect(parseClipboardText(' 1,234 \t\u00A0一\u3000')).toEqual([[' 1,234 ', '\u00A0一\u3000']]);
});

test('引用符ばかりの長い文字でも、すぐに読み終わる', () => {
  const begun = performance.now();
  for (const unit of ['"', '""\t', '"\t', '"""\t', '"x\t', '"a""\n']) {
    parseClipboardText(unit.repeat(Math.floor(600_000 / unit.length)));
  }
  expect(performance.now() - begun).toBeLessThan(5000);
});
