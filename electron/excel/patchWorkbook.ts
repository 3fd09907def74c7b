import { decimalText } from '../../shared/domain/decimalText.ts';
import { groupBy } from '../../shared/domain/groupBy.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { type CellRange, parseAddress } from '../../shared/reading/workbookCells.ts';
import { dropFilledValues, staleValues } from './cachedValues.ts';
import { dropFromCalcChain } from './calcChain.ts';
import { within } from './cellRange.ts';
import type { CellValue, KnownStrings } from './cellXml.ts';
import { dependentFormulas } from './formulaDependents.ts';
import { isoToSerial } from './isoSerial.ts';
import { PartTexts } from './partTexts.ts';
import { inFile, refuse } from './refusal.ts';
import { findStrings } from './sharedStrings.ts';
import { type SheetFormula, sheetFormulas } from './sheetFormulas.ts';
import { planSheetPatch, type SheetEdit, type SheetPatch } from './sheetPatch.ts';
import { sniffFormat } from './sniffFormat.ts';
import { tableHeaders } from './tableHeaders.ts';
import { definedNames, requestRecalculation } from './workbookCalculation.ts';
import { openPackage, type WorkbookPackage } from './workbookPackage.ts';
import { splice } from './xmlWalk.ts';
import { rewriteZip } from './zipRewrite.ts';

/** One value to be written into one cell of a workbook. */
export interface CellEdit {
  sheet: string;
  address: string;
  value: CellValue;
}

export interface PatchOptions {
  /** Values take the place of formulas too; the masters of shared formulas and arrays are still refused. */
  overwriteFormulas?: boolean;
}

export interface PatchResult {
  bytes: Uint8Array;
  /** The cells written, as "Sheet!C6". */
  written: string[];
  /** The zip parts whose content differs from the original; every other part is there byte for byte. */
  partsTouched: string[];
  /** The cells whose remembered results are gone, since they hang on a written one. */
  recalculated: { sheet: string; fills: CellRange }[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Excel calls a workbook with a longer text damaged. */
const LONGEST_TEXT = 32_767;

type EditsBySheet = ReadonlyMap<string, ReadonlyMap<string, SheetEdit>>;

/**
 * Writes values into a copy of a workbook (.xlsx, .xlsm) and changes nothing else: not a style, not a string
 * table, not a time stamp. Only where a formula hangs on a written cell its remembered result is taken out and
 * the workbook asked to recalculate. Either every edit is in the result or an error is thrown.
 * @throws AppError cellIsFormula, cellIsMerged, cellIsTableHeader, cellMissing (detail "Sheet!F9"),
 *   workbookSigned, writeBackUnsupported and the refusals of reading (detail: the file name, if given).
 */
export function patchWorkbook(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  fileName = '',
  { overwriteFormulas = false }: PatchOptions = {},
): PatchResult {
  return inFile(fileName, () => {
    refuseOtherFormats(bytes);
    const source = openPackage(bytes);
    if (source.archive.entries.some(e => /^_xmlsignatures\//i.test(e.name))) {
      refuse('workbookSigned', 'digital signature');
    }
    const bySheet = groupEdits(source, edits);
    const parts = new PartTexts(source);
    const stale = bySheet.size === 0 ? [] : patchSheets(source, bySheet, parts, overwriteFormulas);
    const contents = parts.changed();
    return {
      bytes: rewriteZip(source.archive, contents),
      written: [...bySheet].flatMap(([sheet, found]) =>
        [...found.keys()].map(address => `${sheet}!${address}`),
      ),
      partsTouched: [...contents.keys()],
      recalculated: stale.map(({ sheet, fills }) => ({ sheet, fills })),
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
    ofSheet.set(address, { ...place, value: value.kind === 'date' ? serial(value.date, source) : value });
    bySheet.set(sheet, ofSheet);
  }
  return bySheet;
}

/** Dates are held as days since 1900, or 1904. */
function serial(date: string, { date1904 }: WorkbookPackage): CellValue {
  const days = isoToSerial(date, date1904);
  return days === null ? { kind: 'text', text: date } : { kind: 'number', value: decimalText(String(days)) };
}

function patchSheets(
  source: WorkbookPackage,
  bySheet: EditsBySheet,
  parts: PartTexts,
  overwriteFormulas: boolean,
): SheetFormula[] {
  const strings = knownStrings(source, bySheet, parts);
  const names = definedNames(parts.text(source.workbookPart));
  const patches = new Map<string, SheetPatch>();
  const formulas: SheetFormula[] = [];
  for (const { name, part } of source.sheets) {
    const edits = bySheet.get(name);
    const xml = part === null ? '' : parts.text(part);
    // Sheets without formulas and edits need not be walked.
    if (part === null || (!edits && !/<(?:[\w.-]+:)?f[\s/>]/.test(xml))) continue;
    if (edits) refuseHeaders(source, name, part, edits);
    const patch = planSheetPatch(xml, name, [...(edits?.values() ?? [])], strings, { overwriteFormulas });
    patches.set(name, patch);
    for (const formula of sheetFormulas(patch.formulas, name, names)) formulas.push(formula);
  }
  const changed = [...bySheet].flatMap(([sheet, edits]) => [...edits.values()].map(e => ({ ...e, sheet })));
  const dependents = dependentFormulas(formulas, changed);
  const stale = groupBy(dependents, ({ sheet }) => sheet);
  for (const [sheet, { pieces }] of patches) {
    const ofSheet = stale.get(sheet) ?? [];
    if (pieces.length === 0 && ofSheet.length === 0) continue;
    const part = partOf(source, sheet);
    parts.change(part, xml => splice(xml, [...pieces, ...staleValues(xml, ofSheet)]));
    parts.change(part, xml => dropFilledValues(xml, ofSheet));
  }
  if (stale.size > 0) parts.change(source.workbookPart, requestRecalculation);
  const gone = new Map([...patches].map(([sheet, { overwritten }]) => [sheet, overwritten]));
  dropFromCalcChain(source, gone, parts);
  return dependents;
}

function refuseHeaders(
  source: WorkbookPackage,
  sheet: string,
  part: string,
  edits: ReadonlyMap<string, SheetEdit>,
): void {
  const headers = tableHeaders(source, part);
  for (const [address, edit] of edits) {
    if (headers.some(range => within(range, edit))) {
      throw new AppError('cellIsTableHeader', `${sheet}!${address}`);
    }
  }
}

/** A text the workbook has already is written as a reference to it; the table of strings is never touched. */
function knownStrings(source: WorkbookPackage, bySheet: EditsBySheet, parts: PartTexts): KnownStrings {
  const wanted = new Set<string>();
  for (const edits of bySheet.values()) {
    for (const { value } of edits.values()) if (value.kind === 'text') wanted.add(value.text);
  }
  if (wanted.size === 0 || source.sharedStringsPart === null) return new Map();
  return findStrings(parts.text(source.sharedStringsPart), wanted, source.sharedStringsPart);
}

function partOf(source: WorkbookPackage, sheet: string): string {
  return source.sheets.find(s => s.name === sheet)?.part ?? refuse('cellMissing', sheet);
}
