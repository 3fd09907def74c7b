import { isUnitWord } from '../../domain/figureUnit.ts';
import type { FiscalYear } from '../../domain/fiscalYear.ts';
import { foldText } from '../foldText.ts';
import { readHeaderLabel } from '../headerLabel.ts';
import type { SheetGrid, Slot } from '../sheetGrid.ts';
import { columnPaths, rowPaths } from '../table/headPaths.ts';
import type { TableFrame } from '../table/tableFrame.ts';
import { arrangedGrid, labelSlot, type Placement } from './arrangedGrid.ts';
import { fieldWord } from './fieldWord.ts';

interface Group {
  names: readonly Slot[];
  /** The sheet's row of each field word. */
  rows: Map<string, number>;
}

/** Years beside each other, and what stands behind them. */
const MOST_COLUMNS = 8;

function isYear({ slots }: ReturnType<typeof columnPaths>[number]): boolean {
  return slots.some(({ cell }) => readHeaderLabel(cell.text).year !== null);
}

function isNear({ slots }: ReturnType<typeof columnPaths>[number], fiscalYear: FiscalYear | null): boolean {
  const year = slots.map(({ cell }) => readHeaderLabel(cell.text).year).find(one => typeof one === 'number');
  return typeof year !== 'number' || fiscalYear === null || year <= fiscalYear;
}

/** 評価, 備考, 担当: said once for all rows of an indicator. */
function isWholeField(text: string): boolean {
  return fieldWord(text) === 'other' || /備考|担当|課題|所管|コメント|理由/.test(foldText(text));
}

/**
 * A list with several rows for each indicator (計画, 結果, 差 under each other beside its name) as the usual one; null
 * where the table is none. Columns of values are years; months beside each other make a table of figures.
 */
export function stackedList(frame: TableFrame, fiscalYear: FiscalYear | null): SheetGrid | null {
  const columns = columnPaths(frame);
  const years = columns.filter(isYear);
  // 評価 beside the years stands for the whole indicator.
  const aside = columns.filter(column => !isYear(column));
  if (columns.length > MOST_COLUMNS || (columns.length > 1 && years.length === 0)) return null;
  if (years.length > 0 && !aside.every(({ slots }) => isWholeField(slots.at(-1)?.cell.text ?? '')))
    return null;
  const paths = rowPaths(frame);
  if (paths.some(path => path.length < 2 || fieldWord(path.at(-1)?.cell.text ?? '') === null)) return null;
  const words = new Map<string, Slot>();
  const groups: Group[] = [];
  paths.forEach((path, index) => {
    const field = path.at(-1);
    const row = frame.rows[index];
    if (!field || row === undefined) return;
    const names = path.slice(0, -1);
    const word = foldText(field.cell.text);
    let group = groups.at(-1);
    if (!group || group.names.at(-1) !== names.at(-1) || group.rows.has(word)) {
      group = { names, rows: new Map() };
      groups.push(group);
    }
    if (!words.has(word)) words.set(word, field);
    group.rows.set(word, row);
  });
  const kinds = [...words.values()].map(slot => fieldWord(slot.cell.text));
  const stacked = groups.filter(group => group.rows.size >= 2).length;
  if (!kinds.includes('target') || !kinds.includes('actual') || stacked * 2 < groups.length) return null;
  return arrangedGrid(frame.grid.sheet, placementsOf(frame, groups, words, fiscalYear));
}

/** The header of an arranged list has the years above the field words. */
const HEADER_ROWS = 2;

function placementsOf(
  frame: TableFrame,
  groups: readonly Group[],
  words: ReadonlyMap<string, Slot>,
  fiscalYear: FiscalYear | null,
): Placement[] {
  const depth = Math.max(...groups.map(({ names }) => names.length));
  const placements: Placement[] = [];
  for (let level = 0; level < depth; level++) {
    const label = labelSlot(leadLabel(frame, groups, level, depth));
    placements.push({ slot: label, at: { ...cell(1, level + 1), bottom: HEADER_ROWS } });
  }
  groups.forEach(({ names }, index) => {
    names.forEach((slot, level) => {
      const column = level === names.length - 1 ? depth : level + 1;
      placements.push({ slot, at: cell(HEADER_ROWS + 1 + index, column) });
    });
  });
  const columns = columnPaths(frame);
  const years = columns.filter(isYear);
  // This year and the last one; targets of years to come and results further back have no place in a list.
  const shown =
    years.length > 0 ? years.filter(column => isNear(column, fiscalYear)).slice(-2) : columns.slice(0, 1);
  shown.forEach(({ column, slots }, year) => {
    const first = depth + 1 + year * words.size;
    const head = slots.at(-1);
    if (head) placements.push({ slot: head, at: { ...cell(1, first), right: first + words.size - 1 } });
    [...words].forEach(([word, slot], at) => {
      placements.push({ slot, at: cell(HEADER_ROWS, first + at) });
      groups.forEach(({ rows }, index) => {
        const row = rows.get(word);
        const value = row === undefined ? null : frame.grid.at(row, column);
        if (value) placements.push({ slot: value, at: cell(HEADER_ROWS + 1 + index, first + at) });
      });
    });
  });
  const behind = columns.filter(column => !years.includes(column) && !shown.includes(column));
  behind.forEach(({ column, slots }, index) => {
    const at = depth + 1 + shown.length * words.size + index;
    const head = slots.at(-1);
    if (head) placements.push({ slot: head, at: { ...cell(1, at), bottom: HEADER_ROWS } });
    groups.forEach(({ rows }, group) => {
      const value = [...rows.values()].map(row => frame.grid.at(row, column)).find(slot => slot !== null);
      if (value) placements.push({ slot: value, at: cell(HEADER_ROWS + 1 + group, at) });
    });
  });
  return placements;
}

/** Numbers lead, names are last, what stands between are headings. */
function leadLabel(
  { grid, headerBottom, left }: TableFrame,
  groups: readonly Group[],
  level: number,
  depth: number,
) {
  const cells = groups.map(({ names }) => names[level]?.cell.text.trim() ?? '');
  if (isUnits(cells)) return '単位';
  const isLast = groups.every(({ names }) =>
    isUnits(names.slice(level + 1).map(({ cell }) => cell.text.trim())),
  );
  if (level === depth - 1 || isLast) return '指標';
  const label = grid.at(headerBottom, left + level)?.cell.text ?? '';
  const isNumbers = groups.every(({ names }) =>
    /^[\d０-９①-⑳.．\-－]{1,4}$/u.test(names[level]?.cell.text.trim() ?? '1'),
  );
  return isNumbers || /番号|^No/i.test(label) ? '番号' : '対応項目';
}

function isUnits(words: readonly string[]): boolean {
  return words.every(word => isUnitWord(word.replace(/[\s()（）]/g, '')));
}

function cell(row: number, column: number) {
  return { top: row, left: column, bottom: row, right: column };
}
