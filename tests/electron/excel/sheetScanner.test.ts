import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { read } from 'xlsx';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { sheetCells } from '../../../electron/excel/sheetCells.ts';
import { type XmlHandler, XmlScanner } from '../../../electron/excel/xmlScanner.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { addressOf, type SheetCells } from '../../../shared/reading/workbookCells.ts';
import { cellsOf, fixture, unzip, workbook, worksheet, zip } from './support.ts';

const FIXTURES = [
  'yamanashi-kpi-summary.xlsx',
  'yamanashi-guidance.xlsx',
  'yamanashi-declarations.xlsx',
  'yamanashi-checkups.xlsx',
  'saitama-q3-progress.xlsx',
  'saitama-debt-recovery.xlsx',
  'saitama-monthly-rates.xlsx',
  'saitama-publications.xlsx',
  'tmpl.xlsx',
  'tmplB.xlsx',
];

/** The same workbook through SheetJS, whose whole result is turned into cells as for .xls files. */
function throughSheetJs(bytes: Buffer): SheetCells[] {
  const book = read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true });
  return book.SheetNames.map((name, at) =>
    sheetCells({
      name,
      hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
      sheet: book.Sheets[name] ?? null,
      date1904: book.Workbook?.WBProps?.date1904 === true,
    }),
  );
}

describe('自前の読み取りは SheetJS と同じものを読む', () => {
  test.each(FIXTURES)('%s', file => {
    expect(parseWorkbook(fixture(file), file).sheets).toEqual(throughSheetJs(fixture(file)));
  });

  // SheetJS garbles Japanese given as character numbers (&#x5065;) in formula results; ours does not.
  const text = fc.string({
    unit: fc.constantFrom('健', 'あ', 'x', ' ', '&amp;', '&#x41;', '_x000D_&#10;', '7'),
  });
  const number = fc.oneof(
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer({ min: 0, max: 99_999 }).map(value => String(value / 1000)),
    fc.constantFrom('45747', '0.14499999999999999', '1E-3', '-0', '1.50'),
  );
  const style = fc.integer({ min: 0, max: 4 }).map(s => (s === 0 ? '' : ` s="${s}"`));
  const cell = fc.oneof(
    fc.tuple(number, style).map(([v, s]) => ({ attributes: s, body: `<v>${v}</v>` })),
    fc.tuple(number, style).map(([v, s]) => ({ attributes: s, body: `<f>A1&gt;1</f><v>${v}</v>` })),
    fc.nat(2).map(v => ({ attributes: ' t="s"', body: `<v>${v}</v>` })),
    text.map(v => ({ attributes: ' t="str"', body: `<f>"x"</f><v>${v}</v>` })),
    text.map(v => ({ attributes: ' t="inlineStr"', body: `<is><t xml:space="preserve">${v}</t></is>` })),
    fc.constantFrom('0', '1').map(v => ({ attributes: " t='b'", body: `<v>${v}</v>` })),
    fc.constantFrom('#N/A', '#DIV/0!').map(v => ({ attributes: ' t="e"', body: `<v>${v}</v>` })),
    fc.constant({ attributes: ' s="1"', body: '' }),
  );
  const rows = fc.array(fc.array(fc.option(cell), { maxLength: 30 }), { maxLength: 8 });

  test('作ったシートでも、どこで切れて届いても', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.boolean(), (made, addressed, prefixed) => {
        const xml = made
          .map((cells, at) => {
            const line = cells.map((one, column) => {
              if (!one) return addressed ? '' : '<c/>';
              const address = addressed ? ` r="${addressOf(at + 1, column + 1)}"` : '';
              return one.body === ''
                ? `<c${address}${one.attributes}/>`
                : `<c${address}${one.attributes}>${one.body}</c>`;
            });
            return `<row${addressed ? ` r="${at + 1}"` : ''}>${line.join('')}</row>\n`;
          })
          .join('');
        const sheet = worksheet(`<sheetData>${xml}</sheetData>`);
        const bytes = workbook({
          sheets: { 表: prefixed ? withPrefix(sheet) : sheet },
          strings: '<si><t>〇</t></si><si><r><t>a</t></r><r><t> b</t></r></si><si><t/></si>',
          formats: ['0.0%', '#,##0"件";[Red]▲#,##0', 'yyyy/mm/dd', '@"様"'],
        });
        expect(parseWorkbook(bytes, '表.xlsx').sheets).toEqual(throughSheetJs(bytes));
      }),
      { numRuns: 150 },
    );
  });
});

