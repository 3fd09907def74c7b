import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { type CellEdit, patchWorkbook } from '../../../electron/excel/patchWorkbook.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';
import { cellsOf, fixture, partText, refusal, unzip, workbook, zip } from './support.ts';

const KPI = '目標達成状況';
const kpi = fixture('yamanashi-kpi-summary.xlsx');
const kpiSheet = 'xl/worksheets/sheet1.xml';

const number = (sheet: string, address: string, value: string): CellEdit => ({
  sheet,
  address,
  value: { kind: 'number', value: decimalText(value) },
});
const text = (sheet: string, address: string, value: string): CellEdit => ({
  sheet,
  address,
  value: { kind: 'text', text: value },
});
const empty = (sheet: string, address: string): CellEdit => ({ sheet, address, value: { kind: 'empty' } });

/** Parts that are not there byte for byte, headers and order included. */
function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzip(before), unzip(after)];
  expect(now.map(p => p.name)).toEqual(old.map(p => p.name));
  return old
    .filter((part, at) => {
      const other = now[at];
      return !(
        other?.packed.equals(part.packed) &&
        other.localHeader.equals(part.localHeader) &&
        other.centralHeader.equals(part.centralHeader)
      );
    })
    .map(part => part.name);
}

/** The sheet's XML with these cells cut out. */
function without(xml: string, addresses: readonly string[]): string {
  return addresses.reduce(
    (rest, address) =>
      rest.replace(new RegExp(`<c r="${address}"(?:[^>]*/>|[\\s\\S]*?</c>)`), `[${address}]`),
    xml,
  );
}

/** Every cell of a workbook as "Sheet!A1" → its text and content. */
function allCells(bytes: Uint8Array): Map<string, string> {
  return new Map(
    parseWorkbook(bytes, 'x.xlsx').sheets.flatMap(({ name, cells }) =>
      cells.map(c => [
        `${name}!${addressOf(c.row, c.column)}`,
        JSON.stringify([c.text, c.content, c.format]),
      ]),
    ),
  );
}

