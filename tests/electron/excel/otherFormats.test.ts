import { describe, expect, test } from 'vitest';
import { type CellObject, utils, write } from 'xlsx';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { addressOf, type SheetCells } from '../../../shared/reading/workbookCells.ts';
import { cellsOf, refusal } from './support.ts';

function page(html: string | Buffer, name = '実績.xls'): SheetCells {
  const [sheet] = parseWorkbook(Buffer.from(html), name).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function texts(sheet: SheetCells): Record<string, string> {
  return Object.fromEntries(sheet.cells.map(cell => [addressOf(cell.row, cell.column), cell.text]));
}

describe('.xls という名の HTML', () => {
  test('rowspan と colspan は結合になり、後のセルは空いた所に入る', () => {
    const sheet = page(
      '<table><tr><th rowspan="2">指標</th><th colspan="2">実績</th></tr><tr><th>4月<th>5月</tr>' +
        '<tr><td>健診<td>10<td>20</table>',
    );
    expect(texts(sheet)).toEqual({
      A1: '指標',
      B1: '実績',
      B2: '4月',
      C2: '5月',
      A3: '健診',
      B3: '10',
      C3: '20',
    });
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ]);
    expect(sheet.name).toBe('実績');
  });

  test('表の外の文、見出し、続く表は、空行を挟んで下に並ぶ', () => {
    const sheet = page(
      '<html><head><title>T</title><style>td{}</style></head><body><h1>令和6年度</h1><p>（単位：件）</p>' +
        '<table><caption>表1</caption><tr><td>a</td></tr></table><!-- x --><table><tr><td>b</td></tr></table>' +
        '<p>※ 速報値</p><script>var x = "<table>"</script></body></html>',
    );
    expect(texts(sheet)).toEqual({
      A1: '令和6年度',
      A2: '（単位：件）',
      A4: '表1',
      A5: 'a',
      A7: 'b',
      A9: '※ 速報値',
    });
  });

  test('実体参照・改行・入れ子の表・隠した行と列', () => {
    const sheet = page(
      '<table><col width=75 span=2><col width=40 style="display:none"><tr><td>A&amp;B&nbsp;&#x2460;&yen;100<br>\n 次 の  行 </td>' +
        "<td>&unknown;<td>&nbsp;</td></tr><tr style='display: none'><td><table><tr><td>内<td>側</table>" +
        '<td colspan=9999>広い</table>',
    );
    expect(texts(sheet)).toEqual({ A1: 'A&B ①¥100\n次 の 行', B1: '&unknown;', A2: '内 側', B2: '広い' });
    expect(sheet).toMatchObject({ hiddenRows: [2], hiddenColumns: [3] });
    expect(sheet.columnWidths).toEqual([10, 10, 5]);
    expect(sheet.merges).toEqual([{ top: 2, left: 2, bottom: 2, right: 1001 }]);
  });

  test('Excel が残した値と書式は、数値・日付として読む', () => {
    const sheet = page(
      '<style>.xl1{mso-number-format:"\\#\\,\\#\\#0\\0022社\\0022";}</style><table><tr><td class=xl1 x:num="1138">1,138社' +
        '<td x:num="0.5616" style=\'mso-number-format:"0.00%"\'>56.16%<td sdval="45747" sdnum="1041;1041;[$-411]ggge年m月d日">令和7年3月31日' +
        '<td x:num>12</table>',
    );
    expect(sheet.cells.map(({ text, content, format }) => [text, content, format])).toEqual([
      ['1,138社', { kind: 'number', value: '1138' }, '#,##0"社"'],
      ['56.16%', { kind: 'number', value: '0.5616' }, '0.00%'],
      ['令和7年3月31日', { kind: 'date', date: '2025-03-31' }, '[$-411]ggge年m月d日'],
      ['12', { kind: 'text' }, null],
    ]);
  });

  test('文字コードは書いてある通りか、違えば中身から決める', () => {
    const cp932 = Buffer.concat([
      Buffer.from('<html><meta charset="Shift_JIS"><table><tr><td>'),
      Buffer.from('8c9290668740', 'hex'),
      Buffer.from('</table>'),
    ]);
    expect(texts(page(cp932))).toEqual({ A1: '健診①' });
    const wrong = Buffer.from(cp932.toString('latin1').replace('Shift_JIS', 'utf-8'), 'latin1');
    expect(texts(page(wrong))).toEqual({ A1: '健診①' });
    const euc = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP"><table><td>'),
      Buffer.from('b7f2bfc7', 'hex'),
    ]);
    expect(texts(page(Buffer.concat([Buffer.from('<html>'), euc])))).toEqual({ A1: '健診' });
  });

  test('表のないページと、覆いすぎる表は断る', async () => {
    expect((await refusal(() => page('<html><p>ログインしてください</p></html>'))).code).toBe('notAWorkbook');
    const wide = `<table>${'<tr>'.repeat(60_000)}<tr><td rowspan=60000 colspan=1000>x</table>`;
    expect(texts(page(wide)).A60001).toBe('x');
    const bomb = `<table><tr>${'<td rowspan=60000 colspan=1000>x'.repeat(16)}${'<tr>'.repeat(60_000)}</table>`;
    expect((await refusal(() => page(bomb))).code).toBe('workbookUnsafe');
  });
});

