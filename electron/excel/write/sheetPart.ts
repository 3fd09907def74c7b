import type { NewCell, NewPage, NewSheet } from '../../../shared/export/newWorkbook.ts';
import { addressOf, columnName } from '../../../shared/reading/workbookCells.ts';
import { isoToSerial } from '../isoSerial.ts';
import type { SharedTexts } from './sharedTexts.ts';
import type { Styles } from './stylesPart.ts';
import { attributeText, elementText, MAIN, XML_HEAD } from './xmlWords.ts';

/** The XML of a sheet; its elements in the order the standard asks for. */
export function sheetPart(sheet: NewSheet, isFirst: boolean, texts: SharedTexts, styles: Styles): string {
  const { rows, columns, merges, page } = sheet;
  const last = addressOf(Math.max(1, rows.length), Math.max(1, columns.length));
  const widths = columns.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = rows.map(({ height, isFixed = false, cells }, at) => {
    const xml = cells.map((cell, column) => cellXml(cell, addressOf(at + 1, column + 1), texts, styles));
    return `<row r="${at + 1}"${height === null ? '' : ` ht="${height}"${isFixed ? ' customHeight="1"' : ''}`}>${xml.join('')}</row>`;
  });
  const merged = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${addressOf(top, left)}:${addressOf(bottom, right)}"/>`,
  );
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0">`,
    paneXml(sheet),
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>',
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${page.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    headerFooterXml(page),
    // Words such as 1-2 and 令和6 may stand in cells of figures; the green corners would only disturb.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

function cellXml(cell: NewCell | null, address: string, texts: SharedTexts, styles: Styles): string {
  if (cell === null) return '';
  const { value, style, format = null, wraps = false } = cell;
  const isQuoted = value?.kind === 'text' && /^[\t\r=+\-@＝＋－＠]/.test(value.text);
  const open = `<c r="${address}" s="${styles.indexOf(style, format, { isQuoted, wraps })}"`;
  switch (value?.kind) {
    case undefined:
      return `${open}/>`;
    case 'number':
      return `${open}><v>${value.value}</v></c>`;
    case 'date':
      return `${open}><v>${isoToSerial(value.date, false) ?? ''}</v></c>`;
    case 'text':
      return `${open} t="s"><v>${texts.indexOf(value.text)}</v></c>`;
    case 'formula': {
      const formula = `<f>${elementText(value.formula)}</f>`;
      return value.cached === null
        ? `${open} t="str">${formula}<v></v></c>`
        : `${open}>${formula}<v>${value.cached}</v></c>`;
    }
  }
}

function paneXml({ freeze: { rows, columns } }: NewSheet): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const corner = addressOf(rows + 1, columns + 1);
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** Excel takes no more in a header or footer. */
const LONGEST = 255;

function headerFooterXml({ header: { left, right }, footerRight }: NewPage): string {
  const part = (code: string, text: string) =>
    text === '' ? '' : `&${code}${text.replace(/\s+/g, ' ').replace(/&/g, '&&').slice(0, 100)}`;
  const above = `${part('L', left)}${part('R', right)}`.slice(0, LONGEST);
  const below = `&C&P / &N${part('R', footerRight)}`.slice(0, LONGEST);
  const oddHeader = above === '' ? '' : `<oddHeader>${attributeText(above)}</oddHeader>`;
  return `<headerFooter>${oddHeader}<oddFooter>${attributeText(below)}</oddFooter></headerFooter>`;
}

/** 'KPI'!$1:$3 and the like: what is printed, and what is repeated on every page. */
export function printNames({ rows, columns, page }: NewSheet): { area: string; titles: string | null } {
  const area = `$A$1:$${columnName(Math.max(1, columns.length))}$${Math.max(1, rows.length)}`;
  const titles = [
    ...(page.titleColumns === 0 ? [] : [`$A:$${columnName(page.titleColumns)}`]),
    ...(page.titleRows === null ? [] : [`$${page.titleRows.from}:$${page.titleRows.to}`]),
  ];
  return { area, titles: titles.length === 0 ? null : titles.join(',') };
}