describe('ブックへの書き戻し', () => {
  test('書くものがなければ、一バイトも変わらない', () => {
    for (const name of [
      'yamanashi-kpi-summary.xlsx',
      'tmpl.xlsx',
      'tmplB.xlsx',
      'saitama-q3-progress.xlsx',
    ]) {
      const bytes = fixture(name);
      const { bytes: result, written, partsTouched } = patchWorkbook(bytes, []);
      expect(Buffer.from(result).equals(bytes)).toBe(true);
      expect([written, partsTouched]).toEqual([[], []]);
    }
  });

  test('文一つ・率一つ・印一つ: そのセルだけが変わり、ほかの部品はバイト単位でそのまま', () => {
    const edits = [text(KPI, 'F6', '90.2％\nR8.2実績分'), number(KPI, 'F7', '0.5701'), text(KPI, 'G5', '〇')];
    const { bytes, written, partsTouched } = patchWorkbook(kpi, edits);
    expect(written).toEqual([`${KPI}!F6`, `${KPI}!F7`, `${KPI}!G5`]);
    expect(partsTouched).toEqual([kpiSheet]);
    expect(differingParts(kpi, bytes)).toEqual([kpiSheet]);

    const [before, after] = [partText(kpi, kpiSheet), partText(bytes, kpiSheet)];
    const edited = ['F6', 'F7', 'G5'];
    expect(without(after, edited)).toBe(without(before, edited));

    const cells = cellsOf(parseWorkbook(bytes, 'x.xlsx'), KPI);
    expect(cells.get('F6')?.text).toBe('90.2％\nR8.2実績分');
    expect(cells.get('F7')).toMatchObject({ text: '57.01%', content: { value: '0.5701' }, format: '0.00%' });
    expect(cells.get('G5')?.text).toBe('〇');
    const [old, now] = [allCells(kpi), allCells(bytes)];
    for (const address of edited) for (const cells of [old, now]) cells.delete(`${KPI}!${address}`);
    expect(now).toEqual(old);
  });

  test('ブックにある文は文字列表の番号で、新しい文はセルの中に書き、文字列表には触れない', () => {
    const { bytes } = patchWorkbook(kpi, [
      text(KPI, 'G5', '〇'),
      text(KPI, 'G6', 'Ｓ'),
      text(KPI, 'G7', ' 〇 '),
    ]);
    const xml = partText(bytes, kpiSheet);
    const cell = (address: string) => new RegExp(`<c r="${address}"[^>]*>.*?</c>`).exec(xml)?.[0];
    const original = /<c r="G6"[^>]*>(<v>\d+<\/v>)/.exec(partText(kpi, kpiSheet))?.[1];
    expect(cell('G5')).toContain(original);
    expect(cell('G5')).toContain(' t="s"');
    expect(cell('G6')).toMatch(/ s="\d+" t="inlineStr"><is><t>Ｓ<\/t><\/is><\/c>$/);
    expect(cell('G7')).toContain('<t xml:space="preserve"> 〇 </t>');
  });

  test('数は与えられた桁のまま書く（79.40 は 79.40、15 桁を超えても丸めない）', () => {
    const { bytes } = patchWorkbook(kpi, [
      number(KPI, 'F7', '0.5700'),
      number(KPI, 'F9', '-12345678901234567890'),
    ]);
    const xml = partText(bytes, kpiSheet);
    expect(xml).toContain('<v>0.5700</v>');
    expect(xml).toContain('<v>-12345678901234567890</v>');
  });

  test('空にしたセルは書式を残して空く', () => {
    const { bytes } = patchWorkbook(kpi, [empty(KPI, 'F7')]);
    const style = /<c r="F7" s="(\d+)"/.exec(partText(kpi, kpiSheet))?.[1];
    expect(partText(bytes, kpiSheet)).toContain(`<c r="F7" s="${style}"/>`);
    expect(cellsOf(parseWorkbook(bytes, 'x.xlsx'), KPI).has('F7')).toBe(false);
  });

  test('一つのセルに二度書けば、後のものが残る', () => {
    const { bytes, written } = patchWorkbook(kpi, [text(KPI, 'G5', '×'), text(KPI, 'G5', '－')]);
    expect(written).toEqual([`${KPI}!G5`]);
    expect(cellsOf(parseWorkbook(bytes, 'x.xlsx'), KPI).get('G5')?.text).toBe('－');
  });

  test('二つのシートへ一度に書ける。図・グラフ・外部参照・独自 XML も残る', () => {
    const source = fixture('tmpl.xlsx');
    const { bytes } = patchWorkbook(source, [text('リスト', 'A2', '新'), text('記入要領', 'B2', '追記')]);
    expect(differingParts(source, bytes)).toEqual(['xl/worksheets/sheet3.xml', 'xl/worksheets/sheet4.xml']);
    expect(cellsOf(parseWorkbook(bytes, 'x.xlsx'), 'リスト').get('A2')?.text).toBe('新');
  });

  test('マクロ付きブック（.xlsm）のマクロは一バイトも変わらない', () => {
    const macro = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at) % 251));
    const source = workbook({
      sheets: { 表: '<row r="1"/>' },
      more: [{ name: 'xl/vbaProject.bin', data: macro }],
    });
    const { bytes, partsTouched } = patchWorkbook(source, [text('表', 'A1', 'x')], '表.xlsm');
    expect(partsTouched).toEqual([kpiSheet]);
    expect(differingParts(source, bytes)).toEqual([kpiSheet]);
    expect(
      unzip(bytes)
        .find(p => p.name === 'xl/vbaProject.bin')
        ?.content.equals(macro),
    ).toBe(true);
  });

  test('でたらめに選んだセルへ書いても、変わるのはそのセルだけ', () => {
    const cells = [...allCells(kpi).keys()].filter(key => key.startsWith(KPI));
    const values = fc.oneof(
      fc
        .integer({ min: -1_000_000, max: 1_000_000 })
        .map(n => ({ kind: 'number', value: decimalText(String(n)) }) as const),
      fc.string({ unit: 'grapheme', maxLength: 20 }).map(t => ({ kind: 'text', text: t }) as const),
      fc
        .constantFrom('<&>"\'', '_x0041_', ']]>', 'a\nb', ' x', '＝1+1', '\u0001')
        .map(t => ({ kind: 'text', text: t }) as const),
      fc.constant({ kind: 'empty' } as const),
    );
    const picks = fc.array(
      fc.record({
        address: fc.oneof(
          fc.constantFrom(...cells.map(c => c.slice(KPI.length + 1))),
          fc.constantFrom('A1', 'Z9', 'B40', 'H7', 'AA3'),
        ),
        value: values,
      }),
      { minLength: 1, maxLength: 8 },
    );
    const before = allCells(kpi);
    fc.assert(
      fc.property(picks, chosen => {
        const edits = chosen.map(edit => ({ sheet: KPI, ...edit }));
        const { bytes } = patchWorkbook(kpi, edits);
        expect(differingParts(kpi, bytes).every(part => part === kpiSheet)).toBe(true);
        const after = parseWorkbook(bytes, 'x.xlsx');
        const wanted = new Map(edits.map(e => [`${KPI}!${e.address}`, e.value]));
        const shown = cellsOf(after, KPI);
        for (const [key, value] of wanted) {
          const cell = shown.get(key.slice(KPI.length + 1));
          if (value.kind === 'number') {
            const stored = cell?.content.kind === 'number' ? cell.content.value : cell?.content.kind;
            expect(stored).toBe(cell?.content.kind === 'date' ? 'date' : value.value);
          } else
            expect(cell?.text ?? '').toBe(value.kind === 'text' ? value.text.replace(/\r\n?/g, '\n') : '');
        }
        const [old, now] = [new Map(before), allCells(bytes)];
        for (const key of wanted.keys()) for (const map of [old, now]) map.delete(key);
        expect(now).toEqual(old);
      }),
      { numRuns: 60 },
    );
  });
});

