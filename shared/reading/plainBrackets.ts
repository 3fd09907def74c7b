import { findFigures } from '../domain/figureText.ts';
import type { FiscalYear } from '../domain/fiscalYear.ts';
import { westernYear, YEAR_PATTERN } from '../domain/wareki.ts';
import type { AssignedColumn } from './listColumn.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

const BRACKET_NOTE =
  /(?:[(（]\s*[)）]|括弧|カッコ|かっこ|下段)\s*(?:内|書き?)?(?:の(?:数値?|値|率))?\s*(?:は|：|:|が)[^。\n]*?(前年|昨年|(?:令和|平成|R)\s*(?:元|\d+)|20\d\d)/;

/** What every such note begins with; most cells have none of it. */
const SAYS_BRACKET = /[(（]\s*[)）]|括弧|カッコ|ｶｯｺ|かっこ|下段/;

/**
 * Whether brackets without words hold last year's figures: a note says so (（ ）内は令和5年度実績), a header does
 * (実績（前年度実績）), target and result both carry a bracketed figure of the same unit in several rows, or every row has one.
 */
export function bracketsHoldLastYear(
  grid: SheetGrid,
  columns: readonly AssignedColumn[],
  cells: readonly Slot[][],
  fiscalYear: FiscalYear | null,
): boolean {
  return saidByNote(grid, fiscalYear) || saidByHeader(columns, fiscalYear) || saidByCells(cells);
}

function saidByNote(grid: SheetGrid, fiscalYear: FiscalYear | null): boolean {
  return notes(grid).some(({ year }) => year === null || fiscalYear === null || year === fiscalYear - 1);
}

/** The fiscal year a note says brackets are of: （ ）内は令和5年度実績. */
export function yearOfBrackets(grid: SheetGrid): FiscalYear | null {
  return notes(grid).find(({ isWhole }) => isWhole)?.year ?? null;
}

function notes(grid: SheetGrid): { year: FiscalYear | null; isWhole: boolean }[] {
  return grid.sheet.cells.flatMap(({ text }) => {
    if (text.length > 300 || !SAYS_BRACKET.test(text)) return [];
    const words = text.normalize('NFKC');
    const match = BRACKET_NOTE.exec(words);
    if (!match) return [];
    const year = new RegExp(`${YEAR_PATTERN}年?度?`).exec(
      match[0] + words.slice(match.index + match[0].length),
    );
    const named = year && westernYear(year[1], year[2], year[3]);
    return [{ year: named, isWhole: year?.[0].endsWith('度') ?? false }];
  });
}

function saidByHeader(columns: readonly AssignedColumn[], fiscalYear: FiscalYear | null): boolean {
  return columns.some(({ role, heading }) => {
    if ((role !== 'target' && role !== 'actual') || !heading) return false;
    const year = heading.bracketYear;
    return year === 'prior' || (typeof year === 'number' && fiscalYear !== null && year === fiscalYear - 1);
  });
}

/** @param cells the target and result cells of each row */
function saidByCells(cells: readonly Slot[][]): boolean {
  const both = cells.filter(row => row.length >= 2 && row.every(slot => hasTwin(slot.cell.text)));
  if (both.length >= 2) return true;
  // Brackets in every row without exception are no remark to single figures.
  return cells.length >= 2 && cells.every(row => row.some(slot => hasTwin(slot.cell.text)));
}

/** "92.6％以上\n（96.0％以上）": a second line with a bracketed figure of the same unit. */
function hasTwin(text: string): boolean {
  if (!text.includes('\n')) return false;
  const match = /^([^\n(（]+)\n\s*[(（]([^()（）\n]+)[)）]\s*$/.exec(text);
  const [own, other] = [match?.[1], match?.[2]].map(part => findFigures(part ?? ''));
  return own?.length === 1 && other?.length === 1 && own[0]?.unit === other[0]?.unit;
}
