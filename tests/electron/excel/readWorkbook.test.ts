import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CellObject, utils, write } from 'xlsx';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { readWorkbookCells } from '../../../electron/excel/readWorkbook.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';
import { cellsOf, fixture, fixtureFolder, refusal, workbook } from './support.ts';

/** Workbook, and how many texts with an address its expected reading holds. */
const FIXTURES: [file: string, texts: number][] = [
  ['yamanashi-kpi-summary.xlsx', 18],
  ['yamanashi-guidance.xlsx', 60],
  ['yamanashi-declarations.xlsx', 50],
  ['yamanashi-checkups.xlsx', 54],
  ['saitama-q3-progress.xlsx', 42],
  ['saitama-debt-recovery.xlsx', 70],
  ['saitama-monthly-rates.xlsx', 81],
  ['saitama-publications.xlsx', 50],
  ['legacy-debt-recovery.xls', 70],
  ['legacy-monthly-rates.csv', 24],
];

interface Expected {
  sheets: string[];
}

function expectedOf(file: string): Expected {
  const name = file.replace(/\.\w+$/, '.expected.json');
  return JSON.parse(readFileSync(new URL(name, fixtureFolder), 'utf8'));
}

/** Every `{ text, cell }` of an expected reading, as ["Sheet!A1", text]. */
function expectedTexts(value: unknown, sheet = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(entry => expectedTexts(entry, sheet));
  const own = new Map(Object.entries(value));
  const home = own.get('sheet');
  const inside = typeof home === 'string' ? home : sheet;
  const [cell, text] = [own.get('cell'), own.get('text')];
  const here: [string, string][] =
    typeof cell === 'string' && typeof text === 'string'
      ? [[cell.includes('!') ? cell : `${inside}!${cell}`, text]]
      : [];
  return [...here, ...[...own.values()].flatMap(entry => expectedTexts(entry, inside))];
}

describe('支部のブックを読む', () => {
  test.each(FIXTURES)('%s の表示は、期待する読み取りと一文字も違わない', (file, count) => {
    const book = parseWorkbook(fixture(file), file);
    const shown = new Map(
      book.sheets.flatMap(s => s.cells.map(c => [`${s.name}!${addressOf(c.row, c.column)}`, c.text])),
    );
    const expected = expectedOf(file);
    const texts = expectedTexts(expected);
    expect(book.sheets.map(s => s.name)).toEqual(expected.sheets);
    expect(texts).toHaveLength(count);
    // In 【KPI】 rows the expected target is only the part behind the indicator's name.
    const differing = texts.filter(([cell, text]) => {
      const whole = shown.get(cell) ?? '';
      return /^(【KPI】|■KPI：)/.test(whole) ? !whole.endsWith(text) : whole !== text;
    });
    expect(differing).toEqual([]);
  });

  test.each(FIXTURES)('%s は、別スレッドで読んでも同じ', async file => {
    expect(await readWorkbookCells(fixture(file), file)).toEqual(parseWorkbook(fixture(file), file));
  });

  test('別スレッドへ渡した後も、呼んだ側のバイト列は使える', async () => {
    const bytes = fixture('yamanashi-kpi-summary.xlsx');
    const before = Buffer.from(bytes);
    await readWorkbookCells(bytes, 'kpi.xlsx');
    expect(bytes.equals(before)).toBe(true);
  });

  test('数値・日付・書式・結合・非表示シートが揃う', () => {
    const book = parseWorkbook(fixture('yamanashi-kpi-summary.xlsx'), 'kpi.xlsx');
    const cells = cellsOf(book, '目標達成状況');
    expect(cells.get('F7')).toEqual({
      row: 7,
      column: 6,
      text: '56.16%',
      content: { kind: 'number', value: '0.5616' },
      format: '0.00%',
      hasFormula: false,
    });
    expect(cells.get('F9')?.content).toEqual({ kind: 'number', value: '1138' });
    expect(cells.get('F9')?.format).toBe('#,##0"事業所"');
    expect(cells.get('E3')).toMatchObject({
      text: '令和7年3月31日現在',
      content: { kind: 'date', date: '2025-03-31' },
    });
    expect(cells.get('E5')).toMatchObject({
      text: '15位以内/\n47支部中',
      content: { kind: 'text' },
      format: null,
    });
    expect(cells.get('F8')?.text).toBe('実施済');
    expect(book.sheets.map(s => s.hidden)).toEqual([false, true]);
    expect(book.sheets[0]?.merges).toContainEqual({ top: 4, left: 2, bottom: 4, right: 3 });
    expect(book.sheets[0]?.columnWidths.slice(0, 3)).toEqual([1.5, 4.5, 38]);
    expect(book).toMatchObject({ file: 'kpi.xlsx', format: 'xlsx' });
  });

  test('マクロ付きブック（.xlsm）も、名前が .xlsx でなくても、中身で読む', () => {
    expect(parseWorkbook(fixture('tmpl.xlsx'), 'book.xlsm').format).toBe('xlsx');
    expect(parseWorkbook(fixture('yamanashi-kpi-summary.xlsx'), 'wrong.csv').sheets).toHaveLength(2);
    expect(parseWorkbook(fixture('legacy-debt-recovery.xls'), 'wrong.xlsx').format).toBe('xls');
  });
});

