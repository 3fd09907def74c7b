import type { SheetCells } from '../../shared/reading/workbookCells.ts';
import { calculateUncached } from './calculate/calculateUncached.ts';
import { cellContents } from './cellContents.ts';
import { cellFormatCodes } from './cellStyles.ts';
import { refuse } from './refusal.ts';
import { type ScannedSheet, scanSheet } from './sheetScanner.ts';
import { stringTable } from './stringTable.ts';
import { definedNames } from './workbookCalculation.ts';
import { findEntry, openPackage, readPart, type WorkbookPackage } from './workbookPackage.ts';
import { refuseDoctype } from './xmlText.ts';
import { inflateEntry } from './zipArchive.ts';

/** Told how far the reading has come, 0 to 1. */
export type OnProgress = (done: number) => void;

/**
 * The sheets of an .xlsx or .xlsm, macros and everything that is not cells left aside. Formulas saved without a
 * result are worked out where we can.
 */
export function packageCells(bytes: Uint8Array, onProgress: OnProgress = () => {}): SheetCells[] {
  const source = openPackage(bytes);
  refuseEntities(source);
  const { sharedStringsPart: strings, stylesPart: styles, date1904 } = source;
  const contentOf = cellContents({
    strings: strings === null ? [] : stringTable(inflated(source, strings), strings),
    formats: styles === null ? [] : cellFormatCodes(readPart(source.archive, styles).text),
    date1904,
  });
  const sizes = source.sheets.map(({ part }) => (part === null ? 0 : sizeOf(source, part)));
  const total = sizes.reduce((sum, size) => sum + size, 0) || 1;
  let before = 0;
  const scanned = source.sheets.map(({ name, hidden, part }, at): ScannedSheet => {
    if (part === null) return { sheet: emptySheet(name, hidden), formulas: [], emptyResults: [] };
    const size = sizes[at] ?? 0;
    const read = scanSheet({ name, hidden, part, bytes: inflated(source, part) }, contentOf, done =>
      onProgress((before + size * done) / total),
    );
    before += size;
    return read;
  });
  if (scanned.some(({ formulas }) => formulas.length > 0)) {
    const names = definedNames(readPart(source.archive, source.workbookPart).text);
    calculateUncached({ sheets: scanned, names, date1904, contentOf });
  }
  return scanned.map(({ sheet }) => sheet);
}

/** Parts that are not read are written back as they are: what Excel would do with their entities is not ours to try. */
function refuseEntities({ archive, sheets, sharedStringsPart }: WorkbookPackage): void {
  // The scanner refuses them itself in what it reads.
  const scanned = new Set(
    [...sheets.map(sheet => sheet.part), sharedStringsPart].map(part => part?.toLowerCase()),
  );
  for (const entry of archive.entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.name) || scanned.has(entry.name.toLowerCase())) continue;
    refuseDoctype(inflateEntry(archive, entry), entry.name);
  }
}

function sizeOf({ archive }: WorkbookPackage, part: string): number {
  return findEntry(archive, part)?.size ?? 0;
}

function inflated({ archive }: WorkbookPackage, part: string): Buffer {
  return inflateEntry(archive, findEntry(archive, part) ?? refuse('workbookDamaged', `no part ${part}`));
}

function emptySheet(name: string, hidden: boolean): SheetCells {
  return { name, hidden, cells: [], merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
}
