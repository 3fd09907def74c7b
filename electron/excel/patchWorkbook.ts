import { AppError } from '../../shared/errors/appError.ts';
import { type CellRange, parseAddress } from '../../shared/reading/workbookCells.ts';
import { dropCachedValues } from './cachedValues.ts';
import { within } from './cellRange.ts';
import type { CellValue, KnownStrings } from './cellXml.ts';
import { dependentFormulas } from './formulaDependents.ts';
import { PartTexts } from './partTexts.ts';
import { inFile, refuse } from './refusal.ts';
import { findStrings } from './sharedStrings.ts';
import { sheetFormulas } from './sheetFormulas.ts';
import { patchSheet, type SheetEdit } from './sheetPatch.ts';
import { sniffFormat } from './sniffFormat.ts';
import { tableHeaders } from './tableHeaders.ts';
import { definedNames, requestRecalculation } from './workbookCalculation.ts';
import { openPackage, type WorkbookPackage } from './workbookPackage.ts';
import { rewriteZip } from './zipRewrite.ts';

/** One value to be written into one cell of a workbook. */
export interface CellEdit {
  sheet: string;
  address: string;
  value: CellValue;
}

export interface PatchResult {
  bytes: Uint8Array;
  /** The cells written, as "Sheet!C6". */
  written: string[];
  /** The zip parts whose content differs from the original; every other part is there byte for byte. */
  partsTouched: string[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Excel calls a workbook with a longer text damaged. */
const LONGEST_TEXT = 32_767;

/**
 * Writes values into a copy of a workbook (.xlsx, .xlsm) and changes nothing else: not a style, not a string
 * table, not a time stamp. Only where a formula hangs on a written cell its remembered result is taken out and
 * the workbook asked to recalculate. Either every edit is in the result or an error is thrown.
 * @throws AppError cellIsFormula, cellIsMerged, cellIsTableHeader, cellMissing (detail "Sheet!F9"),
 *   workbookSigned, writeBackUnsupported and the refusals of reading (detail: the file name, if given).
 */
export function patchWorkbook(bytes: Uint8Array, edits: readonly CellEdit[], fileName = ''): PatchResult {
  return inFile(fileName, () => {
    refuseOtherFormats(bytes);
    const source = openPackage(bytes);
    if (source.archive.entries.some(e => /^_xmlsignatures\//i.test(e.name))) {
      refuse('workbookSigned', 'digital signature');
    }
    const bySheet = groupEdits(source, edits);
    const parts = new PartTexts(source);
    patchSheets(source, bySheet, parts);
    dropStaleResults(source, bySheet, parts);
    const contents = parts.changed();
    return {
      bytes: rewriteZip(source.archive, contents),
      written: [...bySheet].flatMap(([sheet, found]) =>
        [...found.keys()].map(address => `${sheet}!${address}`),
      ),
      partsTouched: [...contents.keys()],
    };
  });
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const format = sniffFormat(bytes);
  if (format === 'empty') refuse('workbookEmpty', 'no bytes');
  if (format === 'encrypted') refuse('workbookEncrypted', 'EncryptedPackage');
  if (format === 'ole' || format === 'text' || format === 'xml') refuse('writeBackUnsupported', format);
  if (format !== 'zip') refuse('notAWorkbook', format);
}

/** Edits by sheet and address; of two for one cell the later one counts. */
function groupEdits(
  source: WorkbookPackage,
  edits: readonly CellEdit[],
): Map<string, Map<string, SheetEdit>> {
  const bySheet = new Map<string, Map<string, SheetEdit>>();
  for (const { sheet, address, value } of edits) {
    const detail = `${sheet}!${address}`;
    const place = parseAddress(address);
    const part = source.sheets.find(s => s.name === sheet)?.part;
    if (!part || !place || place.row > LAST_ROW || place.column > LAST_COLUMN) {
      throw new AppError('cellMissing', detail);
    }
    if (value.kind === 'text' && value.text.length > LONGEST_TEXT) throw new AppError('textTooLong', detail);
    const ofSheet = bySheet.get(sheet) ?? new Map<string, SheetEdit>();
    ofSheet.set(address, { ...place, value });
    bySheet.set(sheet, ofSheet);
  }
  return bySheet;
}

function patchSheets(
  source: WorkbookPackage,
  bySheet: ReadonlyMap<string, ReadonlyMap<string, SheetEdit>>,
  parts: PartTexts,
): void {
  const strings = knownStrings(source, bySheet, parts);
  for (const [sheet, edits] of bySheet) {
    const part = partOf(source, sheet);
    const headers = tableHeaders(source, part);
    for (const [address, edit] of edits) {
      if (headers.some(range => within(range, edit))) {
        throw new AppError('cellIsTableHeader', `${sheet}!${address}`);
      }
    }
    parts.change(part, xml => patchSheet(xml, sheet, [...edits.values()], strings));
  }
}

/** A text the workbook has already is written as a reference to it; the table of strings is never touched. */
function knownStrings(
  source: WorkbookPackage,
  bySheet: ReadonlyMap<string, ReadonlyMap<string, SheetEdit>>,
  parts: PartTexts,
): KnownStrings {
  const wanted = new Set<string>();
  for (const edits of bySheet.values()) {
    for (const { value } of edits.values()) if (value.kind === 'text') wanted.add(value.text);
  }
  if (wanted.size === 0 || source.sharedStringsPart === null) return new Map();
  return findStrings(parts.text(source.sharedStringsPart), wanted);
}

function dropStaleResults(
  source: WorkbookPackage,
  bySheet: ReadonlyMap<string, ReadonlyMap<string, SheetEdit>>,
  parts: PartTexts,
): void {
  if (bySheet.size === 0) return;
  const names = definedNames(parts.text(source.workbookPart));
  const formulas = source.sheets.flatMap(({ name, part }) => {
    const xml = part === null ? '' : parts.text(part);
    return /<(?:[\w.-]+:)?f[\s/>]/.test(xml) ? sheetFormulas(xml, name, names) : [];
  });
  const changed = [...bySheet].flatMap(([sheet, edits]) => [...edits.values()].map(e => ({ ...e, sheet })));
  const stale = new Map<string, CellRange[]>();
  for (const { sheet, fills } of dependentFormulas(formulas, changed)) {
    stale.set(sheet, [...(stale.get(sheet) ?? []), fills]);
  }
  for (const [sheet, areas] of stale)
    parts.change(partOf(source, sheet), xml => dropCachedValues(xml, areas));
  if (stale.size > 0) parts.change(source.workbookPart, requestRecalculation);
}

function partOf(source: WorkbookPackage, sheet: string): string {
  return source.sheets.find(s => s.name === sheet)?.part ?? refuse('cellMissing', sheet);
}
