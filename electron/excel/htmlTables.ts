import { htmlFormats } from './htmlFormats.ts';
import { type HtmlToken, htmlAttribute, htmlTokens } from './htmlTokens.ts';

/** A cell of a table, or a line of text between tables (a row of its own). */
export interface HtmlCell {
  text: string;
  /** What Excel kept beside the text: the number itself. */
  number: string | null;
  format: string | null;
  across: number;
  /** 0 where it reaches to the end of the table. */
  down: number;
}

export interface HtmlRow {
  cells: HtmlCell[];
  hidden: boolean;
}

export interface HtmlColumn {
  width: number | undefined;
  hidden: boolean;
}

export interface HtmlPage {
  /** The tables with what stands above, between and below them, in the order of the page. */
  blocks: HtmlRow[][];
  tables: number;
  columns: HtmlColumn[];
}

const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'dt',
  'dd',
  'table',
]);
const MOST_ACROSS = 1000;
const MOST_DOWN = 65_534;
/** A digit of the usual font is so many pixels wide, and a column has so many to spare. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** The tables of a page. One inside another is text of the cell it stands in, as in Excel's eyes. */
export function htmlTables(html: string): HtmlPage {
  const page: HtmlPage = { blocks: [], tables: 0, columns: [] };
  let depth = 0;
  let rows: HtmlRow[] | null = null;
  let row: HtmlRow | null = null;
  let cell: HtmlCell | null = null;
  let loose = '';
  const formatOf = htmlFormats(html);

  const endCell = () => {
    if (cell) cell.text = tidy(cell.text);
    cell = null;
  };
  const endLoose = () => {
    const lines = tidy(loose)
      .split('\n')
      .filter(line => line !== '');
    loose = '';
    if (lines.length > 0) page.blocks.push(lines.map(text => ({ cells: [plainCell(text)], hidden: false })));
  };
  const open = (name: string, attributes: string) => {
    if (name === 'table' && depth++ === 0) {
      endLoose();
      page.tables++;
      rows = [];
      page.blocks.push(rows);
    }
    if (depth !== 1 || !rows) return;
    if (name === 'tr') {
      endCell();
      row = { cells: [], hidden: isHidden(attributes) };
      rows.push(row);
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (!row) {
        row = { cells: [], hidden: false };
        rows.push(row);
      }
      cell = { ...cellWith(attributes), format: formatOf(attributes) };
      row.cells.push(cell);
    } else if (name === 'caption') {
      row = null;
      cell = plainCell('');
      rows.push({ cells: [cell], hidden: false });
    } else if (name === 'col' && page.tables === 1) page.columns.push(...columnsOf(attributes));
  };
  const close = (name: string) => {
    if (name === 'table' && depth > 0 && --depth === 0) {
      endCell();
      rows = null;
      row = null;
    }
    if (depth !== 1) return;
    if (name === 'td' || name === 'th' || name === 'caption') endCell();
    if (name === 'tr') row = null;
  };
  const add = (text: string) => {
    if (cell) cell.text += text;
    // Between the cells of a table stands nothing but line ends.
    else if (depth === 0) loose += text;
  };
  const take = (token: HtmlToken) => {
    if (token.type === 'text') return add(token.text.replace(/[ \t\r\n\f]+/g, ' '));
    if (BREAKS.has(token.name)) add('\n');
    else if (depth > 1 && /^t[dh]$/.test(token.name)) add(' ');
    if (token.type === 'open') open(token.name, token.attributes);
    else close(token.name);
  };
  for (const token of htmlTokens(html)) take(token);
  endCell();
  endLoose();
  return page;
}

function cellWith(attributes: string): Omit<HtmlCell, 'format'> {
  const value = htmlAttribute(attributes, 'x:num') || htmlAttribute(attributes, 'sdval');
  return {
    text: '',
    number: value === null || value === '' || !Number.isFinite(Number(value)) ? null : value,
    across: Math.min(span(htmlAttribute(attributes, 'colspan')) || 1, MOST_ACROSS),
    down: Math.min(span(htmlAttribute(attributes, 'rowspan')), MOST_DOWN),
  };
}

function plainCell(text: string): HtmlCell {
  return { text, number: null, format: null, across: 1, down: 1 };
}

function span(value: string | null): number {
  return /^\s*\d+/.test(value ?? '') ? parseInt(value ?? '', 10) : 1;
}

function columnsOf(attributes: string): HtmlColumn[] {
  const pixels = parseFloat(htmlAttribute(attributes, 'width') ?? '');
  const width =
    pixels > PADDING_PIXELS ? Math.round(((pixels - PADDING_PIXELS) / DIGIT_PIXELS) * 10) / 10 : undefined;
  const count = Math.min(span(htmlAttribute(attributes, 'span')) || 1, MOST_ACROSS);
  return Array.from({ length: count }, () => ({ width, hidden: isHidden(attributes) }));
}

function isHidden(attributes: string): boolean {
  return /display\s*:\s*none/i.test(htmlAttribute(attributes, 'style') ?? '');
}

/** Runs of blanks are one, lines have none at their ends; no-break spaces are blanks to the eye. */
function tidy(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}
