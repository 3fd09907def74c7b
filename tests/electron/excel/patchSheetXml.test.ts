import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { patchWorkbook } from '../../../electron/excel/patchWorkbook.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import {
  cellsOf,
  partText,
  refusal,
  type TestPart,
  unzip,
  workbook,
  workbookParts,
  worksheet,
  zip,
} from './support.ts';

const part = 'xl/worksheets/sheet1.xml';
const sheet = '表';
type Value = string | number | null;

/** Patches a workbook of one sheet; numbers, texts and null stand for the three kinds of values. */
function patched(xml: string | Buffer, values: Record<string, Value>, book: { strings?: string } = {}) {
  const parts = workbookParts({ sheets: { [sheet]: '' }, ...book });
  const bytes = zip(parts.map((p): TestPart => (p.name === part ? { ...p, data: xml } : p)));
  const edits = Object.entries(values).map(([address, value]) => ({
    sheet,
    address,
    value:
      value === null
        ? ({ kind: 'empty' } as const)
        : typeof value === 'number'
          ? ({ kind: 'number', value: decimalText(String(value)) } as const)
          : ({ kind: 'text', text: value } as const),
  }));
  const result = patchWorkbook(bytes, edits).bytes;
  return {
    xml: partText(result, part),
    content: unzip(result).find(p => p.name === part)?.content ?? Buffer.alloc(0),
    cells: () => cellsOf(parseWorkbook(result, 'x.xlsx'), sheet),
  };
}

const data = (rows: string) => worksheet(`<sheetData>${rows}</sheetData>`);

