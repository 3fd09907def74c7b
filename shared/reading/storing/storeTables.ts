import { type PutCommand, put } from '../../commands/command.ts';
import type { Moment } from '../../domain/moment.ts';
import { inOrder, nextId, type PlanRecords } from '../../domain/planRecords.ts';
import { sameRecord } from '../../domain/sameRecord.ts';
import type { LinkedColumn, TableLink } from '../../domain/sheetLinkRecords.ts';
import { type PlanTable, type TableCell, tableCellKey } from '../../domain/tableRecords.ts';
import { foldText } from '../foldText.ts';
import type { ReadTable } from '../reading.ts';
import { columnId, priorId, tableRecords } from '../table/tableRecords.ts';
import { matchTables } from './matchTables.ts';
import { type MergedTable, mergeTable } from './mergeTable.ts';
import type { PlacedSections } from './sectionsOfReading.ts';
import { tableNames } from './tableNames.ts';

export interface StoredTables {
  steps: PutCommand[];
  links: Omit<TableLink, 'sourceId'>[];
  notes: string[];
}

/** A table of the sheet as it would be stored by itself. */
interface FreshTable {
  read: ReadTable;
  table: PlanTable;
  cells: Map<string, TableCell>;
}

/** Stores the tables of a reading, each as the table that it was before where the document has it. */
export function storeTables(
  tables: readonly ReadTable[],
  records: PlanRecords,
  moment: Moment,
  sections: PlacedSections,
): StoredTables {
  const { branchId, year, period } = moment;
  const ofBranch = [...records.table.values()].filter(one => one.branchId === branchId).sort(inOrder);
  const present = ofBranch.filter(one => one.year === year && one.period === period);
  const firstId = nextId(records.table);
  const firstOrder = (ofBranch.at(-1)?.sortOrder ?? -1) + 1;
  const names = tableNames(tables);
  const fresh = tables.map((read, at): FreshTable => {
    const place = { ...moment, id: firstId + at, sectionId: null, sortOrder: firstOrder + at };
    const { table, cells } = tableRecords(read, place);
    const keyed = cells.map((cell): [string, TableCell] => [`${cell.rowId}/${cell.columnId}`, cell]);
    return { read, table: { ...table, title: names[at] ?? table.title }, cells: new Map(keyed) };
  });
  const matched = matchTables(
    fresh.map(({ table }) => table),
    present,
  );
  const taken = new Set(present.map(({ title }) => foldText(title)));
  const stored: StoredTables = { steps: [], links: [], notes: [] };
  for (const [at, one] of fresh.entries()) {
    const found = matched[at] ?? null;
    const sectionId = sections.named(one.table.title) ?? found?.sectionId ?? null;
    if (found) update(stored, one, { ...found, sectionId }, records);
    else add(stored, one, { ...one.table, sectionId, title: freeTitle(one.table.title, taken) });
  }
  return stored;
}

function add(stored: StoredTables, { read, cells }: FreshTable, table: PlanTable): void {
  stored.steps.push(put('table', null, table));
  for (const cell of cells.values()) stored.steps.push(put('tableCell', null, cell));
  stored.links.push(linkOf(read, table.id, cells, null));
}

/** Only the texts of the cells change, and lines that are new come in. */
function update(stored: StoredTables, fresh: FreshTable, found: PlanTable, records: PlanRecords): void {
  const { read, table, cells } = fresh;
  const merged = mergeTable(found, table);
  const { after, notes } = withoutEmptyLines(merged, records);
  stored.notes.push(...notes);
  if (foldText(found.title) !== foldText(table.title)) {
    stored.notes.push(
      `シートの表「${table.title}」は、文書の表「${found.title}」に取り込みました。題名は文書のままです。`,
    );
  }
  const before = records.table.get(String(found.id)) ?? null;
  if (!sameRecord(before, after)) stored.steps.push(put('table', before, after));
  for (const row of table.rows) {
    for (const column of table.columns) {
      const own = cells.get(`${row.id}/${column.id}`);
      const rowId = merged.rowIds.get(row.id) ?? row.id;
      const columnId = merged.columnIds.get(column.id) ?? column.id;
      const held = records.tableCell.get(tableCellKey(found.id, rowId, columnId)) ?? null;
      const isNew = merged.newRows.has(rowId) || merged.newColumns.has(columnId);
      const text = own?.text ?? '';
      const formula = held?.formula ?? (isNew ? (own?.formula ?? null) : null);
      if (held?.text === text || (held === null && text === '' && formula === null)) continue;
      const cell = { tableId: found.id, rowId, columnId, text, formula };
      stored.steps.push(put('tableCell', held, text === '' && formula === null ? null : cell));
    }
  }
  stored.links.push(linkOf(read, found.id, cells, merged));
}

/** Lines the sheet has no longer: gone where they say nothing, else they stay and it is told. */
function withoutEmptyLines(
  { table, missingRows, missingColumns }: MergedTable,
  records: PlanRecords,
): { after: PlanTable; notes: string[] } {
  const holds = (rowId: string, columnId: string) => {
    const cell = records.tableCell.get(tableCellKey(table.id, rowId, columnId));
    return cell !== undefined && (cell.text !== '' || cell.formula !== null);
  };
  const emptyRows = missingRows.filter(
    ({ id, formula }) => formula === null && !table.columns.some(column => holds(id, column.id)),
  );
  const emptyColumns = missingColumns.filter(
    ({ id, formula }) => formula === null && !table.rows.some(row => holds(row.id, id)),
  );
  const told = (kind: '行' | '列', { heads }: { heads: string[] }) =>
    `表「${table.title}」の${kind}「${heads.join(' ')}」はシートにありません。文書の数値はそのまま残しました。`;
  const left = <L extends { id: string }>(all: readonly L[], gone: readonly { id: string }[]) =>
    all.filter(({ id }) => !gone.some(one => one.id === id));
  return {
    after: { ...table, rows: left(table.rows, emptyRows), columns: left(table.columns, emptyColumns) },
    notes: [
      ...left(missingRows, emptyRows).map(line => told('行', line)),
      ...left(missingColumns, emptyColumns).map(line => told('列', line)),
    ],
  };
}

function linkOf(
  read: ReadTable,
  tableId: number,
  cells: ReadonlyMap<string, TableCell>,
  merged: MergedTable | null,
): Omit<TableLink, 'sourceId'> {
  const rowIds = read.rows.map((_, at) => `r${at + 1}`);
  const columns = read.columnNumbers.flatMap((column, at): LinkedColumn[] => {
    const hasPrior = read.cells.some(row => row[at]?.prior);
    if (!hasPrior) return [{ id: columnId(at), column, part: 'whole' }];
    return [
      { id: columnId(at), column, part: 'main' },
      { id: priorId(at), column, part: 'prior' },
    ];
  });
  return {
    tableId,
    sheet: read.sheet,
    rows: read.rowNumbers.map((row, at) => {
      const id = rowIds[at] ?? '';
      return { id: merged?.rowIds.get(id) ?? id, row };
    }),
    columns: columns.map(one => ({ ...one, id: merged?.columnIds.get(one.id) ?? one.id })),
    texts: rowIds.map(row => columns.map(({ id }) => cells.get(`${row}/${id}`)?.text ?? '')),
  };
}

function freeTitle(wished: string, taken: Set<string>): string {
  let title = wished;
  for (let number = 2; taken.has(foldText(title)); number++) title = `${wished}（${number}）`;
  taken.add(foldText(title));
  return title;
}