describe('書き戻しを断るとき', () => {
  const source = fixture('tmpl.xlsx');
  const form = '様式第１号';
  test.each([
    ['式のセル', [number(form, 'H46', '1')], 'cellIsFormula', `${form}!H46`],
    ['共有された式の親', [number(form, 'H6', '1')], 'cellIsFormula', `${form}!H6`],
    ['共有された式の子', [number(form, 'H7', '1')], 'cellIsFormula', `${form}!H7`],
    ['結合の先頭でないセル', [text(form, 'B1', 'x')], 'cellIsMerged', `${form}!B1`],
    ['ないシート', [text('無', 'A1', 'x')], 'cellMissing', '無!A1'],
    ['番地でない番地', [text(form, 'A0', 'x')], 'cellMissing', `${form}!A0`],
    ['行の外', [text(form, 'A1048577', 'x')], 'cellMissing', `${form}!A1048577`],
    ['列の外', [text(form, 'XFE1', 'x')], 'cellMissing', `${form}!XFE1`],
    ['長すぎる文', [text(form, 'B6', 'あ'.repeat(32_768))], 'textTooLong', `${form}!B6`],
    [
      '書けるものに混じった式のセル',
      [text(form, 'B6', 'x'), number(form, 'H9', '1')],
      'cellIsFormula',
      `${form}!H9`,
    ],
  ] as const)('%s', async (_, edits, code, detail) => {
    expect(await refusal(() => patchWorkbook(source, edits))).toEqual({ code, detail });
  });

  test('結合の先頭には書ける', () => {
    const { bytes } = patchWorkbook(source, [text(form, 'A1', '新しい題名')]);
    expect(cellsOf(parseWorkbook(bytes, 'x.xlsx'), form).get('A1')?.text).toBe('新しい題名');
  });

  test('テーブルの見出しには書かない（Excel が壊れたと言うため）。その下には書ける', async () => {
    const table = /ref="([A-Z]+\d+):/.exec(partText(source, 'xl/tables/table1.xml'))?.[1] ?? '';
    const sheet = '集計';
    expect(await refusal(() => patchWorkbook(source, [text(sheet, table, 'x')]))).toEqual({
      code: 'cellIsTableHeader',
      detail: `${sheet}!${table}`,
    });
    const below = table.replace(/\d+/, row => String(Number(row) + 1));
    expect(patchWorkbook(source, [text(sheet, below, 'x')]).written).toEqual([`${sheet}!${below}`]);
  });
});