describe('シートの XML への書き込み', () => {
  test('ないセルと行は、順番どおりの場所に加わる', () => {
    const { xml } = patched(
      data('<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/>'),
      {
        A1: 11,
        A2: 21,
        C2: 23,
        E2: 25,
        B3: 'x',
        A5: 51,
        C5: 53,
        A9: 91,
      },
    );
    expect(xml).toBe(
      data(
        '<row r="1"><c r="A1"><v>11</v></c></row>' +
          '<row r="2"><c r="A2"><v>21</v></c><c r="B2"><v>1</v></c><c r="C2"><v>23</v></c><c r="D2"><v>2</v></c><c r="E2"><v>25</v></c></row>' +
          '<row r="3"><c r="B3" t="inlineStr"><is><t>x</t></is></c></row>' +
          '<row r="5"><c r="A5"><v>51</v></c><c r="C5"><v>53</v></c></row>' +
          '<row r="9"><c r="A9"><v>91</v></c></row>',
      ),
    );
  });

  test('空の sheetData にも書ける', () => {
    expect(patched(worksheet('<sheetData/>'), { B2: 1 }).xml).toBe(
      data('<row r="2"><c r="B2"><v>1</v></c></row>'),
    );
    expect(patched(worksheet('<sheetData />'), { B2: 1 }).cells().get('B2')?.text).toBe('1');
  });

  test('ないセルを空にしても、何も加わらない', () => {
    const xml = data('<row r="2"><c r="B2"><v>1</v></c></row>');
    expect(patched(xml, { A1: null, C2: null, A9: null }).xml).toBe(xml);
  });

  test('加わるセルは、行か列の書式に従う', () => {
    const xml = worksheet(
      '<cols><col min="2" max="3" style="7"/></cols><sheetData><row r="1" s="5" customFormat="1"><c r="A1"/></row><row r="2"/></sheetData>',
    );
    const result = patched(xml, { B1: 1, B2: 2, C9: 3, D2: 4 }).xml;
    expect(result).toContain('<c r="B1" s="5"><v>1</v></c>');
    expect(result).toContain('<c r="B2" s="7"><v>2</v></c><c r="D2"><v>4</v></c>');
    expect(result).toContain('<c r="C9" s="7"><v>3</v></c>');
  });

  test('書式などの属性と拡張は残り、型と古い値の注釈は外れる', () => {
    const xml = data(
      '<row r="1"><c  r=\'A1\' s="4" t=\'e\' vm="1" ph="1"><v>#VALUE!</v><extLst><ext uri="u"/></extLst></c></row>',
    );
    expect(patched(xml, { A1: 5 }).xml).toBe(
      data('<row r="1"><c  r=\'A1\' s="4" ph="1"><v>5</v><extLst><ext uri="u"/></extLst></c></row>'),
    );
  });

  test('接頭辞付きの要素には、接頭辞付きで書く', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { xml: result, cells } = patched(xml, { A1: 'あ', B1: 2, C9: 9 });
    expect(result).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t>あ</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c>',
    );
    expect(result).toContain('<x:row r="9"><x:c r="C9"><x:v>9</x:v></x:c></x:row>');
    expect([...cells()].map(([at, c]) => [at, c.text])).toEqual([
      ['A1', 'あ'],
      ['B1', '2'],
      ['C9', '9'],
    ]);
  });

  test('番地のない行とセルは、並びの位置で見つかる', () => {
    const { xml } = patched(data('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'), {
      B1: 22,
      A2: 33,
    });
    expect(xml).toBe(data('<row><c><v>1</v></c><c><v>22</v></c></row><row><c><v>33</v></c></row>'));
  });

  test('CRLF・BOM・サロゲート・CDATA・注釈は、そのまま残る', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- 𠮷野 <c r="A1"> -->\r\n' +
      data(
        '\r\n<row r="1">\r\n<c r="A1" t="str"><v><![CDATA[𩸽<c r="B1">]]></v></c>\r\n<c r="B1"><v>1</v></c></row>\r\n',
      );
    const source = Buffer.from(`\ufeff${xml}`);
    const { content } = patched(source, { B1: 2 });
    expect(content.toString('utf8')).toBe(`\ufeff${xml.replace('<v>1</v>', '<v>2</v>')}`);
  });

  test('UTF-16 の部品は UTF-16 のまま', () => {
    const xml = `\ufeff${data('<row r="1"><c r="A1"><v>1</v></c></row>')}`;
    const { content } = patched(Buffer.from(xml, 'utf16le'), { A1: 2 });
    expect(content.toString('utf16le')).toBe(xml.replace('<v>1</v>', '<v>2</v>'));
  });

  test.each([
    '<&>"\'',
    '_x0041_',
    '_x005F_x0041_',
    'a\nb\tc',
    '  前後に空白  ',
    ']]>',
    '\u0001\u001f',
    '𠮷野家',
    '=1+1',
    '0123',
    '\ufffe',
  ])('「%s」は書いたとおりに読み戻せる', value => {
    expect(
      patched(data('<row r="1"><c r="A1"><v>1</v></c></row>'), { A1: value }).cells().get('A1'),
    ).toMatchObject({
      text: value,
      content: { kind: 'text' },
    });
  });

  test('文字列表の、飾りのある文は使わず、同じ文の飾りのないものを使う', () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>〇</t></r></si><si><t>〇</t></si><si><t>_x005F_x0041_</t></si><si><t>a</t><rPh sb="0" eb="1"><t>ア</t></rPh></si>';
    const { xml } = patched(
      data('<row r="1"/>'),
      { A1: '〇', B1: '_x0041_', C1: 'a', D1: 'aア' },
      { strings },
    );
    expect(xml).toContain(
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c>',
    );
    expect(xml).toContain('<c r="D1" t="inlineStr">');
  });

  test('行やセルの順が狂ったシートには書かない', async () => {
    for (const rows of [
      '<row r="5"/><row r="2"/>',
      '<row r="1"><c r="B1"/><c r="A1"/></row>',
      '<row r="x"/>',
    ]) {
      expect((await refusal(() => patched(data(rows), { A1: 1 }))).code).toBe('workbookDamaged');
    }
  });

  test('配列数式の広がりの中は、式のないセルでも断る', async () => {
    const xml = data(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
    );
    expect(await refusal(() => patched(xml, { B1: 5 }))).toEqual({ code: 'cellIsFormula', detail: '表!B1' });
    expect(await refusal(() => patched(xml, { B2: 5 }))).toEqual({ code: 'cellIsFormula', detail: '表!B2' });
  });

  test('UTF-8 として壊れた部品には書かない（書けば化けた字が残るため）', async () => {
    const xml = Buffer.from(data('<row r="1"><c r="A1" t="str"><v>?</v></c><c r="B1"><v>1</v></c></row>'));
    xml[xml.indexOf('?')] = 0xff;
    expect((await refusal(() => patched(xml, { B1: 2 }))).code).toBe('workbookDamaged');
  });

  test('電子署名の付いたブックには書かない', async () => {
    const bytes = zip([
      ...workbookParts({ sheets: { [sheet]: '<row r="1"/>' } }),
      { name: '_xmlsignatures/sig1.xml', data: '<Signature/>' },
    ]);
    const edit = { sheet, address: 'A1', value: { kind: 'text', text: 'x' } } as const;
    expect(await refusal(() => patchWorkbook(bytes, [edit], '署名.xlsx'))).toEqual({
      code: 'workbookSigned',
      detail: '署名.xlsx',
    });
  });
});

