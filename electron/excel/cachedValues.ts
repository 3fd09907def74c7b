import type { CellRange } from '../../shared/reading/workbookCells.ts';
import { parseAddress } from '../../shared/reading/workbookCells.ts';
import { within } from './cellRange.ts';
import type { SheetFormula } from './sheetFormulas.ts';
import { type Splice, splice, walkXml, type XmlElement } from './xmlWalk.ts';

/**
 * Takes the remembered results out of formula cells, so that no reader believes a total that no longer holds
 * (LibreOffice would, whatever the workbook says about recalculation). The formulas stay as they are.
 */
export function staleValues(xml: string, formulas: readonly SheetFormula[]): Splice[] {
  return formulas.filter(isSingle).flatMap(({ found: { cellStart, cellOpenEnd, values } }) => {
    if (values.length === 0) return [];
    return [...values.map(place => ({ ...place, text: '' })), ...withoutType(xml, cellStart, cellOpenEnd)];
  });
}

/** The same for the cells that an array fills besides its own. */
export function dropFilledValues(xml: string, formulas: readonly SheetFormula[]): string {
  const areas = formulas.filter(formula => !isSingle(formula)).map(({ fills }) => fills);
  if (areas.length === 0) return xml;
  const pieces: Splice[] = [];
  const position = cellCounter();
  let stale: XmlElement | null = null;
  walkXml(xml, {
    open: element => {
      const { row, column } = position(element);
      if (element.name !== 'c' || element.parent?.name !== 'row') return;
      stale = areas.some(area => within(area, { row, column })) ? element : null;
    },
    close: (element, { end }) => {
      if (stale === null || element.parent !== stale) return;
      if (element.name !== 'v' && element.name !== 'is') return;
      pieces.push(
        { from: element.start, to: end, text: '' },
        ...withoutType(xml, stale.start, stale.openEnd),
      );
    },
  });
  return splice(xml, pieces);
}

/** `t="str"` or `t="e"` describe the value that is gone. */
function withoutType(xml: string, start: number, openEnd: number): Splice[] {
  const type = /\st\s*=\s*(?:"[^"]*"|'[^']*')/.exec(xml.slice(start, openEnd));
  if (!type) return [];
  const from = start + type.index;
  return [{ from, to: from + type[0].length, text: '' }];
}

function isSingle({ fills }: { fills: CellRange }): boolean {
  return fills.top === fills.bottom && fills.left === fills.right;
}

/** Follows rows and cells, with or without an address of their own, and tells where the walk stands. */
function cellCounter(): (element: XmlElement) => { row: number; column: number } {
  let row = 0;
  let column = 0;
  return ({ name, attributes, parent }) => {
    if (name === 'row' && parent?.name === 'sheetData') {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r);
      column = 0;
    } else if (name === 'c' && parent?.name === 'row') {
      column = (attributes.r === undefined ? null : parseAddress(attributes.r)?.column) ?? column + 1;
    }
    return { row, column };
  };
}
