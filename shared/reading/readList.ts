import { findFigures } from '../domain/figureText.ts';
import { parseTarget } from '../domain/targetText.ts';
import type { CellLedger } from './cellLedger.ts';
import { type DefaultAsOf, findDeclaredAsOf, findDefaultAsOf } from './defaultAsOf.ts';
import { isAgainstLastYear } from './differenceBasis.ts';
import { foldText } from './foldText.ts';
import { cellsOf, type IndicatorList } from './indicatorList.ts';
import type { ListRole } from './listColumn.ts';
import { type ListRow, listRows } from './listRows.ts';
import { narrativeHeader } from './narrative/narrativeHeader.ts';
import { isNumberedHeading } from './numberedHeading.ts';
import { bracketsHoldLastYear, yearOfBrackets } from './plainBrackets.ts';
import { readIndicators } from './readIndicators.ts';
import type { ColumnRole, ReadIndicator, ReadingCorrections, ReadList } from './reading.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';
import { findUnitNote } from './unitNote.ts';

export interface ReadListInput {
  corrections: ReadingCorrections;
  ledger: CellLedger;
  grids: readonly SheetGrid[];
}

/** Reads one list; null where none of its rows is an indicator, unless a person said where its header stands. */
export function readList(
  list: IndicatorList,
  { corrections, ledger, grids }: ReadListInput,
): { indicators: ReadIndicator[]; list: ReadList } | null {
  const grid = list.arranged?.grid ?? list.grid;
  const included = new Map(
    corrections.rows.filter(r => r.sheet === grid.sheet.name).map(r => [r.row, r.include]),
  );
  const rows = listRows(list, row => included.get(row) ?? null);
  const given = corrections.headers.some(header => header.sheet === grid.sheet.name);
  if (!given && !rows.some(row => row.kind === 'indicator')) return null;
  if (!given && (isOnItsSide(rows, list) || isByPlace(rows, list) || isReport(rows, list))) return null;

  const bottom =
    rows.findLast(row => row.kind === 'indicator' || row.kind === 'more')?.row ?? list.headerBottom;
  const area = list.arranged ?? { top: list.headerTop, bottom: Math.max(bottom, list.headerBottom) };
  const asOf =
    findDefaultAsOf(grid, area, list.fiscalYear, ledger.isTaken) ?? declaredElsewhere(grids, grid, list);
  const unit = findUnitNote(grid, area.top);
  const found = readIndicators(
    list,
    rows,
    {
      fiscalYear: list.fiscalYear,
      plainBrackets: bracketsHoldLastYear(grid, list.columns, targetAndResult(list, rows), list.fiscalYear),
      bracketYear: yearOfBrackets(grid),
      defaultAsOf: asOf?.date ?? null,
      isYearOpen: grid.sheet.cells.some(saysWithinYear),
      defaultUnit: unit?.unit ?? null,
    },
    ledger,
    list.arranged ? null : headingAbove(list),
  );
  if (found.length === 0 && !given) return null;
  if (isVague(list) && isAgainstLastYear(found)) {
    for (const one of found) one.difference = one.difference && { ...one.difference, againstPrior: true };
  }
  takeHeader(list, ledger);
  if (asOf && found.length > 0) ledger.take(asOf.slot, 'asOf');
  if (unit) ledger.take(unit.slot, 'unit');
  const someTagged = found.some(({ tag }) => tag === true);
  return {
    indicators: found.map(({ tag, ...indicator }) => ({ ...indicator, isKpi: tag ?? !someTagged })),
    list: {
      sheet: grid.sheet.name,
      headerTop: list.headerTop,
      headerBottom: list.headerBottom,
      bottom,
      columns: list.columns.map(({ column, heading, role }) => ({
        column,
        header: heading?.header ?? '',
        role: shownRole(role),
      })),
    },
  };
}

/** A column of ％ beside a figure is its unit; results of parts of the year are results. */
function shownRole(role: ListRole): ColumnRole {
  if (role === 'part') return 'actual';
  return role === 'suffix' ? 'unit' : role;
}