describe('zip としての中身', () => {
  const edit = { sheet, address: 'A1', value: { kind: 'number', value: decimalText('2') } } as const;
  const extra = Buffer.from([0x55, 0x54, 5, 0, 1, 1, 2, 3, 4]);
  const zip64 = Buffer.concat([Buffer.from([1, 0, 16, 0]), Buffer.alloc(16, 7), extra]);
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test.each([
    ['大きさが後ろに付く部品（データ記述子）', { descriptor: true }],
    ['圧縮しない部品', { stored: true }],
    ['追加の欄', { extra }],
    ['64 ビットの欄', { extra: zip64 }],
  ])('%s があっても、触れない部品はそのまま、触れた部品は読める', (_, style) => {
    const parts = workbookParts({ sheets: { [sheet]: row } }).map(p => ({ ...p, ...style }));
    const source = zip(parts, '注釈');
    const result = Buffer.from(patchWorkbook(source, [edit]).bytes);
    const [before, after] = [unzip(source), unzip(result)];
    for (const [at, part] of before.entries()) {
      const other = after[at];
      expect(other?.name).toBe(part.name);
      const same = other?.packed.equals(part.packed) && other.localHeader.equals(part.localHeader);
      expect(same).toBe(part.name !== 'xl/worksheets/sheet1.xml');
      // Time stamps and attributes, also of the part that was written.
      expect(other?.centralHeader.subarray(12, 16)).toEqual(part.centralHeader.subarray(12, 16));
      expect(other?.centralHeader.subarray(34, 46)).toEqual(part.centralHeader.subarray(34, 46));
    }
    expect(result.subarray(-6).toString()).toBe('注釈');
    const written = after.find(p => p.name === 'xl/worksheets/sheet1.xml');
    expect(written?.localHeader.readUInt16LE(6)).toBe(0);
    expect(written?.centralHeader.readUInt16LE(8)).toBe(0);
    expect(written?.localHeader.includes(extra)).toBe('extra' in style);
    // The 64-bit sizes and the descriptor spoke of the old data.
    expect(written?.localHeader.length).toBe(30 + part.length + ('extra' in style ? extra.length : 0));
    const end = result.indexOf(written?.packed ?? '') + (written?.packed.length ?? 0);
    expect(result.subarray(end, end + 4).toString('latin1')).toBe('PK\u0001\u0002');
    expect(cellsOf(parseWorkbook(result, 'x.xlsx'), sheet).get('A1')?.text).toBe('2');
  });

  test('部品の並びと目次の並びが違い、間にすき間があっても、崩れない', () => {
    const source = zip(workbookParts({ sheets: { [sheet]: row } }));
    // The directory turned round, and a gap in front of it, which some writers leave.
    const end = source.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const start = source.readUInt32LE(end + 16);
    const headers: Buffer[] = [];
    for (let at = start; at < end; ) {
      const size =
        46 + source.readUInt16LE(at + 28) + source.readUInt16LE(at + 30) + source.readUInt16LE(at + 32);
      headers.push(source.subarray(at, at + size));
      at += size;
    }
    const gap = Buffer.from('gap!');
    const tail = Buffer.from(source.subarray(end));
    tail.writeUInt32LE(start + gap.length, 16);
    const odd = Buffer.concat([source.subarray(0, start), gap, ...headers.reverse(), tail]);
    expect(Buffer.from(patchWorkbook(odd, []).bytes).equals(odd)).toBe(true);
    const result = patchWorkbook(odd, [edit]).bytes;
    expect(cellsOf(parseWorkbook(result, 'x.xlsx'), sheet).get('A1')?.text).toBe('2');
    expect(Buffer.from(result).includes(gap)).toBe(true);
    expect(unzip(result).map(p => p.name)).toEqual(unzip(odd).map(p => p.name));
  });
});

describe('再計算の頼み', () => {
  const edit = { sheet, address: 'A1', value: { kind: 'number', value: decimalText('2') } } as const;
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
  const workbookXml = (afterSheets: string) =>
    partText(
      patchWorkbook(workbook({ sheets: { [sheet]: rows }, afterSheets }), [edit]).bytes,
      'xl/workbook.xml',
    );

  test.each([
    ['', '<calcPr fullCalcOnLoad="1"/></workbook>'],
    [
      '<definedNames><definedName name="n">1</definedName></definedNames><extLst/>',
      '</definedNames><calcPr fullCalcOnLoad="1"/><extLst/>',
    ],
    ['<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
    [
      '<calcPr calcId="1" fullCalcOnLoad="0" iterate="1"></calcPr>',
      '<calcPr calcId="1" fullCalcOnLoad="1" iterate="1"></calcPr>',
    ],
  ])('%s の後に正しい場所で入る', (afterSheets, expected) => {
    expect(workbookXml(afterSheets)).toContain(expected);
  });

  test.each(['1', 'true'])('もう頼まれていれば（%s）、ブックの部品には触れない', value => {
    const bytes = workbook({ sheets: { [sheet]: rows }, afterSheets: `<calcPr fullCalcOnLoad="${value}"/>` });
    expect(patchWorkbook(bytes, [edit]).partsTouched).toEqual([part]);
  });

  test('配列数式が頼っていれば、広がった先の結果も外れる', () => {
    const xml =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>6</v></c></row>';
    const result = partText(patchWorkbook(workbook({ sheets: { [sheet]: xml } }), [edit]).bytes, part);
    expect(result).toContain('<c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f></c>');
    expect(result).toContain('<c r="B2"></c>');
    expect(result).toContain('<c r="A2"><v>3</v></c>');
  });
});
