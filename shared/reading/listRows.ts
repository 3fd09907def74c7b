import { cellKind } from './cellKind.ts';
import { foldText } from './foldText.ts';
import { isHeaderLike, labelOf } from './headerBand.ts';
import { isKnown } from './headerLabel.ts';
import { cellsOf, type IndicatorList, type RowCells, rowCells } from './indicatorList.ts';
import { takeKpiTag } from './kpiTag.ts';
import type { ListRole } from './listColumn.ts';
import { isNumberedHeading } from './numberedHeading.ts';
import type { Slot } from './sheetGrid.ts';

/**
 * What a row of a list is. `more` goes on with the indicator above (a lower half row with last year's figures,
 * a second line of the name); `aside` is not read: notes, totals, rows of something else.
 */
export type ListRow =
  | { kind: 'indicator' | 'more' | 'aside'; row: number; cells: RowCells }
  | { kind: 'heading'; row: number; slot: Slot }
  | { kind: 'header'; row: number };

const FIGURES = [
  'target',
  'actual',
  'priorTarget',
  'priorActual',
  'numerator',
  'denominator',
  'difference',
  'achievement',
] as const;
/** What a name has to have beside it to be an indicator's. */
const SAYING = [...FIGURES, 'mark', 'no', 'unit', 'initiative'] as const;
const TOTAL =
  /^[<【(]?(?:合計|小計|総合?計|総計|計|平均|全体計|支部計|年度計|達成(?:件|指標)?数|未達成(?:件|指標)?数)[>】)]?$/;
/** Words over columns: in a row they are the header of something else. */
const HEADER_WORD = /^(?:指標|KPI|備考|項目|区分|番号|NO\.?|単位|年度|月)$/;
const FIELD_WORD =
  /^(?:目標値?|実績値?|結果|計画値?|評価|判定|達成率|達成度|差|増減|目標との差|対?前年度?(?:比|差|実績)?)$/;