describe('セルの種類', () => {
  const sheet = (row: string) => `<row r="1">${row}</row>`;
  const scannedCells = (row: string, more: Partial<Parameters<typeof workbook>[0]> = {}) => {
    const book = parseWorkbook(workbook({ sheets: { 表: sheet(row) }, ...more }), '表.xlsx');
    return cellsOf(book, '表');
  };

  test('真偽・エラー・式の文字列・文字として保存された数字', () => {
    const cells = scannedCells(
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
        '<c r="D1" t="str"><f>A1&amp;"x"</f><v>山梨</v></c><c r="E1" t="inlineStr"><is><t>0123</t></is></c>' +
        '<c r="F1" t="str"><f>""</f><v></v></c><c r="G1" t="str"><f>A9</f></c><c r="H1"><f>ROW()</f><v/></c><c r="I1" s="0"/>',
    );
    expect(cells.get('A1')).toMatchObject({ text: 'TRUE', content: { kind: 'boolean', value: true } });
    expect(cells.get('B1')).toMatchObject({ text: '#N/A', content: { kind: 'error' }, hasFormula: false });
    expect(cells.get('C1')).toMatchObject({ text: '#DIV/0!', content: { kind: 'error' }, hasFormula: true });
    expect(cells.get('D1')).toMatchObject({ text: '山梨', content: { kind: 'text' }, hasFormula: true });
    expect(cells.get('E1')).toMatchObject({ text: '0123', content: { kind: 'text' } });
    expect(cells.has('F1')).toBe(false); // a formula known to show nothing
    // Formulas without a result: the one we can work out, and the one we cannot.
    expect(cells.get('G1')).toMatchObject({ text: '0', content: { kind: 'number' }, hasFormula: true });
    expect(cells.get('H1')).toMatchObject({ text: '', content: { kind: 'unknown' }, hasFormula: true });
    expect(cells.has('I1')).toBe(false);
  });

  test('配列数式の広がりと、親のない共有の式も、式のセルとして分かる', () => {
    const cells = scannedCells(
      '<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>' +
        '<c r="D1"><f t="shared" si="9"/></c>',
    );
    expect([...cells.values()].map(c => c.hasFormula)).toEqual([true, true, false, true]);
    expect(cells.get('D1')?.content.kind).toBe('unknown');
  });

  test('番地のないセルの、結果のない式は、前のセルを巻き込まない', () => {
    const cells = scannedCells('<c><v>5</v></c><c><f>A1*2</f></c><c><v>7</v></c>');
    expect([...cells].map(([at, c]) => [at, c.text, c.hasFormula])).toEqual([
      ['A1', '5', false],
      ['B1', '10', true],
      ['C1', '7', false],
    ]);
  });

  test('ふりがなは入らず、太字混じりはつながり、_x000D_ は改行一つになる', () => {
    const cells = scannedCells(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>',
      {
        strings:
          '<si><t>実施済</t><rPh sb="0" eb="3"><t>ジッシズミ</t></rPh><phoneticPr fontId="1"/></si>' +
          '<si><r><rPr><b/></rPr><t>125社</t></r><r><t xml:space="preserve"> ※1</t></r></si>' +
          '<si><t xml:space="preserve">上_x000D_\n中_x000D_下</t></si><si><t>_x005F_x0041_</t></si>',
      },
    );
    expect([...cells.values()].map(c => c.text)).toEqual(['実施済', '125社 ※1', '上\n中\n下', '_x0041_']);
  });

  test('値は最短の十進数で、表示は Excel の丸めで（0.145 は 15%）', () => {
    const cells = scannedCells(
      '<c r="A1" s="1"><v>0.14499999999999999</v></c><c r="B1"><v>0.30000000000000004</v></c>',
      {
        formats: ['0%'],
      },
    );
    expect(cells.get('A1')).toMatchObject({ text: '15%', content: { value: '0.145' } });
    expect(cells.get('B1')).toMatchObject({ text: '0.3', content: { value: '0.30000000000000004' } });
  });

  test('番号だけで呼ばれる書式は日本語版 Excel のもの', () => {
    const cells = scannedCells(
      '<c r="A1" s="1"><v>45747</v></c><c r="B1" s="2"><v>-5</v></c><c r="C1" s="3"><v>45747</v></c><c r="D1" s="4"><v>45747</v></c>',
      { formatIds: [14, 38, 58, 31] },
    );
    expect([...cells.values()].map(c => c.text)).toEqual([
      '2025/3/31',
      '-5',
      '令和7年3月31日',
      '2025年3月31日',
    ]);
    expect(cells.get('B1')?.format).toBe('#,##0;[Red]-#,##0');
  });

  test('1904 年方式の日付は四年ずれない', () => {
    const row = '<c r="A1" s="1"><v>44285</v></c>';
    const formats = ['[$-411]ggge"年"m"月"d"日"'];
    expect(scannedCells(row, { formats, workbookPr: 'date1904="1"' }).get('A1')).toMatchObject({
      text: '令和7年3月31日',
      content: { kind: 'date', date: '2025-03-31' },
    });
  });

  test('時刻だけ・日だけの書式は数値のまま', () => {
    const cells = scannedCells('<c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><v>15</v></c>', {
      formats: ['h:mm', 'd"日"'],
    });
    expect(cells.get('A1')).toMatchObject({ text: '12:00', content: { kind: 'number', value: '0.5' } });
    expect(cells.get('B1')).toMatchObject({ text: '15日', content: { kind: 'number', value: '15' } });
  });

  test('非表示の行と列、XFD まで続く列の書式は、使っている範囲だけ', () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<cols><col min="1" max="1" width="4.5"/><col min="2" max="2" width="9" hidden="1"/><col min="3" max="16384" width="3"/></cols>' +
      '<sheetData><row r="1"><c r="C1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
    const [read] = parseWorkbook(workbook({ sheets: { 表: xml } }), '表.xlsx').sheets;
    expect(read).toMatchObject({
      columnWidths: [4.5, 9, 3],
      hiddenColumns: [2],
      hiddenRows: [2],
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    });
  });

  test('接頭辞付きの要素、行番号のない行、CRLF の入った XML も読める', () => {
    const xml =
      '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\r\n' +
      '<x:sheetData>\r\n<x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>山梨</x:t></x:is></x:c></x:row>\r\n' +
      '<x:row r="5"><x:c r="B5"><x:f>A1*2</x:f></x:c></x:row></x:sheetData></x:worksheet>';
    const cells = cellsOf(parseWorkbook(workbook({ sheets: { 表: xml } }), '表.xlsx'), '表');
    expect(cells.get('A1')?.text).toBe('1');
    expect(cells.get('B1')?.text).toBe('山梨');
    expect(cells.get('B5')).toMatchObject({ text: '2', hasFormula: true });
  });

  test('ずっと離れたセルも、嘘の dimension も、読みを止めない', () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>' +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>';
    const cells = cellsOf(parseWorkbook(workbook({ sheets: { 表: xml } }), '表.xlsx'), '表');
    expect([...cells.keys()]).toEqual(['A1', 'XFD1048576']);
  });
});