function withPrefix(xml: string): string {
  return xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace(' xmlns=', ' xmlns:x=');
}

describe('XML の読み手', () => {
  /** What a handler is told, in one list. */
  function events(xml: string, pieces: readonly number[]): string[] {
    const told: string[] = [];
    const handler: XmlHandler = {
      wantsText: true,
      open: (name, attributes) => told.push(`<${name} ${attributes.get('r') ?? ''}`),
      close: name => told.push(`/${name}`),
      // Text comes in one or more pieces; where it is cut is nobody's business.
      text: piece => {
        const last = told.at(-1);
        if (last?.startsWith('"')) told[told.length - 1] = last + piece;
        else told.push(`"${piece}`);
      },
    };
    const scanner = new XmlScanner(handler, 'x.xml');
    let at = 0;
    for (const length of pieces) {
      scanner.write(xml.slice(at, at + length));
      at += length;
    }
    scanner.write(xml.slice(at));
    scanner.end();
    return told;
  }

  const SAMPLE =
    '<?xml version="1.0"?>\r\n<!-- <a> --><x:a xmlns:x="u"><b r="1>2" s=\'"\'/> t&amp;u<![CDATA[<&]]>]] <c\n r = "A1" ></c ></x:a><!-- -- >--> ';

  test('どこで切れて届いても、同じものを伝える', () => {
    const whole = events(SAMPLE, []);
    expect(whole).toEqual(['<a ', '<b 1>2', '/b', '" t&u<&]] ', '<c A1', '/c', '/a']);
    for (let at = 1; at < SAMPLE.length; at++) expect(events(SAMPLE, [at])).toEqual(whole);
    expect(
      events(
        SAMPLE,
        Array.from(SAMPLE, () => 1),
      ),
    ).toEqual(whole);
  });

  test.each([
    ['閉じていない', '<a><b></a>'],
    ['途中で終わる', '<a><b>'],
    ['タグの途中で終わる', '<a><b r="1'],
    ['根が二つ', '<a/><b/>'],
    ['根の外に文字', '<a/>x'],
    ['引用符のない値', '<a r=1/>'],
    ['値に <', '<a r="<"/>'],
    ['知らない実体', '<a>&nbsp;</a>'],
    ['裸の &', '<a>1 & 2</a>'],
    ['空白のない属性', '<a r="1"s="2"/>'],
    ['空', ''],
    ['名前のないタグ', '<a>< b/></a>'],
  ])('整っていない XML は断る: %s', (_, xml) => {
    expect(() => events(xml, [])).toThrow(AppError);
    expect(() => events(xml, [3])).toThrow(AppError);
  });

  test('saxes が整っていると認めるものは、壊しても断らず、読むか断るかのどちらかで終わる', () => {
    const xml = unzip(fixture('yamanashi-kpi-summary.xlsx'))
      .find(part => part.name === 'xl/worksheets/sheet1.xml')
      ?.content.toString('utf8');
    if (!xml) throw new Error('no sheet');
    const odd = fc.constantFrom('<', '>', '"', '&', '/', ' ', 'c', '=', '\u0000', '<!--', ']]>', 'ｘ');
    fc.assert(
      fc.property(fc.nat(xml.length - 1), odd, fc.boolean(), (at, inserted, replaces) => {
        const mutant = xml.slice(0, at) + inserted + xml.slice(at + (replaces ? 1 : 0));
        const ours = outcome(() => events(mutant, [70, 3000]));
        if (saxesAccepts(mutant)) expect(ours).toBe('read');
        else expect(['read', 'AppError']).toContain(ours);
      }),
      { numRuns: 400 },
    );
  });

  function saxesAccepts(xml: string): boolean {
    const parser = new SaxesParser({ xmlns: false });
    let sound = true;
    parser.on('error', () => {
      sound = false;
    });
    parser.write(xml).close();
    return sound;
  }
});

