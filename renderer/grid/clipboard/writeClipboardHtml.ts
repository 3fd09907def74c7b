import { excelFormat } from './excelFormat.ts';

/**
 * Cells as an HTML table for the clipboard, beside `writeClipboardText`. Where both are there Excel, LibreOffice,
 * Word and Outlook take this one. It says what a text cannot: that 0012 is no number and =1+1 no formula
 * (`excelFormat`), and that a line break stays within its cell. Nothing in it is more than text: no links, no
 * scripts, nothing to load.
 */
export function writeClipboardHtml(cells: readonly (readonly string[])[]): string {
  const rows = cells.map(row => `<tr>${row.map(writeCell).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

function writeCell(text: string): string {
  const format = excelFormat(text);
  const styles = [
    ...(format === null ? [] : [`mso-number-format:"${format}"`]),
    ...(SPACES_MATTER.test(text) ? ['white-space:pre-wrap'] : []),
  ];
  const attributes = [
    ...(styles.length === 0 ? [] : [` style='${styles.join(';')}'`]),
    ...(format === null ? [] : [libreOfficeFormat(text, format)]),
  ];
  return `<td${attributes.join('')}>${writeText(text)}</td>`;
}

/**
 * LibreOffice knows nothing of `mso-number-format`: it reads format and value from attributes of its own. Of formats
 * it only takes over those it is born with; other figures would lose decimals there, and go as texts.
 */
function libreOfficeFormat(text: string, format: string): string {
  const code = format.replaceAll('\\', '');
  if (!BORN_WITH.has(code)) return ' sdnum="1041;0;@"';
  const digits = text.replace(/[,%]/g, '');
  return ` sdval="${text.endsWith('%') ? hundredth(digits) : digits}" sdnum="1041;0;${code}"`;
}

const BORN_WITH = new Set(['0', '0.00', '#,##0', '#,##0.00', '0%', '0.00%']);

/** 89.1 → 0.891, on the digits themselves: no binary fractions. */
function hundredth(digits: string): string {
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const padded = whole.padStart(3, '0');
  return `${digits.startsWith('-') ? '-' : ''}${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}

/** HTML drops spaces at the ends of lines and runs of them, and an empty cell of Excel's is one no-break space. */
const SPACES_MATTER = /^ | $| {2}| \n|\n |[\t\r\f]|^\u00A0$/;

function writeText(text: string): string {
  return text
    .replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
    .replace(/^ +| +$| {2,}| +(?=\n)|(?<=\n) +/g, spaceRun)
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As Office writes runs of spaces: it reads the no-break spaces of such a span as ordinary ones. */
function spaceRun(spaces: string): string {
  return `<span style="mso-spacerun:yes">${'&nbsp;'.repeat(spaces.length)}</span>`;
}