describe('古い .xls', () => {
  function xls(bookType: 'biff8' | 'biff5', cells: CellObject[]): Buffer {
    const sheet = { '!ref': 'A1:F1', '!data': [cells], '!merges': [] };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '支部');
    book.Workbook = { ...book.Workbook, Sheets: [{ name: '支部', Hidden: 1 }] };
    return write(book, { bookType, type: 'buffer' });
  }

  test('番号だけの書式・和暦・非表示も .xlsx と同じに読む', () => {
    const bytes = xls('biff8', [
      { t: 'n', v: 45747, z: 'm/d/yy' },
      { t: 'n', v: -5, z: '#,##0 ;[Red](#,##0)' },
      { t: 'n', v: 45747, z: '[$-411]ggge"年"m"月"d"日"' },
      { t: 'n', v: 0.145, z: '0%' },
      { t: 'b', v: true },
      { t: 's', v: '〇' },
    ]);
    const book = parseWorkbook(bytes, '表.xls');
    expect(book).toMatchObject({ format: 'xls', sheets: [{ name: '支部', hidden: true }] });
    expect([...cellsOf(book, '支部').values()].map(c => c.text)).toEqual([
      '2025/3/31',
      '-5',
      '令和7年3月31日',
      '15%',
      'TRUE',
      '〇',
    ]);
  });

  test('Unicode より前の形式（BIFF5、CP932）も化けない', () => {
    // The writer knows no Japanese there: the bytes of 健診① take the place of six letters, 932 that of 1252.
    const bytes = xls('biff5', [{ t: 's', v: 'abcdef' }]);
    Buffer.from('8c9290668740', 'hex').copy(bytes, bytes.indexOf('abcdef'));
    bytes.writeUInt16LE(932, bytes.indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 0x04])) + 4);
    const [sheet] = parseWorkbook(bytes, '表.xls').sheets;
    expect(sheet?.cells[0]?.text).toBe('健診①');
  });
});

