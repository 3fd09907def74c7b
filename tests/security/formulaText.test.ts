import { expect, test } from 'vitest';
import { patchWorkbook } from '../../electron/excel/patchWorkbook.ts';
import { writeWorkbook } from '../../electron/excel/write/writeWorkbook.ts';
import { writeClipboardHtml } from '../../renderer/grid/clipboard/writeClipboardHtml.ts';
import type { NewCell } from '../../shared/export/newWorkbook.ts';
import { partText, workbook } from '../electron/excel/support.ts';

/** What a spreadsheet may take for a formula: by its first letter, behind white space, in full width. */
const hostile = [
  '=1+1',
  '+cmd|calc!A1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://192.0.2.1/","x")',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠SUM(A1)',
];
const sheetXml = 'xl/worksheets/sheet1.xml';

test('新しいブックに書いた文字は、開いても、直しに入っても、数式にならない', () => {
  const cells = hostile.map((text): NewCell => ({ value: { kind: 'text', text }, style: 'text' }));
  const page = {
    landscape: false,
    titleRows: null,
    titleColumns: 0,
    header: { left: '', right: '' },
    footerRight: '',
  };
  const bytes = writeWorkbook({
    sheets: [
      {
        name: '=1+1',
        columns: cells.map(() => 9),
        rows: [{ height: null, cells }],
        merges: [],
        freeze: { rows: 0, columns: 0 },
        page,
      },
    ],
  });
  const written = [...partText(bytes, sheetXml).matchAll(/<c r="\w+" s="(\d+)" t="(\w+)">(<f>)?/g)];
  expect(written.map(([, , type, formula]) => [type, formula])).toEqual(hostile.map(() => ['s', undefined]));
  const styles = /<cellXfs.*<\/cellXfs>/.exec(partText(bytes, 'xl/styles.xml'))?.[0].match(/<xf /g) ?? [];
  const looks = partText(bytes, 'xl/styles.xml').split('<cellXfs')[1]?.split('<xf ').slice(1) ?? [];
  expect(styles.length).toBeGreaterThan(0);
  for (const [, style = ''] of written) expect(looks[Number(style)]).toContain('quotePrefix="1"');
});

test('元のブックへ書き戻した文字は、数式にならない', () => {
  const row = hostile.map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('');
  const edits = hostile.map((text, at) => ({
    sheet: '表',
    address: `A${at + 1}`,
    value: { kind: 'text' as const, text },
  }));
  const { bytes } = patchWorkbook(workbook({ sheets: { 表: row } }), edits, '表');
  const xml = partText(bytes, sheetXml);
  expect(xml).not.toContain('<f');
  expect(xml.match(/t="(inlineStr|s)"/g)).toHaveLength(hostile.length);
});

test('クリップボードの表でも、文字列の書式が付いて数式にならない', () => {
  for (const text of hostile) {
    const html = writeClipboardHtml([[text]]);
    expect(html).toContain(`mso-number-format:"\\@"`);
    expect(html).toContain('sdnum="1041;0;@"');
  }
});
