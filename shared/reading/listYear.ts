import { findFigures } from '../domain/figureText.ts';
import { type FiscalYear, findFiscalYear } from '../domain/fiscalYear.ts';
import type { ColumnHeading } from './columnHeading.ts';
import { withoutDates } from './dateNote.ts';
import { foldText } from './foldText.ts';
import type { SheetGrid } from './sheetGrid.ts';

/** Titles that say which year the list itself is about, unlike those that date the meeting it is handed to. */
const ABOUT_THE_LIST = /KPI|目標|実績|指標|計画|達成|評価|進捗|結果|実施状況/;
const ABOUT_THE_MEETING = /第\d+回|会議|評議会|委員会|協議会|資料|議題|議事/;

/**
 * The fiscal year a list is about: the year its own headers give both a target and a result for, weighed
 * against what the titles above it say.
 */
export function yearOfList(
  headings: readonly ColumnHeading[],
  grid: SheetGrid,
  top: number,
  elsewhere: FiscalYear | null,
): FiscalYear | null {
  const title = titleYear(grid, top);
  const weights = new Map<FiscalYear, number>();
  const add = (year: FiscalYear | null, weight: number) => {
    if (year !== null) weights.set(year, (weights.get(year) ?? 0) + weight);
  };
  for (const year of yearsOf(headings, 'target')) add(year, 2);
  for (const year of yearsOf(headings, 'actual')) add(year, 2);
  if (weights.size === 0) return title?.year ?? elsewhere;
  // A year only the title knows cannot be the year of columns that all name others; 前年度 beside them can.
  add(title?.year ?? null, title?.sure ? 3 : 1);
  const best = Math.max(...weights.values());
  return Math.max(...[...weights].filter(([, weight]) => weight === best).map(([year]) => year));
}

function yearsOf(headings: readonly ColumnHeading[], role: 'target' | 'actual'): Set<FiscalYear> {
  const years = new Set<FiscalYear>();
  for (const { year: named, bracketYear, choices } of headings) {
    const year = named ?? bracketYear;
    if (typeof year === 'number' && choices.some(choice => choice.role === role && choice.weight >= 0.4)) {
      years.add(year);
    }
  }
  return years;
}

/** Titles stand at the top of the sheet or not far above the list. */
const NEAR = 15;

/** The year named above a row, nearest first, titles about the list before all others; then the sheet's name. */
export function titleYear(
  grid: SheetGrid,
  top: number,
  order: 'nearest' | 'first' = 'nearest',
): { year: FiscalYear; sure: boolean } | null {
  let unsure: FiscalYear | null = null;
  const above = grid.rows.filter(row => row < top && (row <= NEAR || row >= top - NEAR));
  for (const row of order === 'first' ? above : above.reverse()) {
    const slots = grid.inRow(row, 1, grid.lastColumn);
    for (const { cell } of slots) {
      if (cell.content.kind !== 'text' || cell.text.length > 80) continue;
      // （ ）は令和5年度実績 names the year of the brackets.
      if (/^[(（][\s　]*[)）]/.test(cell.text.trim())) continue;
      const year = findFiscalYear(withoutFigureNotes(cell.text));
      const folded = foldText(cell.text);
      if (findFigures(withoutDates(folded)).some(figure => figure.unit !== null)) continue;
      // A year among other cells labels a row or column of figures.
      if (year === null || (slots.length > 1 && BARE_YEAR.test(folded))) continue;
      if (ABOUT_THE_LIST.test(folded) && !ABOUT_THE_MEETING.test(folded)) return { year, sure: true };
      unsure ??= year;
    }
  }
  const named = findFiscalYear(grid.sheet.name) ?? shortYear(grid.sheet.name);
  if (named !== null) return { year: named, sure: true };
  return unsure === null ? null : { year: unsure, sure: false };
}

const BARE_YEAR = /^(?:令和|平成|R|H)?(?:元|\d+)年?度?(?:実績|目標)?$/;

/** 回収率（令和5年度：63.53%） is not a title of 令和5年度. */
function withoutFigureNotes(text: string): string {
  return text.replace(/[(（][^()（）]*\d\s*[%％件人円社名][^()（）]*[)）]/g, '');
}

/** "R6 KPI" and "R6" name a year in sheet names, where 年度 is left out. */
export function shortYear(name: string): FiscalYear | null {
  const match = /(?:^|[^A-Z0-9])(?:R|令和)(\d{1,2})(?![\d.])/.exec(foldText(name));
  return match ? 2018 + Number(match[1]) : null;
}