describe('読み取りを途中で止める', () => {
  const hanging = new URL('./hangingWorker.ts', import.meta.url);
  const greedy = new URL('./greedyWorker.ts', import.meta.url);
  const broken = new URL('./brokenWorker.ts', import.meta.url);
  const bytes = Buffer.from('a,b');

  test('終わらない読み取りは、時間が来たら打ち切られる', async () => {
    const started = performance.now();
    const parsing = readWorkbookCells(bytes, '遅い.xlsx', { workerUrl: hanging, timeoutMs: 400 });
    expect(await refusal(() => parsing)).toEqual({ code: 'workbookTooSlow', detail: '遅い.xlsx' });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('取り消すと、すぐに戻る', async () => {
    const controller = new AbortController();
    const parsing = readWorkbookCells(bytes, '表.xlsx', { workerUrl: hanging, signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    expect(await refusal(() => parsing)).toEqual({ code: 'cancelled', detail: '表.xlsx' });
  });

  test('始める前に取り消されていれば、読み始めない', async () => {
    const signal = AbortSignal.abort();
    const reading = readWorkbookCells(fixture('yamanashi-kpi-summary.xlsx'), '表.xlsx', { signal });
    expect(await refusal(() => reading)).toEqual({ code: 'cancelled', detail: '表.xlsx' });
  });

  test('記憶を食いつくす読み取りは、プログラムを道連れにしない', async () => {
    expect((await readWorkbookCells(bytes, '表.xlsx', { workerUrl: greedy })).file).toBe('5000');
    const parsing = readWorkbookCells(bytes, '大きい.xlsx', { workerUrl: greedy, memoryMb: 64 });
    expect(await refusal(() => parsing)).toEqual({ code: 'workbookTooLarge', detail: '大きい.xlsx' });
  });

  test('こちらの不具合は、ブックのせいにしない', async () => {
    const parsing = readWorkbookCells(bytes, '表.xlsx', { workerUrl: broken });
    expect((await refusal(() => parsing)).code).toBe('unexpected');
  });

  test('拒まれた理由は、スレッドを越えてファイル名とともに届く', async () => {
    const reading = readWorkbookCells(Buffer.from('%PDF-1.7 ...'), '報告.xlsx');
    expect(await refusal(() => reading)).toEqual({ code: 'notAWorkbook', detail: '報告.xlsx' });
  });
});
