import { expect, test } from 'vitest';
import {
  parseClipboardHtml,
  readClipboardHtml,
} from '../../../../renderer/grid/clipboard/parseClipboardHtml.ts';
import { noBrowser } from './noBrowser.ts';

// Written after what these programs are known to put on the clipboard, not captured from them.

test('Excel の表(結合、改行、連続する空白、はみ出した文字、最後の隠し行)', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {mso-number-format:General;} br {mso-data-placement:same-cell;} ruby {ruby-align:left;} --></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><td>x</td></x:ExcelWorkbook></xml><![endif]-->
</head><body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:
 collapse;width:162pt'>
<!--StartFragment-->
 <col width=72 span=3 style='width:54pt'>
 <tr height=25 style='height:18.75pt'>
  <td rowspan=2 height=50 class=xl65 width=72 style='height:37.5pt;width:54pt'>区分</td>
  <td colspan=2 class=xl65 width=144 style='width:108pt'>R６目標<br>
    （件）</td>
 </tr>
 <tr height=25>
  <td class=xl66 align=right x:num="0.891">89.1%</td>
  <td class=xl66><span style='mso-spacerun:yes'>&nbsp;</span>1,234<span style='mso-spacerun:yes'>&nbsp;&nbsp;</span></td>
 </tr>
 <tr height=25>
  <td class=xl67>&nbsp;</td>
  <td colspan=2 style='mso-ignore:colspan'>となりのセルに
  はみ出す文字</td>
 </tr>
 <tr>
  <td><ruby>東京<span style='display:none'><rt>トウキョウ</rt></span></ruby></td>
  <td>&quot;A</td>
  <td>&quot;B</td>
 </tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=72></td><td width=72></td><td width=72></td></tr>
 <![endif]>
</table>
</body></html>`;
  expect(parseClipboardHtml(html, noBrowser)).toEqual([
    ['区分', 'R６目標\n（件）', ''],
    ['', '89.1%', ' 1,234  '],
    ['', 'となりのセルに はみ出す文字', ''],
    ['東京', '"A', '"B'],
  ]);
  const read = readClipboardHtml(html, noBrowser);
  expect(read === null || read === 'tooLarge' ? read : read.filled).toEqual([
    ['区分', 'R６目標\n（件）', 'R６目標\n（件）'],
    ['区分', '89.1%', ' 1,234  '],
    ['', 'となりのセルに はみ出す文字', ''],
    ['東京', '"A', '"B'],
  ]);
});

test('LibreOffice の表(空のセルの br、書式の要素、メモ)', () => {
  const html = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.8 (Linux)"/>
<style type="text/css">td,p { font-family:"Liberation Sans" } comment { display:none; }</style></head><body>
<table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
	<tr>
		<td height="17" align="left"><b><font face="IPAゴシック" color="#000000">一行目<br>二行目</font></b></td>
		<td align="right" sdval="1234" sdnum="1041;0;#,##0"><a class="comment-indicator"></a><comment>確認済み</comment>1,234</td>
	</tr>
	<tr>
		<td height="17" align="left"><br></td>
		<td align="left">0012</td>
	</tr>
</table></body></html>`;
  expect(parseClipboardHtml(html, noBrowser)).toEqual([
    ['一行目\n二行目', '1,234'],
    ['', '0012'],
  ]);
});

test('Word の表(段落、空の段落、箇条書きの記号)', () => {
  const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0mm;} --></style></head><body lang=JA>
<p class=MsoNormal>表の前の文<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td width=283 valign=top><p class=MsoNormal><span style='font-family:"ＭＳ 明朝"'>健診の<b>受診率</b><span
  lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal>２段目<span lang=EN-US><span style='mso-spacerun:yes'>&nbsp; </span>end<o:p></o:p></span></p></td>
<td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>
<td><p class=MsoListParagraph style='text-indent:-22pt'><![if !supportLists]><span lang=EN-US style='font-family:
  Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>勧奨</p></td>
</tr></table></body></html>`;
  expect(parseClipboardHtml(html, noBrowser)).toEqual([['健診の受診率\n\n２段目  end', '', '・勧奨']]);
});

test('Google スプレッドシートの表(折り返さないセルの入れ子の div)', () => {
  const html = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;">指標</td><td style="white-space:normal;">一<br/>二</td></tr><tr><td></td><td style="overflow:visible;">
      <div style="white-space:nowrap;overflow:hidden;"><div style="float:left;">
          長い 文字
      </div></div></td></tr></tbody></table></google-sheets-html-origin>`;
  expect(parseClipboardHtml(html, noBrowser)).toEqual([
    ['指標', '一\n二'],
    ['', '長い 文字'],
  ]);
});