describe('式の結果', () => {
  const source = fixture('yamanashi-guidance.xlsx');
  /** The formula cells of a part: those that still remember their result, or those that do not. */
  const formulaCells = (bytes: Uint8Array, sheet: number, remembers: boolean) =>
    [
      ...partText(bytes, `xl/worksheets/sheet${sheet}.xml`).matchAll(
        /<c r="([A-Z]+\d+)"[^>]*>(<f[\s\S]*?)<\/c>/g,
      ),
    ]
      .filter(([, , content = '']) => content.includes('<v>') === remembers)
      .map(([, address]) => address);

  test('書いたセルに（間接にも）頼る式だけ、覚えていた結果が外れ、開くときの再計算が頼まれる', () => {
    const { bytes, partsTouched } = patchWorkbook(source, [number('被保険者', 'F6', '3500')]);
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(partsTouched.toSorted()).toEqual(['xl/workbook.xml', sheet].toSorted());
    expect(differingParts(source, bytes).toSorted()).toEqual(['xl/workbook.xml', sheet].toSorted());
    // F6 → H6 = SUM(F6:G6), I6 = F6/C6, O6 = F6-L6; H6 → K6; O6 → Q6.
    expect(formulaCells(bytes, 1, false)).toEqual(['H6', 'I6', 'K6', 'O6', 'Q6']);
    expect(formulaCells(bytes, 2, false)).toEqual([]);
    expect(partText(bytes, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);

    const changed = ['F6', 'H6', 'I6', 'K6', 'O6', 'Q6'];
    const [before, after] = [partText(source, sheet), partText(bytes, sheet)];
    expect(without(after, changed)).toBe(without(before, changed));
    const formula = (xml: string) => [...xml.matchAll(/<f[\s>].*?<\/f>|<f [^>]*\/>/g)].map(m => m[0]);
    expect(formula(after)).toEqual(formula(before));
  });

  test('どの式も頼っていないセルなら、ブックの部品にも触れない', () => {
    const { partsTouched } = patchWorkbook(source, [text('被保険者', 'B8', '※ 注')]);
    expect(partsTouched).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('共有された式・文字の結果を通しても届く', () => {
    const form = fixture('tmpl.xlsx');
    const { bytes, partsTouched } = patchWorkbook(form, [number('様式第１号', 'D8', '1')]);
    expect(formulaCells(bytes, 1, false)).toEqual(expect.arrayContaining(['H8', 'H46', 'L4']));
    expect(formulaCells(bytes, 1, false)).not.toContain('H9');
    expect(partsTouched).toContain('xl/workbook.xml');
    // The cell that held a text no longer says so.
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="L4"><f>/);
  });

  test('別のシート・名前・列全体・INDIRECT を通しても届き、関わりのない式は残る', () => {
    const cell = (address: string, formula: string) => `<c r="${address}"><f>${formula}</f><v>1</v></c>`;
    const book = workbook({
      sheets: {
        元: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>',
        集計: `<row r="1">${cell('A1', '元!A1')}${cell('B1', '額+1')}${cell('C1', 'SUM(元!A:A)')}${cell('D1', '元!B1')}${cell('E1', 'A1+D1')}${cell('F1', 'INDIRECT(&quot;元!A1&quot;)')}${cell('G1', 'F1')}${cell('H1', 'D1*2')}</row>`,
      },
      afterSheets: '<definedNames><definedName name="額">元!$A$1</definedName></definedNames>',
    });
    const { bytes } = patchWorkbook(book, [number('元', 'A1', '2')]);
    expect(formulaCells(bytes, 2, true)).toEqual(['D1', 'H1']);
  });
});

describe('式の代わりの数値', () => {
  const source = fixture('tmpl.xlsx');
  const sheet = '様式第１号';
  const overwrite = { overwriteFormulas: true };
  const chain = (bytes: Uint8Array) =>
    [...partText(bytes, 'xl/calcChain.xml').matchAll(/<c [^>]*r="([A-Z]+\d+)"[^>]*>/g)].map(
      ([entry]) => entry,
    );

  test('望めば式が数値になり、計算順の一覧からそのセルだけが外れる', () => {
    const { bytes, partsTouched } = patchWorkbook(source, [number(sheet, 'H46', '1')], '', overwrite);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="H46"[^>]*><v>1<\/v><\/c>/);
    expect(partsTouched).toContain('xl/calcChain.xml');
    expect(chain(source).length - chain(bytes).length).toBe(1);
    expect(chain(source).some(entry => entry.includes('"H46"'))).toBe(true);
    expect(chain(bytes).some(entry => entry.includes('"H46"'))).toBe(false);
    expect(chain(bytes)[0]).toMatch(/ i="\d+"/);
  });

  test('ほかのセルの式を持つセルは、望んでも断る。その子は数値になる', async () => {
    expect((await refusal(() => patchWorkbook(source, [number(sheet, 'H6', '1')], '', overwrite))).code).toBe(
      'cellIsFormula',
    );
    expect(patchWorkbook(source, [number(sheet, 'H7', '1')], '', overwrite).written).toEqual([`${sheet}!H7`]);
  });

  test.each([
    [
      '一つでも残れば、外したセルが言っていたシートを次のセルが言う',
      '<c r="B1"><f>1+2</f><v>3</v></c>',
      '<c r="B1"/>',
      '<c i="1" r="B1"/>',
    ],
    ['式が一つも残らなければ、一覧そのものが外れる', '', '', null],
  ])('%s', (_, second, entry, left) => {
    const parts = unzip(
      workbook({ sheets: { 表: `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c>${second}</row>` } }),
    ).map(({ name, content }) => ({ name, data: content.toString() }));
    const withChain = parts.map(part =>
      part.name === '[Content_Types].xml'
        ? {
            ...part,
            data: part.data.replace(
              '</Types>',
              '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
            ),
          }
        : part.name === 'xl/_rels/workbook.xml.rels'
          ? {
              ...part,
              data: part.data.replace(
                '</Relationships>',
                '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
              ),
            }
          : part,
    );
    const chainXml = `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/>${entry}</calcChain>`;
    const book = zip([...withChain, { name: 'xl/calcChain.xml', data: chainXml }]);
    const { bytes } = patchWorkbook(book, [number('表', 'A1', '3')], '', overwrite);
    for (const part of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml'])
      expect(partText(bytes, part).includes('calcChain')).toBe(left !== null);
    if (left !== null) expect(partText(bytes, 'xl/calcChain.xml')).toContain(`>${left}<`);
    expect(cellsOf(parseWorkbook(bytes, 'x.xlsx'), '表').get('A1')?.text).toBe('3');
  });
});

test('日付は、そのブックの数え方（1900年・1904年）の日数で書く', () => {
  const date = (sheet: string, address: string): CellEdit => ({
    sheet,
    address,
    value: { kind: 'date', date: '2024-04-01' },
  });
  const book = (attributes: string) => {
    const parts = unzip(workbook({ sheets: { 表: '' } })).map(({ name, content }) => ({
      name,
      data: content
        .toString()
        .replace('<sheets>', attributes === '' ? '<sheets>' : `<workbookPr ${attributes}/><sheets>`),
    }));
    return patchWorkbook(zip(parts), [date('表', 'A1')]).bytes;
  };
  expect(partText(book(''), 'xl/worksheets/sheet1.xml')).toContain('<v>45383</v>');
  expect(partText(book('date1904="1"'), 'xl/worksheets/sheet1.xml')).toContain('<v>43921</v>');
});
