import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClipboardHtml } from '../../../../renderer/grid/clipboard/parseClipboardHtml.ts';
import { writeClipboardHtml } from '../../../../renderer/grid/clipboard/writeClipboardHtml.ts';
import { anyCells, officeCells } from './anyCells.ts';
import { noBrowser } from './noBrowser.ts';

const written = (cell: string) =>
  writeClipboardHtml([[cell]]).slice('<table><tr>'.length, -'</tr></table>'.length);
const AS_TEXT = `<td style='mso-number-format:"\\@"' sdnum="1041;0;@">`;

test('行と列が表になる', () => {
  expect(
    writeClipboardHtml([
      ['一', ''],
      ['二', '三'],
    ]),
  ).toBe('<table><tr><td>一</td><td></td></tr><tr><td>二</td><td>三</td></tr></table>');
});

test('Excel や LibreOffice が数値や日付や数式に変えてしまう文字は、文字列の書式になる', () => {
  const changed = [
    '0012',
    '1-2',
    '1/2',
    '=1+1',
    '▲5.3%',
    '１２３',
    '令和7年3月31日',
    '4月',
    '1E5',
    '-実施',
    '@a',
    'true',
  ];
  for (const text of [...changed, '+5', "'12", '#N/A', '12:30', '1234567890123456', '-0', '1,23', '00.5']) {
    expect(written(text), text).toContain(AS_TEXT);
  }
  for (const text of ['受診率', '一行目・二行目', '実施済', `${'長い説明'.repeat(20)}1`]) {
    expect(written(text), text).toBe(`<td>${text}</td>`);
  }
});

test('Excel でも同じに見える数は数のままで、足し算ができる', () => {
  expect(written('1234')).toBe('<td>1234</td>');
  expect(written('-5')).toBe('<td>-5</td>');
  // LibreOffice reads its own attributes, and only formats it is born with: other figures are texts there.
  const formats: [string, string, string][] = [
    ['1,234', '\\#\\,\\#\\#0', 'sdval="1234" sdnum="1041;0;#,##0"'],
    ['15.0', '0\\.0', 'sdnum="1041;0;@"'],
    ['89.1%', '0\\.0%', 'sdnum="1041;0;@"'],
    ['5%', '0%', 'sdval="0.05" sdnum="1041;0;0%"'],
    ['-102.30%', '0\\.00%', 'sdval="-1.0230" sdnum="1041;0;0.00%"'],
    ['-1,234.50', '\\#\\,\\#\\#0\\.00', 'sdval="-1234.50" sdnum="1041;0;#,##0.00"'],
    ['123456789012', '0', 'sdval="123456789012" sdnum="1041;0;0"'],
  ];
  for (const [text, format, libreOffice] of formats) {
    expect(written(text)).toBe(`<td style='mso-number-format:"${format}"' ${libreOffice}>${text}</td>`);
  }
});

test('改行は同じセルの中に留まり、空白は失われない', () => {
  expect(written('一\n二')).toBe('<td>一<br style="mso-data-placement:same-cell">二</td>');
  expect(written('a  b')).toBe(
    '<td style=\'white-space:pre-wrap\'>a<span style="mso-spacerun:yes">&nbsp;&nbsp;</span>b</td>',
  );
  expect(written('a b')).toBe('<td>a b</td>');
});

test('マークアップに見える文字は、ただの文字になる', () => {
  expect(written('<img src=x onerror=alert("1")>&\'')).toBe(
    '<td>&lt;img src=x onerror=alert(&quot;1&quot;)&gt;&amp;&#39;</td>'.replace('<td>', AS_TEXT),
  );
});

test('どんな文字のセルも、書いて読めば元のセルになる', () => {
  fc.assert(
    fc.property(anyCells(5, 4), cells => {
      expect(parseClipboardHtml(writeClipboardHtml(cells), noBrowser)).toEqual(cells);
    }),
    { numRuns: 2000 },
  );
});

test('500行12列は、読んで書いても書いて読んでも一字も変わらない', () => {
  const cells = officeCells(500, 12);
  const html = writeClipboardHtml(cells);
  const read = parseClipboardHtml(html, noBrowser);
  expect(read).toEqual(cells);
  expect(Array.isArray(read) && writeClipboardHtml(read)).toBe(html);
});
