import { type CellText, cellText, type Spacing } from './cellText.ts';
import {
  BLOCK_ELEMENTS,
  CELLS,
  isBullet,
  isHidden,
  ROW_GROUPS,
  spacingOf,
  VOID_ELEMENTS,
} from './elementRules.ts';
import type { HtmlToken } from './htmlTokens.ts';
import type { SpanningCell, SpanningRow } from './placeSpans.ts';

interface OpenElement {
  name: string;
  hidden: boolean;
  spacing: Spacing;
}

/** Collects the outermost tables of an HTML text; tables within a cell are text of the cell. */
export interface TableReader {
  read(token: HtmlToken): void;
  depth(): number;
  cellCount(): number;
  tables(): SpanningRow[][];
}

export function createTableReader(decode: (raw: string) => string, lastBreakCounts: boolean): TableReader {
  const tables: SpanningRow[][] = [];
  const open: OpenElement[] = [];
  let tableDepth = 0;
  let cellCount = 0;
  let cell: (SpanningCell & { flow: CellText }) | null = null;

  const around = (): OpenElement => open.at(-1) ?? { name: '', hidden: false, spacing: 'collapsed' };

  const begin = (name: string, attributes: ReadonlyMap<string, string>) => {
    const { hidden, spacing } = around();
    const element = {
      name,
      hidden: hidden || isHidden(name, attributes),
      spacing: spacingOf(name, attributes) ?? spacing,
    };
    open.push(element);
    if (name === 'table') {
      tableDepth += 1;
      if (tableDepth === 1) tables.push([]);
    }
    if (tableDepth === 1 && name === 'tr') tables.at(-1)?.push({ cells: [], hidden: element.hidden });
    if (tableDepth === 1 && CELLS.has(name)) {
      cellCount += 1;
      const columns = spanOf(attributes.get('colspan'), { least: 1, most: 1000 });
      const rows = spanOf(attributes.get('rowspan'), { least: 0, most: 65_534 });
      const spills = /mso-ignore\s*:\s*colspan/i.test(attributes.get('style') ?? '');
      cell = { text: '', columns, rows, spills, flow: cellText() };
    } else if (CELLS.has(name)) cell?.flow.gap();
    else if (startsLine(name)) cell?.flow.blockEdge();
    if (!element.hidden && isBullet(attributes)) {
      cell?.flow.add('・', 'kept');
      element.hidden = true;
    }
  };

  const end = () => {
    const element = open.pop();
    if (element === undefined) return;
    if (tableDepth === 1 && CELLS.has(element.name)) endCell(element);
    else if (startsLine(element.name)) cell?.flow.blockEdge();
    if (element.name === 'table') tableDepth -= 1;
  };

  const endCell = ({ hidden, spacing }: OpenElement) => {
    const row = tables.at(-1)?.at(-1);
    const text = cell?.flow.finish(lastBreakCounts) ?? '';
    // Excel and Word write a no-break space into empty cells.
    const isEmpty = text === '\u00A0' && spacing === 'collapsed';
    // A hidden cell of a row that is shown takes no column.
    if (cell && row && (row.hidden || !hidden)) row.cells.push({ ...cell, text: isEmpty ? '' : text });
    cell = null;
  };

  /** Ends the elements that stand open within the innermost table, down to one that `stays`. */
  const endWithinTable = (stays: (name: string) => boolean) => {
    while (around().name !== 'table' && !stays(around().name)) end();
  };

  const openTag = (name: string, attributes: ReadonlyMap<string, string>) => {
    if (VOID_ELEMENTS.has(name)) {
      if (name === 'br' && !around().hidden) cell?.flow.lineBreak();
      if (name === 'hr') cell?.flow.blockEdge();
      return;
    }
    if (isTablePart(name)) {
      if (tableDepth === 0) return;
      if (CELLS.has(name)) endWithinTable(above => above === 'tr' || ROW_GROUPS.has(above));
      else if (name === 'tr') endWithinTable(above => ROW_GROUPS.has(above));
      else endWithinTable(() => false);
      if (CELLS.has(name) && around().name !== 'tr') begin('tr', new Map());
    }
    if (around().name === 'p' && BLOCK_ELEMENTS.has(name)) end();
    if (around().name === 'li' && name === 'li') end();
    begin(name, attributes);
  };

  const closeTag = (name: string) => {
    // Nothing but the table itself ends beyond it.
    const at = open.findLastIndex(element => element.name === name || element.name === 'table');
    if (open[at]?.name === name) while (open.length > at) end();
    // The rows of a table are a group even where its beginning is not written.
    else if (ROW_GROUPS.has(name) && tableDepth > 0) endWithinTable(() => false);
    else if (name === 'p') cell?.flow.blockEdge();
  };

  const text = (raw: string) => {
    const { name, hidden, spacing } = around();
    if (hidden || cell === null) return;
    const decoded = decode(raw.replace(/\r\n?/g, '\n'));
    // Word's empty paragraphs hold a no-break space that is not a character of the text.
    if (name === 'o:p' && /^[\s\u00A0]*$/.test(decoded)) {
      if (decoded.includes('\u00A0')) cell.flow.emptyLine();
    } else cell.flow.add(decoded, spacing);
  };

  return {
    depth: () => open.length,
    cellCount: () => cellCount,
    read(token) {
      if (token.kind === 'text') text(token.raw);
      else if (token.kind === 'open') openTag(token.name, token.attributes);
      else closeTag(token.name);
    },
    tables() {
      while (open.length > 0) end();
      return tables;
    },
  };
}

const isTablePart = (name: string) => name === 'tr' || CELLS.has(name) || ROW_GROUPS.has(name);
const startsLine = (name: string) => name === 'table' || name === 'tr' || BLOCK_ELEMENTS.has(name);

/** As in browsers: what is no such number is 1. */
function spanOf(written: string | undefined, { least, most }: { least: number; most: number }): number {
  const span = Number.parseInt(written ?? '', 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(most, Math.max(least, span));
}
