import { formatTarget } from '../../../shared/domain/targetText.ts';
import { warekiDate } from '../../../shared/domain/wareki.ts';
import type { CellRole, ReadFigure, Reading } from '../../../shared/reading/reading.ts';
import {
  addressOf,
  type CellRange,
  columnName,
  type SheetCell,
} from '../../../shared/reading/workbookCells.ts';
import type { CellSource, Entry, ReadingPlaces } from './readingPlaces.ts';
import { cellRoleName, columnRoleName } from './roleNames.ts';
import { roleOfCell } from './roleOfCell.ts';

/** What a cell was taken for, to be read beside the sheet. */
export interface CellExplanation {
  /** "D7" */
  address: string;
  role: CellRole;
  what: string;
  details: { name: string; text: string }[];
  entry: Entry | null;
  /** What is amiss with it. */
  findings: string[];
}

/** Explains a filled cell; null for an empty one. */
export function explainCell(
  reading: Reading,
  places: ReadingPlaces,
  sheet: string,
  cell: SheetCell | undefined,
  /** The cell, or the merge it fills. */
  area: CellRange,
): CellExplanation | null {
  const role = roleOfCell(reading, sheet, cell);
  if (role === undefined || !cell) return null;
  const { row, column } = cell;
  const address = addressOf(row, column);
  const found = places.sourceOf(sheet, row, column);
  const source = belongs(role, found) ? found : null;
  const head = role === 'header' ? columnsOfList(reading, sheet, area) : [];
  return {
    address,
    role,
    what: role === 'unread' ? '読まなかったセル' : cellRoleName[role],
    details: [...head, ...(source ? detailsOf(reading, source) : [])],
    entry: source && { kind: source.kind, index: source.index },
    findings: reading.findings
      .filter(({ cell }) => cell === `${sheet}!${address}`)
      .map(({ message }) => message),
  };
}

/** An unread cell in the row of an indicator is no part of it. */
function belongs(role: CellRole, source: CellSource | null): boolean {
  if (role === 'unread') return false;
  return !(source?.kind === 'indicators' && source.field === null && (role === 'header' || role === 'title'));
}

/** What the columns under a head of a list are read as; a merged head stands over several. */
function columnsOfList({ lists }: Reading, sheet: string, { top, left, right }: CellRange) {
  const list = lists.find(
    one =>
      one.sheet === sheet &&
      one.headerTop <= top &&
      top <= one.headerBottom &&
      one.columns.some(({ column }) => left <= column && column <= right),
  );
  const known = list?.columns.filter(({ column }) => left <= column && column <= right) ?? [];
  const texts = known.map(({ column, role }) => `${columnName(column)}列＝${columnRoleName[role]}`);
  return texts.length === 0 ? [] : [{ name: '列の役割', text: texts.join('、') }];
}

function detailsOf(reading: Reading, source: CellSource): CellExplanation['details'] {
  if (source.kind === 'indicators') return indicatorDetails(reading, source);
  if (source.kind === 'tables') return tableDetails(reading, source);
  const narrative = reading.narratives[source.index];
  return narrative ? [{ name: '見出し', text: narrative.path.join(' ＞ ') }] : [];
}

function indicatorDetails(
  reading: Reading,
  { index, field }: Extract<CellSource, { kind: 'indicators' }>,
): CellExplanation['details'] {
  const indicator = reading.indicators[index];
  if (!indicator) return [];
  const name = { name: '指標', text: indicator.name };
  if (field === null) return [name];
  if (field === 'target' || field === 'priorTarget') {
    const target = indicator[field];
    const isJudged = target !== null && target.rule.comparator !== 'compound';
    return [
      ...(target ? [{ name: '値', text: isJudged ? formatTarget(target) : '自動では判定しません' }] : []),
      name,
    ];
  }
  if (field === 'mark')
    return [...(indicator.mark ? [{ name: '評価', text: indicator.mark.text }] : []), name];
  const figure = indicator[field];
  const asOf = figure && 'asOf' in figure ? figure.asOf : null;
  return [
    ...(figure ? figureDetails(figure) : []),
    ...(asOf === null ? [] : [{ name: '時点', text: warekiDate(asOf) }]),
    name,
  ];
}

function figureDetails({ value, unit, text }: Pick<ReadFigure, 'value' | 'unit' | 'text'>) {
  if (value === null)
    return [{ name: '値', text: text === '' ? '空欄' : `「${text}」（数値ではありません）` }];
  return [{ name: '値', text: value }, ...(unit === null ? [] : [{ name: '単位', text: unit }])];
}

function tableDetails(
  reading: Reading,
  { index, row, column }: Extract<CellSource, { kind: 'tables' }>,
): CellExplanation['details'] {
  const table = reading.tables[index];
  if (!table) return [];
  const cell = row === null || column === null ? undefined : table.cells[row]?.[column];
  const heads = (path: readonly string[] | undefined) => path?.filter(head => head !== '').join(' ＞ ') ?? '';
  return [
    ...(cell ? figureDetails(cell) : []),
    ...(cell?.prior ? [{ name: '前年度', text: cell.prior.text }] : []),
    ...(row === null ? [] : [{ name: '行', text: heads(table.rows[row]) }]),
    ...(column === null ? [] : [{ name: '列', text: heads(table.columns[column]) }]),
    { name: '付表', text: table.title?.text ?? '（題名なし）' },
  ].filter(({ text }) => text !== '');
}
