import type { PlanTable, TableColumn } from '../../../shared/domain/tableRecords.ts';
import type { CellSign } from '../../grid/cellSigns.ts';
import type { GridColumn } from '../../grid/gridTypes.ts';
import { headLevels, type TableRowView } from './tableRows.ts';

type Column = GridColumn<TableRowView>;

/** Widths by column id, from what a table holds when it is opened. */
export type ColumnWidths = Readonly<Record<string, number>>;

/** The columns of the row heads are no columns of the table; nothing but their ids tells them apart. */
const HEAD = 'head';

export function isHeadColumn(columnId: string): boolean {
  return columnId.startsWith(HEAD);
}

export function headColumnId(level: number): string {
  return `${HEAD}${level}`;
}

/** Null for a column of the table. */
export function headLevelOf(columnId: string): number | null {
  return isHeadColumn(columnId) ? Number(columnId.slice(HEAD.length)) : null;
}

/** A table in the grid: its row heads pinned, its columns under their heads of several levels. */
export function tableColumns(table: PlanTable, widths: ColumnWidths): Column[] {
  return [...headColumns(table, widths), ...table.columns.map(column => bodyColumn(column, widths))];
}

function headColumns(table: PlanTable, widths: ColumnWidths): Column[] {
  const levels = headLevels(table);
  if (levels === 0) {
    // rows without heads are told apart by their number
    const number = (row: TableRowView) => row.label;
    return [{ id: headColumnId(0), header: '行', width: 84, pinned: 'left', sortable: false, text: number }];
  }
  return Array.from({ length: levels }, (_, level) => ({
    id: headColumnId(level),
    // a head without words is none to who has it read out
    header: table.corner[level]?.trim() || '見出し',
    width: widths[headColumnId(level)] ?? 160,
    pinned: 'left',
    multiline: true,
    sortable: false,
    cellClass: () => 'table-head-cell',
    // a row with fewer levels than others has no head to name here
    editable: row => level < row.names.length,
    text: row => row.heads[level] ?? '',
    editText: row => row.names[level] ?? '',
  }));
}

function bodyColumn({ id, heads, kind, bracketOf }: TableColumn, widths: ColumnWidths): Column {
  const header = heads.at(-1) ?? '';
  const width = widths[id] ?? 120;
  const cell = (row: TableRowView) => row.cells[id];
  return {
    id,
    header: bracketOf === null ? header : inBrackets(header),
    group: heads.slice(0, -1),
    width,
    ...(kind === 'text' && width >= WIDEST && { flex: 1, minWidth: 200 }),
    align: kind === 'figure' ? 'right' : 'left',
    input: kind === 'figure' ? 'number' : kind,
    // words may stand in any column, and they wrap
    multiline: kind !== 'figure' || width >= WIDEST_FIGURE,
    sortable: false,
    editable: true,
    text: row => cell(row)?.shown ?? '',
    editText: row => cell(row)?.text ?? '',
    cellClass: row =>
      cell(row)?.state === 'trouble' ? 'calc-error' : cell(row)?.isJoined ? 'joined-cell' : '',
    signs: row => (cell(row)?.state === 'computed' ? COMPUTED : NO_SIGNS),
  };
}

const COMPUTED: readonly CellSign[] = ['computed'];
const NO_SIGNS: readonly CellSign[] = [];

function inBrackets(head: string): string {
  return /^[(（]/.test(head) ? head : `（${head}）`;
}

/** Paddings and borders of a cell. */
const AROUND = 20;
/** A text measured by its characters is never quite as wide as it is drawn. */
const IN_HAND = 10;
const SHORT_HEAD = 100;
const WIDEST = 360;
const WIDEST_FIGURE = 220;
const WIDEST_HEAD = 240;

/** Wide enough for the longest figure, for words up to a few lines, and for heads in three. */
export function columnWidths(table: PlanTable, rows: readonly TableRowView[]): ColumnWidths {
  const widths: Record<string, number> = {};
  const levels = headLevels(table);
  for (let level = 0; level < levels; level += 1) {
    const texts = table.rows.map(({ heads }) => heads[level] ?? '');
    const most = levels > 1 ? WIDEST_HEAD * 0.7 : WIDEST_HEAD;
    widths[headColumnId(level)] = between(
      72,
      longest([...texts, table.corner[level] ?? '']) + AROUND + IN_HAND,
      most,
    );
  }
  for (const { id, heads, kind } of table.columns) {
    const texts = rows.map(row => row.cells[id]?.shown ?? '');
    const most = kind === 'figure' ? WIDEST_FIGURE : WIDEST;
    const body = longest(texts) + AROUND + IN_HAND;
    const head = headWidth(longest([heads.at(-1) ?? ''])) + AROUND;
    widths[id] = between(kind === 'figure' ? 80 : 110, Math.max(body, head), most);
  }
  return widths;
}

/** Short heads stand on one line, longer ones are broken into three. */
function headWidth(whole: number): number {
  return whole <= SHORT_HEAD ? whole + IN_HAND : Math.max(SHORT_HEAD, whole / 3);
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap(text => text.split('\n')).map(widthOf));
}

function widthOf(line: string): number {
  return [...line].reduce((width, letter) => width + letterWidth(letter), 0);
}

/** In the grid's font and size. */
function letterWidth(letter: string): number {
  if (/[,.:;|]/.test(letter)) return 5.5;
  if (/\d/.test(letter)) return 9.3;
  return /[ -~｡-ﾟ]/.test(letter) ? 8.5 : 14;
}

function between(least: number, wanted: number, most: number): number {
  return Math.round(Math.min(Math.max(least, wanted), most));
}
