import type { CellRange } from '../../shared/reading/workbookCells.ts';
import { within } from './cellRange.ts';
import { cellCounter } from './sheetFormulas.ts';
import { type Splice, splice, walkXml, type XmlElement } from './xmlWalk.ts';

/**
 * Takes the remembered results out of formula cells, so that no reader believes a total that no longer holds
 * (LibreOffice would, whatever the workbook says about recalculation). The formulas stay as they are.
 */
export function dropCachedValues(xml: string, areas: readonly CellRange[]): string {
  const single = new Set(areas.filter(isSingle).map(a => key(a.top, a.left)));
  const wide = areas.filter(a => !isSingle(a));
  const pieces: Splice[] = [];
  const position = cellCounter();
  let stale: XmlElement | null = null;
  walkXml(xml, {
    open: element => {
      const { row, column } = position(element);
      if (element.name !== 'c' || element.parent?.name !== 'row') return;
      const hit = single.has(key(row, column)) || wide.some(area => within(area, { row, column }));
      stale = hit ? element : null;
    },
    close: (element, { end }) => {
      if (stale === null || element.parent !== stale) return;
      if (element.name !== 'v' && element.name !== 'is') return;
      pieces.push({ from: element.start, to: end, text: '' }, ...withoutType(xml, stale));
    },
  });
  return splice(xml, pieces);
}

/** `t="str"` or `t="e"` describe the value that is gone. */
function withoutType(xml: string, cell: XmlElement): Splice[] {
  const open = xml.slice(cell.start, cell.openEnd);
  const type = /\st\s*=\s*(?:"[^"]*"|'[^']*')/.exec(open);
  if (!type) return [];
  const from = cell.start + type.index;
  return [{ from, to: from + type[0].length, text: '' }];
}

function isSingle(area: CellRange): boolean {
  return area.top === area.bottom && area.left === area.right;
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