function outcome(action: () => unknown): string {
  try {
    action();
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
}

describe('シートの罠', () => {
  const scannedCells = (rows: string, more: Partial<Parameters<typeof workbook>[0]> = {}) =>
    cellsOf(parseWorkbook(workbook({ sheets: { 表: rows }, ...more }), '表.xlsx'), '表');

  test('厳密な OOXML の ISO 日付は、1900 年方式でも 1904 年方式でも同じ日になる', () => {
    const row =
      '<row r="1"><c r="A1" s="1" t="d"><v>2025-03-31</v></c><c r="B1" s="2" t="d"><v>2025-03-31T09:30:00Z</v></c><c r="C1" t="d"><v>不明</v></c></row>';
    const formats = ['[$-411]ggge"年"m"月"d"日"', 'yyyy/m/d h:mm'];
    for (const workbookPr of ['', 'date1904="1"']) {
      expect([...scannedCells(row, { formats, workbookPr }).values()].map(c => [c.text, c.content])).toEqual([
        ['令和7年3月31日', { kind: 'date', date: '2025-03-31' }],
        ['2025/3/31 9:30', { kind: 'date', date: '2025-03-31' }],
        ['不明', { kind: 'text' }],
      ]);
    }
  });

  test('順番の狂った行とセルは並べ直し、二度来る番地は後のものを採る', () => {
    const cells = scannedCells(
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="B1"><v>9</v></c></row><row r="3"><c r="A3"><v>7</v></c></row>',
    );
    expect([...cells].map(([at, c]) => [at, c.text])).toEqual([
      ['B1', '9'],
      ['A3', '7'],
      ['C3', '3'],
    ]);
  });

  test('文字列と式の結果に残るエスケープ、新しい種類のエラー', () => {
    const cells = scannedCells(
      '<row r="1"><c r="A1" t="str"><f>"x"</f><v>上_x000D_\n下_x005F_x0041_</v></c><c r="B1" t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>コウ</t></rPh><r><t>乙</t></r></is></c><c r="C1" t="e"><v>#SPILL!</v></c></row>',
    );
    expect([...cells.values()].map(c => c.text)).toEqual(['上\n下_x0041_', '甲乙', '#SPILL!']);
  });

  test('複数のセルを満たす配列数式は、離れた行でも式のセルと分かる', () => {
    const cells = scannedCells(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>',
    );
    expect([...cells].map(([at, c]) => [at, c.hasFormula])).toEqual([
      ['A1', true],
      ['B1', false],
      ['A2', true],
      ['A4', false],
    ]);
  });

  test('似た名前の要素（拡張の中の c や v）は、セルではない', () => {
    const xml = worksheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><extLst><c r="B1"><v>8</v></c></extLst></row></sheetData>' +
        '<extLst><sheetData><row><c r="C9"><v>7</v></c></row></sheetData></extLst>',
    );
    expect([...scannedCells(xml)].map(([at, c]) => [at, c.text])).toEqual([['A1', '1']]);
  });

  test('UTF-8 でないバイトと、果てしない文字は断る', () => {
    const part = (data: Buffer) =>
      zip(
        unzip(workbook({ sheets: { 表: '<row/>' } })).map(({ name, content }) => ({
          name,
          data: name.endsWith('sheet1.xml') ? data : content,
          stored: true,
        })),
      );
    const [head, tail] = worksheet('<sheetData><row><c t="str"><v>|</v></c></row></sheetData>').split('|');
    const sheet = (text: Buffer) =>
      part(Buffer.concat([Buffer.from(head ?? ''), text, Buffer.from(tail ?? '')]));
    expect(outcome(() => parseWorkbook(sheet(Buffer.from('健診')), '表.xlsx'))).toBe('read');
    expect(() => parseWorkbook(sheet(Buffer.from('8c929066', 'hex')), '表.xlsx')).toThrow('workbookDamaged');
    expect(() => parseWorkbook(sheet(Buffer.alloc(50 * 2 ** 20, 0x20)), '表.xlsx')).toThrow(
      'workbookTooLarge',
    );
  });
});