const NOTE = /^(?:[※＊*注]|[(（【[]注|資料[:：]|出[典所]|備考|[（(]\s*[)）]\s*内)/;

/** Sorts the rows under a list's header, down to where the list ends. */
export function listRows(list: IndicatorList, isIncluded: (row: number) => boolean | null): ListRow[] {
  const rows: ListRow[] = [];
  let gap = false;
  for (let row = list.headerBottom + 1; row <= Math.min(list.limit, list.grid.lastRow); row++) {
    if (list.repeatedHeaders.has(row)) {
      rows.push({ kind: 'header', row });
      continue;
    }
    const cells = rowCells(list, row);
    if (cells.size === 0) {
      gap = true;
      continue;
    }
    const apart = gap || rows.at(-1)?.kind === 'heading';
    if (apart && isIncluded(row) !== true && (headsOther(list, row) || isHeaderBelow(cells, rows))) break;
    const read = sortRow(list, row, cells, rows, isIncluded(row));
    if (read === 'foreign') {
      if (gap || isOtherHeader(cells)) break;
      rows.push({ kind: 'aside', row, cells });
    } else if (read !== null) rows.push(read);
    // A heading after a gap may be the title of what is no more of this list.
    gap = gap && read !== 'foreign' && cells.size === 1;
  }
  return rows;
}

function sortRow(
  list: IndicatorList,
  row: number,
  cells: RowCells,
  above: readonly ListRow[],
  included: boolean | null,
): ListRow | 'foreign' | null {
  const own = [...cells.values()].filter(slot => slot.range.top === row);
  if (own.length === 0) return null;
  const aside: ListRow = { kind: 'aside', row, cells };
  if (included === false) return aside;
  if (included === true) return { kind: 'indicator', row, cells };
  const lead = ['no', 'initiative', 'name'] as const;
  const leading = lead
    .flatMap(role => cellsOf(list, cells, role))
    .filter(({ slot }) => slot.range.top === row);
  if (leading.some(({ slot }) => TOTAL.test(foldText(slot.cell.text)))) return aside;
  if (own.length === 1 && own[0]) {
    const single = singleCell(list, row, own[0], cells, above.some(isIndicator));
    return single === 'aside' ? aside : single;
  }
  const names = cellsOf(list, cells, 'name');
  const goesOn = names.length > 0 && names.every(({ slot }) => slot.range.top < row);
  if (goesOn) return above.some(isIndicator) ? { kind: 'more', row, cells } : aside;
  if (!looksLikeFigures(list, cells, row)) return 'foreign';
  const ownNames = names.filter(({ slot }) => slot.range.top === row && isName(slot));
  const has = (role: ListRole) => cellsOf(list, cells, role).length > 0;
  if (ownNames.length > 0) {
    if (ownNames.every(({ slot }) => HEADER_WORD.test(foldText(slot.cell.text)))) return 'foreign';
    if (continuesAbove(list, cells, row)) return { kind: 'more', row, cells };
    return SAYING.some(has) ? { kind: 'indicator', row, cells } : aside;
  }
  const isOwnFigure = (role: ListRole) =>
    cellsOf(list, cells, role).some(({ slot }) => slot.range.top === row);
  if (!FIGURES.some(isOwnFigure)) return aside;
  const initiative = cellsOf(list, cells, 'initiative').find(({ slot }) => slot.range.top === row);
  // 対応項目 alone names what has no 指標 of its own.
  if (initiative && initiative.slot.range.bottom === row) return { kind: 'indicator', row, cells };
  return above.some(isIndicator) ? { kind: 'more', row, cells } : aside;
}

function isIndicator(row: ListRow): boolean {
  return row.kind === 'indicator';
}

/** One filled cell in a row: a heading over what follows, a note, or the lower half of a row. */
function singleCell(
  list: IndicatorList,
  row: number,
  slot: Slot,
  cells: RowCells,
  hasIndicator: boolean,
): ListRow | 'aside' {
  const { text, content } = slot.cell;
  const continuing = cellsOf(list, cells, 'name').some(
    name => name.slot !== slot && name.slot.range.top < row,
  );
  if (continuing && hasIndicator) return { kind: 'more', row, cells };
  const names = cellsOf(list, cells, 'name').some(name => name.slot === slot);
  const groups = (['initiative', 'target', 'actual', 'mark'] as const).flatMap(role =>
    cellsOf(list, cells, role),
  );
  const inBlock = groups.some(({ slot: group }) => group.range.top < row);
  if (names && isName(slot)) {
    if (continuesAbove(list, cells, row)) return { kind: 'more', row, cells };
    // Beside a merged 対応項目, target or mark a name alone is an indicator nobody has filled in yet.
    if (inBlock) return { kind: 'indicator', row, cells };
  }
  if (content.kind !== 'text' || NOTE.test(text.trim()) || isLegend(text)) return 'aside';
  const firstFigure =
    list.columns.find(({ role }) => role === 'target' || role === 'actual')?.column ?? list.right;
  const kind = cellKind(slot.cell);
  const isWords =
    isNumberedHeading(text) ||
    kind === 'text' ||
    kind === 'sentence' ||
    kind === 'kpiTag' ||
    kind === 'qualitative';
  if (!isWords || slot.range.left >= firstFigure || text.length > 60) return 'aside';
  return { kind: 'heading', row, slot };
}

/** 〇：達成 ×：未達成, or a date line: words about the list, not over part of it. */
function isLegend(text: string): boolean {
  if (text.length > 300) return false;
  return (
    /[◎〇○△×－][\s:：…＝=は]*[^◎〇○△×－\s]+.*[◎〇○△×－]/.test(text) ||
    /現在[)）]?$|単位[:：]/.test(text.trim())
  );
}

/** Years, months and field names in the target and result columns are another table's header. */
function looksLikeFigures(list: IndicatorList, cells: RowCells, row: number): boolean {
  const places = [
    ...cellsOf(list, cells, 'target'),
    ...cellsOf(list, cells, 'actual'),
    ...cellsOf(list, cells, 'mark'),
  ];
  return places
    .filter(({ slot }) => slot.range.top === row)
    .every(({ slot }) => {
      const text = foldText(slot.cell.text);
      return cellKind(slot.cell) !== 'period' && !HEADER_WORD.test(text) && !FIELD_WORD.test(text);
    });
}

/** Every figure of the row above is merged into this one: only the name goes on. */
function continuesAbove(list: IndicatorList, cells: RowCells, row: number): boolean {
  const above = rowCells(list, row - 1);
  const roles = ['target', 'actual', 'mark', 'no'];
  const columns = list.columns.filter(({ role }) => roles.includes(role));
  const hasFigure = columns.some(
    ({ column, role }) => cells.has(column) && (role === 'target' || role === 'actual'),
  );
  return hasFigure && columns.every(({ column }) => above.get(column) === cells.get(column));
}

function isName(slot: Slot): boolean {
  const kind = cellKind(slot.cell);
  return kind !== 'dash' && kind !== 'nothing' && kind !== 'period' && takeKpiTag(slot.cell.text).name !== '';
}

/** Words in every column with figures below them: the header of another table. */
function headsOther({ grid, left, right }: IndicatorList, row: number): boolean {
  const own = grid.inRow(row, left, right).filter(({ range }) => range.top === row);
  if (own.length < 3 || !own.every(slot => isHeaderLike(slot) && cellKind(slot.cell) !== 'figure'))
    return false;
  const below = own.filter(({ range }) => {
    const slot = grid.at(row + 1, range.left);
    return slot !== null && ['figure', 'integer'].includes(cellKind(slot.cell));
  });
  return below.length >= 2 && below.length >= own.length - 2;
}

/** 課題 | 今後の取組 under a heading of its own: no rows of this list any more. */
function isHeaderBelow(cells: RowCells, above: readonly ListRow[]): boolean {
  return above.some(isIndicator) && isOtherHeader(cells);
}

function isOtherHeader(cells: RowCells): boolean {
  const slots = [...cells.values()];
  return (
    slots.length >= 2 && slots.every(isHeaderLike) && slots.filter(slot => isKnown(labelOf(slot))).length >= 2
  );
}
