/** A cell of a sheet for LibreOffice: a text, or a figure or date with its format; merged over rows and columns. */
export interface SheetCell {
  text: string;
  value?: { type: 'float' | 'percentage' | 'date'; value: string };
  rows?: number;
  columns?: number;
}

/** A sheet as flat OpenDocument XML, the one file format of LibreOffice that can be written by hand. */
export function flatSheet(rows: readonly (readonly (SheetCell | null)[])[]): string {
  const body = rows.map(row => `<table:table-row>${row.map(writeCell).join('')}</table:table-row>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:percentage-style style:name="nPercentage"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="nFloat"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:date-style style:name="nDate"><number:year number:style="long"/><number:text>/</number:text><number:month/><number:text>/</number:text><number:day/></number:date-style>
<number:text-style style:name="nText"><number:text-content/></number:text-style>
<style:style style:name="percentage" style:family="table-cell" style:data-style-name="nPercentage"/>
<style:style style:name="float" style:family="table-cell" style:data-style-name="nFloat"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="nDate"/>
<style:style style:name="text" style:family="table-cell" style:data-style-name="nText"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="表">${body}</table:table></office:spreadsheet></office:body>
</office:document>
`;
}

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"')
  .join(' ');

/** Null is a cell that a merged one covers. */
function writeCell(cell: SheetCell | null): string {
  if (cell === null) return '<table:covered-table-cell/>';
  const { text, value, rows = 1, columns = 1 } = cell;
  const attribute = value?.type === 'date' ? 'date-value' : 'value';
  const typed = value
    ? ` office:value-type="${value.type}" office:${attribute}="${value.value}" table:style-name="${value.type}"`
    : ' office:value-type="string" table:style-name="text"';
  const spans = ` table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}"`;
  const lines =
    text === ''
      ? ''
      : text
          .split('\n')
          .map(line => `<text:p>${writeLine(line)}</text:p>`)
          .join('');
  return `<table:table-cell${text === '' ? '' : typed}${spans}>${lines}</table:table-cell>`;
}

function writeLine(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | $| (?= )/g, '<text:s/>');
}
