import { type CellRange, parseAddress } from '../../shared/reading/workbookCells.ts';

/** A range a formula reads. */
export interface SheetRange extends CellRange {
  sheet: string;
}

/** What a formula reads. `unsure`: something in it (INDIRECT, a table, a 3D sheet range) may read anything. */
export interface FormulaReferences {
  ranges: SheetRange[];
  unsure: boolean;
}

/** Where a formula stands, and how far it was copied from the place it is written for (shared formulas). */
export interface FormulaPlace {
  sheet: string;
  rowShift: number;
  columnShift: number;
}

/** Defined names, in lower case, with what they stand for (one text a scope). */
export type DefinedNames = ReadonlyMap<string, readonly string[]>;

/** While the text is that of a defined name: the names it was reached through. */
type NamePath = readonly string[];

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Functions whose result depends on cells their arguments do not name. */
const INDIRECT = /^(INDIRECT|OFFSET|GETPIVOTDATA|CELL|EVALUATE|CALL|CUBE\w*|RTD|GET\.\w+)$/i;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const WORD_END = String.raw`(?![\p{L}\p{N}_.$\\(!])`;
const TOKEN = new RegExp(
  [
    '(?<string>"(?:[^"]|"")*")',
    '(?<error>#[A-Z][A-Z0-9/_]*[!?]?)',
    // In front of "!": '…' with anything inside, or a bare name; [1] marks another workbook.
    String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>(?:\[\d+\])?[\p{L}\p{N}_.\\:]+))!)`,
    `(?<range>(?:${CELL}:${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CELL})${WORD_END})`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<after>\s*\(|\[)?`,
    String.raw`(?<other>[\s\S])`,
  ].join('|'),
  'gu',
);

/**
 * A simple scan for what a formula reads, defined names included. When in doubt the answer is `unsure`, never
 * "nothing".
 */
export function formulaReferences(
  formula: string,
  place: FormulaPlace,
  names: DefinedNames,
  path: NamePath = [],
): FormulaReferences {
  const found: FormulaReferences = { ranges: [], unsure: false };
  let sheet: string | null = place.sheet;
  for (const { groups = {} } of formula.matchAll(TOKEN)) {
    const prefix = groups.quoted?.replaceAll("''", "'") ?? groups.bare;
    if (prefix !== undefined) {
      // Another workbook's cells are not ours; a 3D prefix (1月:3月!) names sheets we do not spell out.
      sheet = prefix.includes('[') ? null : prefix;
      if (sheet?.includes(':')) found.unsure = true;
      continue;
    }
    if (groups.range !== undefined && sheet !== null) {
      addRange(found, groups.range, { ...place, sheet }, path);
    } else if (groups.word !== undefined && sheet !== null) {
      addWord(found, groups.word, groups.after ?? '', place, names, path);
    } else if (groups.other !== undefined && /[:#[@!]/.test(groups.other)) {
      // A range made by a function (A1:INDEX(…)), a spilled array (A1#), a table, a sheet name we cannot read.
      found.unsure = true;
    }
    sheet = place.sheet;
  }
  return found;
}

function addRange(found: FormulaReferences, text: string, place: FormulaPlace, path: NamePath): void {
  const [first = '', second = first] = text.toUpperCase().split(':');
  const from = corner(first, place, 1, 1);
  const to = corner(second, place, LAST_ROW, LAST_COLUMN);
  // Relative references in a name move with the cell that uses it.
  if (!from || !to || (path.length > 0 && (from.moves || to.moves))) {
    found.unsure = true;
    return;
  }
  found.ranges.push({
    sheet: place.sheet,
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  });
}

/** "$B7", "B" or "7", moved as far as the formula was copied; a missing half is the sheet's edge. */
function corner(text: string, place: FormulaPlace, edgeRow: number, edgeColumn: number) {
  const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)$/.exec(text) ?? [];
  const address = parseAddress(`${letters || 'A'}${digits || '1'}`);
  if (!address) return null;
  const movesColumn = letters !== '' && !text.startsWith('$');
  const movesRow = digits !== '' && !text.endsWith(`$${digits}`);
  return {
    moves: movesColumn || movesRow,
    row: digits === '' ? edgeRow : address.row + (movesRow ? place.rowShift : 0),
    column: letters === '' ? edgeColumn : address.column + (movesColumn ? place.columnShift : 0),
  };
}

function addWord(
  found: FormulaReferences,
  word: string,
  after: string,
  place: FormulaPlace,
  names: DefinedNames,
  path: NamePath,
): void {
  if (after.trim() === '(') {
    if (INDIRECT.test(word.replace(/^_xl\w+\./, ''))) found.unsure = true;
    return;
  }
  if (/^(TRUE|FALSE)$/i.test(word)) return;
  const name = word.toLowerCase();
  const definitions = names.get(name);
  if (after === '[' || !definitions) {
    found.unsure = true;
    return;
  }
  if (path.includes(name)) return;
  for (const definition of definitions) {
    const inner = formulaReferences(definition, place, names, [...path, name]);
    found.ranges.push(...inner.ranges);
    if (inner.unsure) found.unsure = true;
  }
}
