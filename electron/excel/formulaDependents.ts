import type { CellRange } from '../../shared/reading/workbookCells.ts';
import { within } from './cellRange.ts';
import type { SheetFormula } from './sheetFormulas.ts';

/** A cell whose value changes. */
export interface ChangedCell {
  sheet: string;
  row: number;
  column: number;
}

/**
 * The formulas whose result hangs on one of the changed cells, directly or through other formulas. Doubtful
 * ones count as dependent: a result too many is worked out anew, a stale one would be believed.
 */
export function dependentFormulas(
  formulas: readonly SheetFormula[],
  changed: readonly ChangedCell[],
): SheetFormula[] {
  if (changed.length === 0) return [];
  const dependent = new Set(formulas.filter(f => f.reads.unsure));
  const sure = formulas.filter(f => !f.reads.unsure);
  let index: ReturnType<typeof indexReaders> | null = null;
  const queue: { sheet: string; area: CellRange }[] = [
    ...changed.map(c => ({
      sheet: c.sheet,
      area: { top: c.row, bottom: c.row, left: c.column, right: c.column },
    })),
    ...[...dependent].map(f => ({ sheet: f.sheet, area: f.fills })),
  ];
  let steps = queue.length;
  for (let next = queue.pop(); next; next = queue.pop()) {
    // For a few cells all formulas are looked through; an index costs more than it saves.
    if (++steps > FEW) index ??= indexReaders(sure);
    for (const formula of index ? index(next.sheet, next.area) : readersOf(sure, next)) {
      if (dependent.has(formula)) continue;
      dependent.add(formula);
      queue.push({ sheet: formula.sheet, area: formula.fills });
    }
  }
  return [...dependent];
}

const FEW = 8;

function readersOf(
  formulas: readonly SheetFormula[],
  { sheet: sheetName, area }: { sheet: string; area: CellRange },
): SheetFormula[] {
  const sheet = sheetName.toLowerCase();
  return formulas.filter(({ reads }) =>
    reads.ranges.some(range => overlap(range, area) && range.sheet.toLowerCase() === sheet),
  );
}

/** Finds the readers of an area: single cells by look-up, ranges by going through the sheet's. */
function indexReaders(formulas: readonly SheetFormula[]): (sheet: string, area: CellRange) => SheetFormula[] {
  const sheets = new Map<string, { cells: Map<number, SheetFormula[]>; ranges: Reader[] }>();
  let named = '';
  let ofSheet: { cells: Map<number, SheetFormula[]>; ranges: Reader[] } | undefined;
  for (const formula of formulas) {
    for (const range of formula.reads.ranges) {
      if (range.sheet !== named || !ofSheet) {
        named = range.sheet;
        const key = named.toLowerCase();
        ofSheet = sheets.get(key) ?? { cells: new Map(), ranges: [] };
        sheets.set(key, ofSheet);
      }
      if (isSingle(range)) pushTo(ofSheet.cells, cellKey(range.top, range.left), formula);
      else ofSheet.ranges.push({ range, formula });
    }
  }
  return (sheetName, area) => {
    const found = sheets.get(sheetName.toLowerCase());
    if (!found) return [];
    const readers = found.ranges.filter(({ range }) => overlap(range, area)).map(({ formula }) => formula);
    if (isSingle(area)) return [...readers, ...(found.cells.get(cellKey(area.top, area.left)) ?? [])];
    const inArea = [...found.cells]
      .filter(([key]) => within(area, { row: Math.floor(key / COLUMNS), column: key % COLUMNS }))
      .flatMap(([, formulas]) => formulas);
    return [...readers, ...inArea];
  };
}

interface Reader {
  range: CellRange;
  formula: SheetFormula;
}

/** More than a sheet has. */
const COLUMNS = 2 ** 15;

function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

function isSingle(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function pushTo<T>(lists: Map<number, T[]>, key: number, entry: T): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}