describe('XML スプレッドシート 2003', () => {
  const book = (table: string, more = '', styles = '') =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${more}<Styles>${styles}</Styles><Worksheet ss:Name="支部 &amp; 指標"><Table>${table}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
  const styles =
    '<Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="q" ss:Parent="p"><Font/></Style>';

  test('型・書式・飛び番地・結合・非表示・注釈・太字混じり', () => {
    const read = parseWorkbook(
      Buffer.from(
        book(
          '<Column ss:Width="56.25"/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>' +
            '<Row ss:Index="2"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">指標&#10;名</Data><Comment><Data>注</Data></Comment><PhoneticText>シヒョウ</PhoneticText></Cell>' +
            '<Cell ss:StyleID="p"><Data ss:Type="Number">0.5616</Data></Cell><Cell ss:Index="6" ss:StyleID="d" ss:Formula="=TODAY()"><Data ss:Type="DateTime">2025-03-31T00:00:00.000</Data></Cell></Row>' +
            '<Row ss:Hidden="1"><Cell ss:Index="3" ss:StyleID="q"><Data ss:Type="Number">1</Data></Cell><Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell>' +
            '<Cell><ss:Data ss:Type="String" xmlns="x"><B>1,842</B><html:Font>件</html:Font></ss:Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:Formula="=RC[-1]"/></Row>',
          '',
          styles,
        ),
      ),
      '表.xls',
    );
    const [sheet] = read.sheets;
    expect(read.format).toBe('xml');
    expect(sheet).toMatchObject({
      name: '支部 & 指標',
      hidden: true,
      hiddenRows: [3],
      hiddenColumns: [3, 4],
    });
    expect(sheet?.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
    expect(sheet?.columnWidths.slice(0, 2)).toEqual([10, undefined]);
    expect(sheet?.cells.map(c => [addressOf(c.row, c.column), c.text, c.content.kind, c.hasFormula])).toEqual(
      [
        ['A2', '指標\n名', 'text', false],
        ['C2', '56.2%', 'number', false],
        ['F2', '2025/3/31', 'date', true],
        ['C3', '100.0%', 'number', false],
        ['D3', '#DIV/0!', 'error', true],
        ['E3', '1,842件', 'text', false],
        ['F3', 'TRUE', 'boolean', false],
        ['G3', '', 'unknown', true],
      ],
    );
  });

  test('SheetJS の書いたものも、Shift_JIS の宣言のあるものも読む', () => {
    const cells: CellObject[] = [
      { t: 'n', v: 1138, z: '#,##0"社"' },
      { t: 's', v: '〇' },
    ];
    const made = utils.book_new({ '!ref': 'A1:B1', '!data': [cells] }, '支部');
    const bytes = write(made, { bookType: 'xlml', type: 'buffer' });
    expect([...cellsOf(parseWorkbook(bytes, '表.xls'), '支部').values()].map(c => c.text)).toEqual([
      '1,138社',
      '〇',
    ]);
    const japanese = Buffer.from(
      book('<Row><Cell><Data ss:Type="String">\x8c\x92\x90\x66</Data></Cell></Row>')
        .replace('1.0"', '1.0" encoding="Shift_JIS"')
        .replace('支部 &amp; 指標', 'S'),
      'latin1',
    );
    expect(parseWorkbook(japanese, '表.xls').sheets[0]?.cells[0]?.text).toBe('健診');
  });

  test('ほかの XML、途中で切れたもの、実体定義のあるものは断る', async () => {
    const whole = book('<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>');
    const read = (xml: string) => refusal(() => parseWorkbook(Buffer.from(xml), '表.xls'));
    expect((await read('<?xml version="1.0"?><rss></rss>')).code).toBe('notAWorkbook');
    expect((await read(whole.slice(0, -60))).code).toBe('workbookDamaged');
    expect((await read(whole.replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook'))).code).toBe(
      'workbookUnsafe',
    );
  });
});

test('タブ区切りの文字が .xls という名でも読む', () => {
  expect(texts(page('支部\t件数\r\n山梨\t0123'))).toEqual({ A1: '支部', B1: '件数', A2: '山梨', B2: '0123' });
});
