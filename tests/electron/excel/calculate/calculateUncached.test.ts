import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../../electron/excel/parseWorkbook.ts';
import { readWorkbook } from '../../../../shared/reading/readWorkbook.ts';
import { addressOf, type SheetCell } from '../../../../shared/reading/workbookCells.ts';
import { cellsOf, fixture, type TestWorkbook, workbook } from '../support.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const formula = (address: string, text: string, style = 0) =>
  `<c r="${address}" s="${style}"><f>${escaped(text)}</f></c>`;

/** 表!A1:D4, and what the tests add from row 10 on. */
const TABLE = `
<row r="1">${['区分', '件数', '率', '備考'].map((text, at) => inline(`${'ABCD'[at]}1`, text)).join('')}</row>
<row r="2">${inline('A2', '協会')}<c r="B2"><v>120</v></c><c r="C2"><v>0.1</v></c><c r="D2" t="b"><v>1</v></c></row>
<row r="3">${inline('A3', '委託')}<c r="B3"><v>80</v></c><c r="C3"><v>0.2</v></c>${inline('D3', '５')}</row>
<row r="4">${inline('A4', '協会委託')}<c r="B4"><v>45</v></c><c r="D4" t="e"><v>#N/A</v></c></row>`;

function inline(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

function calculated(rows: string, more: Partial<TestWorkbook> = {}): Map<string, SheetCell> {
  const book = { ...more, sheets: { 表: rows, ...more.sheets } };
  return cellsOf(parseWorkbook(workbook(book), '表.xlsx'), '表');
}

/** What `=text` shows in 表!F10. */
function shown(text: string, more: Partial<TestWorkbook> = {}): string {
  const cell = calculated(`${TABLE}<row r="10">${formula('F10', text)}</row>`, more).get('F10');
  return cell?.content.kind === 'unknown' ? '不明' : (cell?.text ?? '（空）');
}

describe('結果を持たない式を計算する', () => {
  test.each(['saitama-debt-recovery', 'yamanashi-checkups', 'yamanashi-declarations', 'yamanashi-guidance'])(
    '%s は、結果を覚えているブックと同じに読める',
    name => {
      const raw = parseWorkbook(fixture(`raw-openpyxl/${name}.xlsx`), `${name}.xlsx`);
      expect(raw.sheets.flatMap(({ cells }) => cells).some(cell => cell.hasFormula)).toBe(true);
      const cached = parseWorkbook(fixture(`${name}.xlsx`), `${name}.xlsx`);
      expect(raw.sheets.map(({ cells }) => cells)).toEqual(cached.sheets.map(({ cells }) => cells));
    },
  );

  test.each([
    ['0.1+0.2', '0.3'],
    ['1-0.9-0.1', '0'],
    ['1/3*3-1', '0'],
    ['1/3', '0.333333333'],
    ['-2^2', '4'],
    ['2^3^2', '64'],
    ['-B2%*3', '-3.6'],
    ['(B2+B3)*1.1', '220'],
    ['"計"&B2&"件"&D2', '計120件TRUE'],
    ['B2>B3', 'TRUE'],
    ['1/3*3=1', 'TRUE'],
    ['A9=""', 'TRUE'],
    ['A9', '0'],
    ['"協会"=A2', 'TRUE'],
    ['D3+1', '6'],
    ['"１，２００"+1', '1201'],
    ['A2+1', '#VALUE!'],
    ['B2/A9', '#DIV/0!'],
    ['SUM(B2:B4)', '245'],
    ['SUM(B:B)-SUM(2:2)', '124.9'],
    ['SUM($B$2:B3,C2:C3,1)', '201.3'],
    ['SUM(A1:C4)', '245.3'],
    ['SUM(D1:D4)', '#N/A'],
    ['AVERAGE(C2:C4)', '0.15'],
    ['AVERAGE(A1:A4)', '#DIV/0!'],
    ['MAX(B2:B4)-MIN(B2:C4)', '119.9'],
    ['COUNT(A1:D4)', '5'],
    ['COUNTA(A1:D4)', '15'],
    ['COUNTBLANK(A1:D4)', '1'],
    ['COUNTIF(A1:A4,"協会*")', '2'],
    ['COUNTIF(A1:A4,"協?")', '1'],
    ['COUNTIF(B1:B4,">=80")', '2'],
    ['COUNTIF(B1:B9,"<>80")', '8'],
    ['SUMIF(A1:A4,"<>協会",B1)', '125'],
    ['SUMIF(B2:B4,">"&B4)', '200'],
    ['AVERAGEIF(A2:A4,A2,B2:B4)', '120'],
    ['SUMPRODUCT(B2:B3,C2:C3)', '28'],
    ['SUMPRODUCT((A2:A4="協会")*(B2:B4))', '120'],
    ['SUBTOTAL(9,B2:B4)', '245'],
    ['ROUND(2.345,2)', '2.35'],
    ['ROUND(-2.5,0)', '-3'],
    ['ROUND(1250,-2)', '1300'],
    ['ROUNDUP(1.001,2)', '1.01'],
    ['ROUNDDOWN(-1.99,0)', '-1'],
    ['INT(-1.5)', '-2'],
    ['INT(1/3*3)', '1'],
    ['ABS(B3-B2)', '40'],
    ['MOD(-7,3)', '2'],
    ['IF(B2>100,"達成","未達成")', '達成'],
    ['IF(B2>999,1/0,"未達成")', '未達成'],
    ['IF(FALSE,1)', 'FALSE'],
    ['IFERROR(B2/A9,"－")', '－'],
    ['IF(A9="","",1)', '（空）'],
    ['AND(B2>1,OR(B3>999,NOT(FALSE)))', 'TRUE'],
    ['_xlfn.IFNA(D4,0)', '0'],
    ["'別 の''表'!A1*2", '14'],
    ['合計額+1', '8'],
  ])('=%s は %s', (text, expected) => {
    const more = {
      sheets: { "別 の'表": '<row r="1"><c r="A1"><v>7</v></c></row>' },
      afterSheets: `<definedNames><definedName name="合計額">'別 の''表'!$A$1</definedName></definedNames>`,
    };
    expect(shown(text, more)).toBe(expected);
  });

  test.each([
    'VLOOKUP(A2,A2:B4,2)',
    'IFERROR(VLOOKUP(A2,A2:B4,2),0)',
    'INDIRECT("B2")+1',
    'B2+ない名前',
    '[1]別の本!A1',
    'ない表!A1',
    '"120件"+1',
    '"あ"<"い"',
    'COUNTIF(A1:A4,"2024/4/1")',
    'F10+1',
    'SUMPRODUCT(A1:A90000*A1:Z1)',
    '1+',
    'SUM(B2:B4',
    '{1,2}',
    `${'('.repeat(100)}1${')'.repeat(100)}`,
  ])('=%s は計算しないで、不明とする', text => {
    expect(shown(text)).toBe('不明');
  });

  test('結果は、セルの表示形式で見える', () => {
    const cells = calculated(
      `<row r="1"><c r="A1"><v>0.5616</v></c><c r="B1" s="3"><v>45747</v></c></row><row r="2">${formula('A2', 'A1*2', 1)}${formula('B2', 'B1+1', 3)}${formula('C2', '-1234567.5', 2)}</row>`,
      { formats: ['0.0%', '#,##0;"▲"#,##0', '[$-411]ggge"年"m"月"d"日"'] },
    );
    expect(cells.get('A2')).toMatchObject({ text: '112.3%', content: { kind: 'number', value: '1.1232' } });
    expect(cells.get('B2')).toMatchObject({
      text: '令和7年4月1日',
      content: { kind: 'date', date: '2025-04-01' },
    });
    expect(cells.get('C2')?.text).toBe('▲1,234,568');
  });

  test('結果を覚えている式は計算しなおさず、その結果を使う', () => {
    const cells = calculated(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*100</f><v>5</v></c>${formula('C1', 'B1+A1')}</row>`,
    );
    expect(['B1', 'C1'].map(address => cells.get(address)?.text)).toEqual(['5', '6']);
  });

  test('「""」という結果を覚えている式は、空のセルとは違う', () => {
    const cells = calculated(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c></row><row r="2">${formula('A2', 'COUNTA(A1:C1)')}${formula('B2', 'B1+1')}${formula('C2', 'COUNTBLANK(A1:C1)')}</row>`,
    );
    expect(['A2', 'B2', 'C2'].map(address => cells.get(address)?.text)).toEqual(['2', '#VALUE!', '2']);
  });

  test('共有された式は、写された先へずらして計算する', () => {
    const shared = (address: string, text = '', ref = '') =>
      `<c r="${address}"><f t="shared" si="0"${ref}>${text}</f></c>`;
    const cells = calculated(
      `<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>10</v></c>${shared('C1', 'B1*$A$1', ' ref="C1:C3"')}</row>` +
        `<row r="2"><c r="B2"><v>20</v></c>${shared('C2')}</row><row r="3"><c r="B3"><v>30</v></c>${shared('C3')}</row>`,
    );
    expect(['C1', 'C2', 'C3'].map(address => cells.get(address)?.text)).toEqual(['20', '40', '60']);
  });

  test('循環する式とそれに頼る式だけが不明で、読み取りの「未読」に載る', () => {
    const bytes = workbook({
      sheets: {
        表: `<row r="1">${formula('A1', 'B1+1')}${formula('B1', 'C1*2')}${formula('C1', 'A1')}${formula('D1', 'SUM(A1:C1)')}${formula('E1', 'IF(TRUE,3,A1)')}${formula('F1', 'E1+1')}${formula('G1', 'XLOOKUP(1,E1,F1)')}${formula('H1', 'IF(TRUE,1,I1)')}${formula('I1', 'H1+1')}</row>`,
      },
    });
    const book = parseWorkbook(bytes, '表.xlsx');
    const known = [...cellsOf(book, '表')].filter(([, { content }]) => content.kind !== 'unknown');
    expect(known.map(([address, { text }]) => [address, text])).toEqual([
      ['E1', '3'],
      ['F1', '4'],
    ]);
    expect(readWorkbook(book).unread).toEqual(
      expect.arrayContaining(['A1', 'B1', 'C1', 'D1', 'G1', 'H1', 'I1'].map(a => `表!${a}`)),
    );
  });

  test('小計は総計に二度数えられず、隠れた行のある SUBTOTAL(9) は不明とする', () => {
    const rows = (hidden: string) =>
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"${hidden}><c r="A2"><v>2</v></c></row>` +
      `<row r="3">${formula('A3', 'SUBTOTAL(9,A1:A2)')}</row><row r="4">${formula('A4', 'SUBTOTAL(9,A1:A3)')}${formula('B4', 'SUBTOTAL(109,A1:A3)')}</row>`;
    const texts = (hidden: string) => {
      const cells = calculated(rows(hidden));
      return ['A3', 'A4', 'B4'].map(address => cells.get(address)?.text);
    };
    expect(texts('')).toEqual(['3', '3', '3']);
    expect(texts(' hidden="1"')).toEqual(['', '', '1']);
  });

  test('一つの式がいくつものセルを満たすとき、それらも、それらに頼る式も不明とする', () => {
    const cells = calculated(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f></c></row><row r="2"><c r="A2"><v>2</v></c></row>` +
        `<row r="3">${formula('A3', 'SUM(B1:B2)')}${formula('B3', 'B2+1')}<c r="C3"><f t="array" ref="C3">SUM(A1:A2*2)</f></c></row>`,
    );
    expect(['B1', 'A3', 'B3'].map(address => cells.get(address)?.content.kind)).toEqual(
      Array(3).fill('unknown'),
    );
    expect(cells.get('C3')?.text).toBe('6');
  });
});

describe('順序と量', () => {
  const money = fc.integer({ min: -9_999_999, max: 9_999_999 });

  test('でたらめな順に並んだ、たがいに頼る合計も、じかに計算した値と同じ', () => {
    const step = fc.record({
      amount: money,
      decimals: fc.nat(4),
      pick: fc.array(fc.nat(), { maxLength: 4 }),
    });
    const book = fc.array(step, { minLength: 1, maxLength: 30 }).chain(steps =>
      fc.tuple(
        fc.constant(steps),
        fc.shuffledSubarray(
          steps.map((_, at) => at + 1),
          { minLength: steps.length },
        ),
      ),
    );
    fc.assert(
      fc.property(book, ([steps, rows]) => {
        const values: Decimal[] = [];
        const cells = steps.map(({ amount, decimals, pick }, at) => {
          const figure = new Decimal(amount).div(10 ** decimals);
          const others = at === 0 ? [] : pick.map(other => other % at);
          values.push(others.reduce((total, other) => total.plus(values[other] ?? 0), figure));
          const text = `SUM(${[figure.toFixed(), ...others.map(other => `A${rows[other]}`)].join(',')})`;
          return { row: rows[at] ?? 0, text };
        });
        const sorted = cells.toSorted((a, b) => a.row - b.row);
        const xml = sorted
          .map(({ row, text }) => `<row r="${row}">${formula(`A${row}`, text)}</row>`)
          .join('');
        const found = calculated(xml);
        const texts = rows.map(row => {
          const content = found.get(`A${row}`)?.content;
          return content?.kind === 'number' ? content.value : content?.kind;
        });
        expect(texts).toEqual(values.map(value => value.toFixed()));
      }),
      { numRuns: 60 },
    );
  });

  test('何万行と続く累計も、行を逆にたどる累計も計算できる', () => {
    const rows = 20_000;
    const line = (row: number) =>
      `<row r="${row}"><c r="A${row}"><v>0.1</v></c>${formula(`B${row}`, row === 1 ? 'A1' : `B${row - 1}+A${row}`)}${formula(`C${row}`, row === rows ? 'A1' : `C${row + 1}+0.1`)}</row>`;
    const cells = calculated(Array.from({ length: rows }, (_, at) => line(at + 1)).join(''));
    expect([cells.get(`B${rows}`)?.text, cells.get('C1')?.text]).toEqual(['2000', '2000']);
  });

  test('文字を倍々につなぐ式は、セルに入る長さで止まる', () => {
    const lines = Array.from(
      { length: 60 },
      (_, at) => `<row r="${at + 2}">${formula(`A${at + 2}`, `A${at + 1}&A${at + 1}`)}</row>`,
    );
    const cells = calculated(`<row r="1">${inline('A1', '健診')}</row>${lines.join('')}`);
    expect(['A14', 'A15', 'A61'].map(address => cells.get(address)?.text.length)).toEqual([
      16_384,
      '#VALUE!'.length,
      '#VALUE!'.length,
    ]);
  });

  test('手に負えない量の式は、途中から不明のまま残る', () => {
    const rows = 6000;
    const line = (row: number) =>
      `<row r="${row}"><c r="A${row}"><v>1</v></c>${formula(`B${row}`, `SUM(A$1:A$${rows})`)}</row>`;
    const cells = calculated(Array.from({ length: rows }, (_, at) => line(at + 1)).join(''));
    expect(cells.get('B1')?.text).toBe('6000');
    expect(cells.get(`B${rows}`)?.content.kind).toBe('unknown');
    expect(cells.get(addressOf(rows, 1))?.text).toBe('1');
  });
});
