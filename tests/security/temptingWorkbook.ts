import { workbookParts, zip } from '../electron/excel/support.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** An address nobody has, kept for examples. */
const ELSEWHERE = 'http://192.0.2.1/';

/**
 * A workbook that would reach out or run something, were any of it done: a web service, a DDE command, a workbook on
 * a share, a picture and a data connection from the internet, a macro. The results of its formulas are saved.
 */
export function temptingWorkbook(): Buffer {
  const cell = (at: string, formula: string, value: string) =>
    `<c r="${at}" t="str"><f>${formula}</f><v>${value}</v></c>`;
  const row = [
    cell('A1', `WEBSERVICE("${ELSEWHERE}")`, '一'),
    cell('B1', "cmd|'/c calc'!A1", '二'),
    cell('C1', "'\\\\192.0.2.1\\share\\[book.xlsx]Sheet1'!A1", '三'),
    cell('D1', `HYPERLINK("${ELSEWHERE}","四")`, '四'),
    cell('E1', `IMAGE("${ELSEWHERE}a.png")`, '五'),
  ].join('');
  return zip(
    workbookParts({
      sheets: { 表: `<row r="1">${row}</row>` },
      more: [
        { name: 'xl/vbaProject.bin', data: 'Sub Auto_Open(): Shell "calc": End Sub' },
        {
          name: 'xl/externalLinks/externalLink1.xml',
          data: `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
        },
        {
          name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
          data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${RELATIONS}/externalLinkPath" Target="${ELSEWHERE}b.xlsx" TargetMode="External"/></Relationships>`,
        },
        {
          name: 'xl/connections.xml',
          data: `<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" type="4" refreshOnLoad="1"><webPr url="${ELSEWHERE}"/></connection></connections>`,
        },
      ],
    }),
  );
}