/** A difference whose header does not say from what. */
function isVague(list: IndicatorList): boolean {
  const heading = list.columns.find(({ role }) => role === 'difference')?.heading;
  return heading !== undefined && heading !== null && !/目標|計画|KPI/.test(foldText(heading.header));
}

/** Names that are 目標, 実績, 評価 ... belong to a list turned on its side, which is not read. */
function isOnItsSide(rows: readonly ListRow[], list: IndicatorList): boolean {
  const names = rows.flatMap(row => (row.kind === 'indicator' ? cellsOf(list, row.cells, 'name') : []));
  const fields = names.filter(({ slot }) =>
    /^(?:目標|実績|結果|評価|達成率|達成度|差)値?$/.test(foldText(slot.cell.text)),
  );
  return fields.length >= 2 && fields.length * 2 > names.length;
}

/** 計画 and 実績 in words: a report of plan and status, not a list of figures. */
function isReport(rows: readonly ListRow[], list: IndicatorList): boolean {
  const targets = rows.flatMap(row => (row.kind === 'indicator' ? cellsOf(list, row.cells, 'target') : []));
  const inWords = targets.every(({ slot }) => {
    const { comparator } = parseTarget(slot.cell.text).rule;
    return (
      comparator === 'qualitative' || (comparator === 'compound' && findFigures(slot.cell.text).length === 0)
    );
  });
  const prose = targets.filter(({ slot }) => /。|(?:^|\n)\s*・/.test(slot.cell.text));
  const isProse = inWords || prose.length * 3 >= Math.max(1, targets.length);
  return isProse && !list.arranged && narrativeHeader(list.grid, list.headerTop, () => true) !== null;
}

/** Names that are 北浜支部, 東支部 ... or 県 and 市 make a table of places. */
function isByPlace(rows: readonly ListRow[], list: IndicatorList): boolean {
  const names = rows.flatMap(row => (row.kind === 'indicator' ? cellsOf(list, row.cells, 'name') : []));
  const places = names.filter(({ slot }) =>
    /^[^\s]{1,6}(?:支部|[都道府県市町村])$/.test(foldText(slot.cell.text)),
  );
  return places.length >= 2 && places.length >= 0.7 * names.length;
}

function takeHeader(list: IndicatorList, ledger: CellLedger): void {
  const rows = new Set(list.repeatedHeaders);
  for (let row = list.headerTop; row <= list.headerBottom && row > 0; row++) rows.add(row);
  for (const row of rows) {
    for (const slot of list.grid.inRow(row, list.left, list.right)) ledger.take(slot, 'header');
  }
}

function declaredElsewhere(
  grids: readonly SheetGrid[],
  own: SheetGrid,
  list: IndicatorList,
): DefaultAsOf | null {
  for (const grid of grids) {
    if (grid === own || grid.sheet.hidden) continue;
    const found = findDeclaredAsOf(grid, list.fiscalYear);
    if (found) return found;
  }
  return null;
}

function targetAndResult(list: IndicatorList, rows: readonly ListRow[]): Slot[][] {
  return rows.flatMap(row => {
    if (row.kind !== 'indicator') return [];
    return [
      [...cellsOf(list, row.cells, 'target'), ...cellsOf(list, row.cells, 'actual')].map(({ slot }) => slot),
    ];
  });
}

/** A numbered heading right over the header (１．健診の推進) is what the list's indicators stand under. */
function headingAbove(list: IndicatorList): Slot | null {
  for (let row = list.headerTop - 1; row >= Math.max(1, list.headerTop - 3); row--) {
    const slots = list.grid.inRow(row, list.left, list.right);
    const [slot] = slots;
    if (slot === undefined) continue;
    return slots.length === 1 && isNumberedHeading(slot.cell.text) ? slot : null;
  }
  return null;
}

const WITHIN_YEAR = /第[1-3一二三]四半期|[1-3]Q|上半期|上期|中間(?:報告|評価|期)|途中経過|月末現在の?進捗/;
/** Signs one of which all of these have; most cells have none of them. */
const WITHIN_YEAR_SIGN = /[期間過捗QqＱｑ]/;

function saysWithinYear({ text }: { text: string }): boolean {
  return WITHIN_YEAR_SIGN.test(text) && WITHIN_YEAR.test(foldText(text));
}
