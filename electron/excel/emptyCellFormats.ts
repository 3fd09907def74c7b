import { addressOf } from '../../shared/reading/workbookCells.ts';
import { cellFormatCodes } from './cellStyles.ts';
import { refuse } from './refusal.ts';
import { scanXml } from './scanXml.ts';
import { findEntry, openPackage, readPart } from './workbookPackage.ts';
import { inflateEntry } from './zipArchive.ts';

/** Tells the number format of cells that hold nothing: their own, else their row's, else their column's; null for General. */
export function emptyCellFormats(bytes: Uint8Array): (sheet: string, address: string) => string | null {
  const source = openPackage(bytes);
  const { archive, sheets, stylesPart } = source;
  const codes = stylesPart === null ? [] : cellFormatCodes(readPart(archive, stylesPart).text);
  const known = new Map<string, SheetStyles>();
  const stylesOf = (sheet: string): SheetStyles => {
    const before = known.get(sheet);
    if (before) return before;
    const part = sheets.find(({ name }) => name === sheet)?.part ?? refuse('cellMissing', sheet);
    const entry = findEntry(archive, part) ?? refuse('workbookDamaged', `no part ${part}`);
    const styles = sheetStyles(inflateEntry(archive, entry), part);
    known.set(sheet, styles);
    return styles;
  };
  return (sheet, address) => {
    const { cells, rows, columns } = stylesOf(sheet);
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    const style = cells.get(address) ?? rows.get(Number(match?.[2])) ?? columns.get(match?.[1] ?? '') ?? 0;
    return codes[style] ?? null;
  };
}

interface SheetStyles {
  cells: Map<string, number>;
  rows: Map<number, number>;
  /** By their letters. */
  columns: Map<string, number>;
}

/** Styled columns reach to the edge of the sheet; nobody's form does. */
const LAST_COLUMN = 1000;

function sheetStyles(bytes: Buffer, part: string): SheetStyles {
  const styles: SheetStyles = { cells: new Map(), rows: new Map(), columns: new Map() };
  let row = 0;
  let column = 0;
  scanXml(bytes, part, {
    wantsText: false,
    open(name, attributes) {
      const style = attributes.get('s');
      if (name === 'row') {
        row = Number(attributes.get('r') ?? row + 1);
        column = 0;
        if (style !== undefined && attributes.get('customFormat') !== undefined)
          styles.rows.set(row, Number(style));
      } else if (name === 'c') {
        const own = attributes.get('r');
        column += 1;
        if (own !== undefined || style !== undefined)
          styles.cells.set(own ?? addressOf(row, column), Number(style ?? 0));
      } else if (name === 'col') {
        const of = attributes.get('style');
        if (of === undefined) return;
        const last = Math.min(Number(attributes.get('max')), LAST_COLUMN);
        for (let at = Number(attributes.get('min')); at <= last; at++)
          styles.columns.set(addressOf(1, at).replace('1', ''), Number(of));
      }
    },
    close() {},
    text() {},
  });
  return styles;
}
