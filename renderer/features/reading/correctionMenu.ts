import {
  type BlockKind,
  blockKinds,
  type ColumnRole,
  columnRoles,
  type Reading,
  type ReadingCorrections,
} from '../../../shared/reading/reading.ts';
import { type CellRange, columnName } from '../../../shared/reading/workbookCells.ts';
import { blockAt, blockKindName } from './blockNames.ts';
import {
  type CorrectionEdit,
  type GivenBlock,
  givenBlockAt,
  removeBlock,
  same,
  setBlock,
  setCells,
  setHeader,
  setRow,
} from './correctionEdits.ts';
import { columnRoleName } from './roleNames.ts';
import { rangeText } from './unreadGroups.ts';

/** What can be said about the chosen cells: a correction, or the choice of a column's role. */
export type CorrectionItem = { id: string; text: string } & (
  | { edit: CorrectionEdit }
  | { role: ColumnRole; column: number }
  | { opens: 'columnRoles' }
);
export interface CorrectionGroup {
  heading: string;
  items: CorrectionItem[];
}

interface Chosen {
  sheet: string;
  range: CellRange;
  /** The range is one cell, or one merged cell. */
  isOneCell: boolean;
  /** Nothing stands in it. */
  isEmpty: boolean;
}

const [MOST_HEADER_ROWS, MOST_ROW_HEADS] = [20, 20];

/** The menu of a cell or a range of cells. */
export function correctionMenu(
  chosen: Chosen,
  reading: Reading,
  corrections: ReadingCorrections,
): CorrectionGroup[] {
  return [
    cellGroup(chosen, corrections),
    rowGroup(chosen, reading, corrections),
    columnGroup(chosen, reading),
    ...blockGroups(chosen, reading, corrections),
  ].filter(({ items }) => items.length > 0);
}

/** The roles of a column, to choose from. */
export function columnRoleMenu({ range }: Pick<Chosen, 'range'>): CorrectionGroup[] {
  const column = range.left;
  return [
    {
      heading: `${columnName(column)}列を…として読む`,
      items: columnRoles.map(role => ({ id: role, text: columnRoleName[role], role, column })),
    },
  ];
}

export function isRowOff({ rows }: ReadingCorrections, sheet: string, row: number): boolean {
  return rows.some(one => one.sheet === sheet && one.row === row && !one.include);
}

/** Whether a row is one of a list's entries: only those can be taken out one by one. */
export function isInList({ lists }: Reading, sheet: string, row: number): boolean {
  return lists.some(list => list.sheet === sheet && row > list.headerBottom && row <= list.bottom);
}

function cellGroup(
  { sheet, range, isOneCell, isEmpty }: Chosen,
  corrections: ReadingCorrections,
): CorrectionGroup {
  const isLeft = corrections.cells.some(
    one => one.sheet === sheet && one.row === range.top && one.column === range.left,
  );
  const name = isOneCell ? 'このセル' : 'この範囲のセル';
  return {
    heading: `${isOneCell ? 'セル' : '範囲'} ${rangeText(range)}`,
    items: isEmpty
      ? []
      : [
          isLeft
            ? { id: 'cell-on', text: `${name}を読む`, edit: setCells(sheet, range, true) }
            : { id: 'cell-off', text: `${name}を読まない`, edit: setCells(sheet, range, false) },
        ],
  };
}

function rowGroup(
  { sheet, range: { top, bottom } }: Chosen,
  reading: Reading,
  corrections: ReadingCorrections,
): CorrectionGroup {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const listed = rows.filter(row => isInList(reading, sheet, row) || isRowOff(corrections, sheet, row));
  const isOff = listed.length > 0 && listed.every(row => isRowOff(corrections, sheet, row));
  const all: CorrectionEdit = before => listed.reduce((done, row) => setRow(sheet, row, isOff)(done), before);
  const name = top === bottom ? `${top}行目` : `${top}～${bottom}行目`;
  return {
    heading: name,
    items: [
      ...(listed.length > 0
        ? [{ id: 'rows', text: isOff ? 'この行を読む' : 'この行を読まない', edit: all }]
        : []),
      { id: 'header', text: 'この行を表の見出しにする', edit: setHeader(sheet, top, bottom) },
    ],
  };
}

function columnGroup({ sheet, range }: Chosen, { lists }: Reading): CorrectionGroup {
  const isOneColumn = range.left === range.right;
  const hasList = lists.some(list => list.sheet === sheet);
  return {
    heading: `${columnName(range.left)}列`,
    items:
      isOneColumn && hasList ? [{ id: 'columnRoles', text: '列の役割を選ぶ…', opens: 'columnRoles' }] : [],
  };
}

function blockGroups(
  { sheet, range, isOneCell }: Chosen,
  reading: Reading,
  corrections: ReadingCorrections,
): CorrectionGroup[] {
  const given = givenBlockAt(corrections, sheet, range.top, range.left);
  const block = given ?? blockAt(reading, sheet, range.top, range.left);
  const stretch = isOneCell ? block?.range : range;
  if (!stretch) return [];
  const isWhole = block !== null && same(stretch, block.range);
  const kinds: CorrectionGroup = {
    heading: `範囲 ${rangeText(stretch)} を…として読む`,
    items: blockKinds
      .filter(kind => !(isWhole && kind === block.kind))
      .map(kind => ({ id: kind, text: kindText(kind), edit: setBlock(readAs(stretch, kind, sheet)) })),
  };
  return [kinds, ...(block && isWhole ? [adjustments(block, given)] : [])];
}

function kindText(kind: BlockKind): string {
  return kind === 'ignore' ? '読まない' : blockKindName[kind];
}

function readAs(range: CellRange, kind: BlockKind, sheet: string): GivenBlock {
  return kind === 'table' ? { sheet, range, kind, headerRows: 1, rowHeads: 1 } : { sheet, range, kind };
}

/** One header row or column of row heads more or less, and the program's own way again. */
function adjustments(block: GivenBlock, given: GivenBlock | null): CorrectionGroup {
  const { headerRows = 1, rowHeads = 1, range, kind } = block;
  const items: CorrectionItem[] = [];
  const offer = (id: string, text: string, change: Partial<GivenBlock>) =>
    items.push({ id, text, edit: setBlock({ ...block, ...change }) });
  const height = range.bottom - range.top;
  const width = range.right - range.left;
  if (kind === 'table' || kind === 'indicators') {
    if (headerRows < Math.min(MOST_HEADER_ROWS, height))
      offer('header-more', `見出しの行を増やす（いま${headerRows}行）`, { headerRows: headerRows + 1 });
    if (headerRows > 1)
      offer('header-less', `見出しの行を減らす（いま${headerRows}行）`, { headerRows: headerRows - 1 });
  }
  if (kind === 'table') {
    if (rowHeads < Math.min(MOST_ROW_HEADS, width))
      offer('heads-more', `行の見出しの列を増やす（いま${rowHeads}列）`, { rowHeads: rowHeads + 1 });
    if (rowHeads > 0)
      offer('heads-less', `行の見出しの列を減らす（いま${rowHeads}列）`, { rowHeads: rowHeads - 1 });
  }
  if (given) items.push({ id: 'block-off', text: 'この範囲の指定をやめる', edit: removeBlock(given) });
  return { heading: blockKindName[kind], items };
}
