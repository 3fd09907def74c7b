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
  const index = indexReaders(formulas.filter(f => !f.reads.unsure));
  const queue: { sheet: string; area: CellRange }[] = [
    ...changed.map(c => ({
      sheet: c.sheet,
      area: { top: c.row, bottom: c.row, left: c.column, right: c.column },
    })),
    ...[...dependent].map(f => ({ sheet: f.sheet, area: f.fills })),
  ];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const formula of index(next.sheet, next.area)) {
      if (dependent.has(formula)) continue;
      dependent.add(formula);
      queue.push({ sheet: formula.sheet, area: formula.fills });
    }
  }
  return [...dependent];
}

/** Finds the readers of an area: single cells by look-up, ranges by going through the sheet's. */
function indexReaders(formulas: readonly SheetFormula[]): (sheet: string, area: CellRange) => SheetFormula[] {
  const cells = new Map<string, SheetFormula[]>();
  const ranges = new Map<string, { range: CellRange; formula: SheetFormula }[]>();
  for (const formula of formulas) {
    for (const range of formula.reads.ranges) {
      const sheet = range.sheet.toLowerCase();
      if (range.top === range.bottom && range.left === range.right) {
        pushTo(cells, `${sheet}!${range.top},${range.left}`, formula);
      } else {
        pushTo(ranges, sheet, { range, formula });
      }
    }
  }
  return (sheetName, area) => {
    const sheet = sheetName.toLowerCase();
    const readers = (ranges.get(sheet) ?? []).filter(r => overlap(r.range, area)).map(r => r.formula);
    if (area.top === area.bottom && area.left === area.right) {
      return [...readers, ...(cells.get(`${sheet}!${area.top},${area.left}`) ?? [])];
    }
    const inArea = [...cells].filter(([key]) => keyWithin(key, sheet, area)).flatMap(([, found]) => found);
    return [...readers, ...inArea];
  };
}

function keyWithin(key: string, sheet: string, area: CellRange): boolean {
  if (!key.startsWith(`${sheet}!`)) return false;
  const [row = 0, column = 0] = key
    .slice(sheet.length + 1)
    .split(',')
    .map(Number);
  return within(area, { row, column });
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function pushTo<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}
