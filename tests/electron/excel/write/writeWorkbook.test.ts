import { expect, test } from 'vitest';
import { read } from 'xlsx';
import { parseWorkbook } from '../../../../electron/excel/parseWorkbook.ts';
import { writeWorkbook } from '../../../../electron/excel/write/writeWorkbook.ts';
import { inflateEntry, openZip } from '../../../../electron/excel/zipArchive.ts';
import { decimalText } from '../../../../shared/domain/decimalText.ts';
import type { NewCell, NewSheet } from '../../../../shared/export/newWorkbook.ts';

const text = (value: string): NewCell => ({ value: { kind: 'text', text: value }, style: 'text' });

function sheet(cells: readonly (NewCell | null)[], change: Partial<NewSheet> = {}): NewSheet {
  return {
    name: '表',
    columns: cells.map(() => 12),
    rows: [{ height: null, cells }],
    merges: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      landscape: false,
      titleRows: null,
      titleColumns: 0,
      header: { left: '', right: '' },
      footerRight: '',
    },
    ...change,
  };
}

function part(bytes: Buffer, name: string): string {
  const archive = openZip(bytes);
  const entry = archive.entries.find(one => one.name === name);
  return entry ? inflateEntry(archive, entry).toString('utf8') : '';
}

const textsOf = (bytes: Buffer) =>
  parseWorkbook(bytes, '新.xlsx').sheets.flatMap(({ cells }) => cells.map(cell => cell.text));

test('＝＋－＠で始まる文字も、制御文字も「_x0041_」も、文字のまま戻る', () => {
  const wanted = [
    '=1+1',
    '+5',
    '-5',
    '@SUM(A1)',
    "=cmd|'/C calc'!A0",
    '1234',
    'a\u0001b',
    '_x0041_',
    ' 前後 ',
    '一\n二',
    '<&>"\'',
  ];
  const bytes = writeWorkbook({ sheets: [sheet(wanted.map(text))] });
  expect(textsOf(bytes)).toEqual(wanted);
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  // Editing such a cell in Excel must not make a formula of it either.
  const styled = [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="\w+" s="(\d+)"/g)].map(
    ([, style]) => style,
  );
  const formats =
    part(bytes, 'xl/styles.xml')
      .split('<cellXfs')[1]
      ?.match(/<xf [^>]*>/g) ?? [];
  expect(styled.map(style => formats[Number(style)]?.includes('quotePrefix="1"'))).toEqual(
    wanted.map(one => /^[=+\-@]/.test(one)),
  );
});

test('数値は書かれた桁のまま、式は計算済みの値と一緒に、日付は和暦で入る', () => {
  const cells: NewCell[] = [
    { value: { kind: 'number', value: decimalText('0.7370') }, style: 'figure', format: '0.00%' },
    {
      value: { kind: 'formula', formula: 'IF(A1<1,"<",A1*2)', cached: decimalText('1.474') },
      style: 'total',
    },
    { value: { kind: 'formula', formula: 'IF(A1>0,"",1)', cached: null }, style: 'figure' },
    { value: { kind: 'date', date: '2025-03-31' }, style: 'centered', format: '[$-411]ggge"年"m"月"d"日"' },
  ];
  const bytes = writeWorkbook({ sheets: [sheet(cells)] });
  const xml = part(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<v>0.7370</v>');
  expect(xml).toContain('<f>IF(A1&lt;1,"&lt;",A1*2)</f><v>1.474</v>');
  expect(textsOf(bytes)).toEqual(expect.arrayContaining(['73.70%', '1.474', '令和7年3月31日']));
  const other = read(bytes, { cellFormula: true }).Sheets.表;
  expect([other?.B1?.f, other?.B1?.v, other?.D1?.v]).toEqual(['IF(A1<1,"<",A1*2)', 1.474, 45747]);
});

test('印刷の設定、見出しの固定、結合が入り、同じ内容は同じファイルになる', () => {
  const made = () =>
    writeWorkbook({
      sheets: [
        sheet([text('題'), text('値')], {
          name: "支部'の表",
          merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
          freeze: { rows: 1, columns: 1 },
          page: {
            landscape: true,
            titleRows: { from: 1, to: 2 },
            titleColumns: 1,
            header: { left: 'A&B', right: '資料４' },
            footerRight: '機密性1',
          },
        }),
      ],
    });
  const bytes = made();
  expect(made().equals(bytes)).toBe(true);
  const xml = part(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
  expect(xml).toContain('<oddHeader>&amp;LA&amp;&amp;B&amp;R資料４</oddHeader>');
  expect(xml).toContain('<oddFooter>&amp;C&amp;P / &amp;N&amp;R機密性1</oddFooter>');
  expect(xml).toContain('xSplit="1" ySplit="1" topLeftCell="B2"');
  expect(xml).toContain('<mergeCell ref="A1:B1"/>');
  const workbook = part(bytes, 'xl/workbook.xml');
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'支部''の表'!$A:$A,'支部''の表'!$1:$2</definedName>`,
  );
  expect(workbook).toContain('fullCalcOnLoad="1"');
});
