import { expect, test } from 'vitest';
import { parseClipboardHtml } from '../../../../renderer/grid/clipboard/parseClipboardHtml.ts';
import { noBrowser } from './noBrowser.ts';

const read = (html: string, limit?: number) => parseClipboardHtml(html, noBrowser, limit);
/** A table of one row. */
const row = (cells: string) => read(`<table><tr>${cells}</tr></table>`)?.[0];

test('表がなければ null になる', () => {
  expect(read('')).toBeNull();
  expect(read('<p>一</p>')).toBeNull();
  expect(read('<tablet>一</tablet>')).toBeNull();
  expect(read('<table></table>')).toBeNull();
  expect(read('<!-- <table><tr><td>一</td></tr></table> -->')).toBeNull();
});

test('結合されたセルは、最初のセルに文字があり、ほかは空になる', () => {
  expect(
    read(
      '<table><tr><td rowspan=2>区分</td><td colspan="2">目標</td></tr><tr><td>協会</td><td>委託</td></tr><tr><td>計</td></tr></table>',
    ),
  ).toEqual([
    ['区分', '目標', ''],
    ['', '協会', '委託'],
    ['計', '', ''],
  ]);
  expect(read('<table><tr><td rowspan=0>一<td>二<tr><td>三<tr><td>四</table>')).toEqual([
    ['一', '二'],
    ['', '三'],
    ['', '四'],
  ]);
  expect(read('<table><tr><td colspan=0 rowspan=-1>一<td colspan=x>二<tr><td>三</table>')).toEqual([
    ['一', '二'],
    ['三', ''],
  ]);
});

test('改行と段落は改行になり、整形のための空白は消える', () => {
  expect(row('<td>一<br>二</td>')).toEqual(['一\n二']);
  expect(row('<td>\r\n  <p>一\r\n  行目</p>\r\n  <p>二</p>\r\n</td>')).toEqual(['一 行目\n二']);
  expect(row('<td>  RADIO RAM\r\n  Retention  </td>')).toEqual(['RADIO RAM Retention']);
  expect(row('<td>一 <br>\n  二</td><td><ul><li>三<li>四</ul>五</td>')).toEqual(['一\n二', '三\n四\n五']);
  expect(row('<td><pre>a  b\r\n c</pre></td>')).toEqual(['a  b\n c']);
});

test('最後の br は、表計算ソフトのものだけが改行になる', () => {
  expect(row('<td><br></td><td>一<br></td>')).toEqual(['', '一']);
  expect(
    read('<style>br {mso-data-placement:same-cell;}</style><table><tr><td>一<br></td></tr></table>'),
  ).toEqual([['一\n']]);
});

test('NBSP は文字として残るが、それだけのセルは空である', () => {
  expect(row('<td>&nbsp;</td><td>a&nbsp;b</td><td>&#160;x</td>')).toEqual(['', 'a\u00A0b', '\u00A0x']);
});

test('文字参照が読める', () => {
  expect(row('<td>R&amp;D &lt;b&gt; &quot;&#12354;&#x3042;&quot; &amp;amp; a & b</td>')).toEqual([
    'R&D <b> "ああ" &amp; a & b',
  ]);
});

test('隠れた要素、スタイル、スクリプト、コメント、ふりがなは読まれない', () => {
  expect(
    row(
      `<td><script>alert("</td>")</script>一<style>td{}</style><!-- <td> --><span style="display:none">隠</span>` +
        '<span hidden>れ</span><span style="mso-hide:all">る</span>' +
        '<ruby>二<rp>(</rp><rt>に</rt><rp>)</rp></ruby><comment>注</comment><template>型</template></td>',
    ),
  ).toEqual(['一二']);
});

test('隠れた行と列は読まれず、結合されたセルの位置もずれない', () => {
  expect(
    read(
      '<table><tr><td rowspan=3>一<td style="display:none">列<td>二<tr style="display:none"><td>行<tr><td>三</table>',
    ),
  ).toEqual([
    ['一', '二'],
    ['', '三'],
  ]);
  expect(read('<table><tr hidden><td rowspan=2>隠<td>行<tr><td>三</table>')).toEqual([['', '三']]);
});

test('表の中の表は、そのセルの文字になる', () => {
  expect(
    row('<td>外<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>後</td><td>隣</td>'),
  ).toEqual(['外\n一 二\n三\n後', '隣']);
});

test('いくつもの表は、上から順に並ぶ', () => {
  expect(
    read('前<table><tr><td rowspan=5>一</td></tr></table>間<table><tr><td>二</td><td>三</td></tr></table>後'),
  ).toEqual([
    ['一', ''],
    ['二', '三'],
  ]);
});

test('閉じられていない要素や余計な終了タグがあっても、セルは崩れない', () => {
  expect(read('<table><tr><td><b>一<td></div></span>二</td></b><tr><td><p>三<p>四</table><td>外')).toEqual([
    ['一', '二'],
    ['三\n四', ''],
  ]);
  expect(read('<table><td>一<td>二</table>')).toEqual([['一', '二']]);
  expect(read('<table><tr><td>一</tbody>外<tr><td>二</table>')).toEqual([['一'], ['二']]);
  expect(read('<div><table><tr><td>一</div>二<td>三</table>')).toEqual([['一二', '三']]);
  expect(read(`<table><tr><td title="a>b" data-x='<td>'>一</td><td 途切れた`)).toEqual([['一']]);
  expect(row('<td>3 < 5</td><td>a<</td>')).toEqual(['3 < 5', 'a<']);
});

test('大きすぎるもの、深すぎるものは、読まずに断られる', () => {
  const cells = '<td>1</td>'.repeat(50);
  expect(read(`<table>${`<tr>${cells}</tr>`.repeat(2)}</table>`, 100)).toHaveLength(2);
  expect(read(`<table>${`<tr>${cells}</tr>`.repeat(2)}</table>`, 99)).toBe('tooLarge');
  expect(read('<table><tr><td colspan=1000>1<tr><td rowspan=65534>2</table>', 1999)).toBe('tooLarge');
  expect(read(`<table><tr><td>1</table>${'<table><tr><td>1<td>2</table>'.repeat(3)}`, 7)).toBe('tooLarge');
  expect(read(`<table><tr><td>${'<p>一'.repeat(300)}<td>${'<li>二'.repeat(300)}</table>`)).toHaveLength(1);
  // What comes behind is not read any more: the browser would be asked.
  expect(read('<table><tr><td>1<td>2<td>3&bogus;', 2)).toBe('tooLarge');
  const begun = performance.now();
  expect(read('<table>'.padEnd(50_000_000, '<td>あ'))).toBe('tooLarge');
  expect(read(`<table><tr><td>${'<div>'.repeat(1_000_000)}`)).toBe('tooLarge');
  expect(read(`<table>${'<tr><td colspan=1000 rowspan=65534>'.repeat(100_000)}`)).toBe('tooLarge');
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('悪意のある長い文字でも、読むのに長くはかからない', () => {
  const units = [
    '<td a="',
    "<td a='",
    '<!--',
    '<script>',
    '<',
    '</',
    '<a ',
    '&',
    '<td',
    '<b></i>',
    '<p></b>',
    '<br>',
    '<x a=b ',
    '<td><style>',
  ];
  for (const unit of units) {
    const begun = performance.now();
    read(`<table><tr><td>${unit.repeat(Math.floor(4_000_000 / unit.length))}`);
    expect(performance.now() - begun, unit).toBeLessThan(4000);
  }
});
