import { calculatePlan } from '../calc/planCalculation.ts';
import { applyCommand } from '../commands/applyCommand.ts';
import { type Command, type PutOf, puts } from '../commands/command.ts';
import { passageKindName } from '../domain/outlineRecords.ts';
import { periodName } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import type { CellLink, LinkedField, RecordKind, WorkbookSource } from '../domain/records.ts';
import { sectionTitle } from '../domain/sectionTree.ts';
import type { PassageLink, TableLink } from '../domain/sheetLinkRecords.ts';
import { tableCellKey } from '../domain/tableRecords.ts';
import { linkedValues } from './storing/linkedValue.ts';
import { addressOf } from './workbookCells.ts';

/** What an import does to one place of the document. */
export interface ImportChange {
  kind: 'new' | 'same' | 'changed';
  /** The place, for people: 「実績」, 「初回・R６実績（件） 協会」. */
  what: string;
  /** "Sheet!A1"; null where the sheet has it in no cell of its own. */
  cell: string | null;
  /** As shown; 空欄 where there is nothing. */
  before: string;
  after: string;
}

export interface ImportChangeGroup {
  of: 'indicator' | 'table' | 'section';
  label: string;
  /** The document did not have it before. */
  isNew: boolean;
  changes: ImportChange[];
}

/** How nothing is shown. */
export const EMPTY_CELL = '空欄';

const fieldName: Record<LinkedField, string> = {
  target: '目標',
  actual: '実績',
  priorTarget: '前年度の目標',
  priorActual: '前年度の実績',
  numerator: '実施者数',
  denominator: '対象者数',
  difference: '差',
  achievement: '達成度',
  mark: '評価',
};

/**
 * What an import would change, before it is stored: every value of the sheet beside what the document holds now, by
 * indicator, table and heading in the order of the sheet.
 */
export function importChanges(command: Command, records: PlanRecords): ImportChangeGroup[] {
  const steps = puts(command);
  const source = steps.find(isPut('workbookSource'))?.after;
  if (!source) return [];
  const changes = new ChangeList(records, applyCommand(records, command), source);
  for (const step of steps) {
    if (isPut('cellLink')(step) && step.after) changes.indicator(step.after, source);
    else if (isPut('tableLink')(step) && step.after) changes.table(step.after);
    else if (isPut('passageLink')(step) && step.after) changes.passage(step.after);
    else if (isPut('section')(step) && step.before === null && step.after) changes.section(step.after.id);
  }
  // Values that stand in no cell of their own: last year's in brackets, results a list has no column for.
  for (const step of steps) {
    if (isPut('measurement')(step) || isPut('target')(step)) changes.unlinked(step, source);
  }
  return changes.groups();
}

function isPut<K extends RecordKind>(kind: K) {
  return (step: PutOf<RecordKind>): step is PutOf<K> => step.record === kind;
}

class ChangeList {
  private readonly records: PlanRecords;
  private readonly valueOf: ReturnType<typeof linkedValues>;
  private readonly after: PlanRecords;
  private readonly found = new Map<string, ImportChangeGroup>();
  /** Results and targets that have been told by their cells. */
  private readonly told = new Set<string>();

  constructor(records: PlanRecords, after: PlanRecords, source: WorkbookSource) {
    this.records = records;
    this.valueOf = linkedValues(calculatePlan(records), source);
    this.after = after;
  }

  groups(): ImportChangeGroup[] {
    return [...this.found.values()].filter(({ changes }) => changes.length > 0);
  }

  indicator(link: CellLink, source: WorkbookSource): void {
    const group = this.indicatorGroup(link.indicatorId);
    const before = this.valueOf(link)?.text ?? '';
    const period = link.period === null ? '' : `（${periodName[link.period]}）`;
    const isPrior = link.field === 'priorActual' || link.field === 'priorTarget';
    const field =
      link.field === 'priorActual' ? 'actual' : link.field === 'priorTarget' ? 'target' : link.field;
    const year = isPrior ? source.year - 1 : source.year;
    this.told.add(
      `${link.indicatorId}/${year}/${field === 'target' ? '' : (link.period ?? source.period)}/${field}`,
    );
    const cell = `${link.sheet}!${link.address}`;
    add(group, { what: `${fieldName[link.field]}${period}`, cell, before, after: link.importedText });
  }

  table({ tableId, sheet, rows, columns, texts }: TableLink): void {
    const table = this.after.table.get(String(tableId));
    if (!table) return;
    const isNew = !this.records.table.has(String(tableId));
    const group = this.group(`table/${tableId}`, 'table', `付表「${table.title}」`, isNew);
    const heads = (lines: readonly { id: string; heads: string[] }[]) =>
      new Map(lines.map(({ id, heads: own }) => [id, own.map(head => head.replace(/\s+/g, '')).join(' ')]));
    const [rowHeads, columnHeads] = [heads(table.rows), heads(table.columns)];
    for (const [at, { id: rowId, row }] of rows.entries()) {
      for (const [index, { id: columnId, column }] of columns.entries()) {
        const before = this.records.tableCell.get(tableCellKey(tableId, rowId, columnId))?.text ?? '';
        const what = `${rowHeads.get(rowId) ?? ''}・${columnHeads.get(columnId) ?? ''}`;
        const cell = `${sheet}!${addressOf(row, column)}`;
        add(group, { what, cell, before, after: texts[at]?.[index] ?? '' });
      }
    }
  }

  passage({ passageId, field, sheet, address, importedText }: PassageLink): void {
    const passage = this.after.passage.get(String(passageId));
    if (!passage) return;
    const was = this.records.passage.get(String(passageId));
    const before = field === 'mark' ? (was?.mark ?? '') : (was?.text ?? '');
    const what = `${passageKindName[passage.kind]}${field === 'mark' ? 'の評価' : ''}`;
    const group = this.sectionGroup(passage.sectionId);
    const isNew = was === undefined;
    add(group, { what, cell: `${sheet}!${address}`, before, after: importedText }, isNew);
  }

  section(id: number): void {
    const section = this.after.section.get(String(id));
    if (!section) return;
    const group = this.sectionGroup(id);
    add(group, { what: '見出し', cell: null, before: '', after: sectionTitle(section) }, true);
  }

  unlinked(step: PutOf<'measurement'> | PutOf<'target'>, source: WorkbookSource): void {
    const record = step.after ?? step.before;
    if (!record) return;
    const { indicatorId, year } = record;
    const isResult = 'kind' in record;
    const field = isResult ? record.kind : 'target';
    if (this.told.has(`${indicatorId}/${year}/${isResult ? record.period : ''}/${field}`)) return;
    const name = Object.hasOwn(fieldName, field) ? fieldName[field as LinkedField] : field;
    const period = isResult && record.period !== source.period ? `（${periodName[record.period]}）` : '';
    const what = `${year === source.year ? '' : '前年度の'}${name}${period}`;
    const before = step.before?.text ?? '';
    add(this.indicatorGroup(indicatorId), { what, cell: null, before, after: step.after?.text ?? '' });
  }

  private indicatorGroup(id: number): ImportChangeGroup {
    const name = this.after.indicator.get(String(id))?.name ?? '';
    const isNew = !this.records.indicator.has(String(id));
    return this.group(`indicator/${id}`, 'indicator', `指標「${name}」`, isNew);
  }

  private sectionGroup(id: number | null): ImportChangeGroup {
    const section = id === null ? undefined : this.after.section.get(String(id));
    const isNew = section !== undefined && !this.records.section.has(String(id));
    return this.group(`section/${id}`, 'section', section ? sectionTitle(section) : '見出しなし', isNew);
  }

  private group(key: string, of: ImportChangeGroup['of'], label: string, isNew: boolean): ImportChangeGroup {
    const known = this.found.get(key);
    if (known) return known;
    const group: ImportChangeGroup = { of, label, isNew, changes: [] };
    this.found.set(key, group);
    return group;
  }
}

function add(group: ImportChangeGroup, change: Omit<ImportChange, 'kind'>, isNew = group.isNew): void {
  const { before, after } = change;
  if (before === '' && after === '') return;
  const kind = before === after ? 'same' : isNew ? 'new' : 'changed';
  group.changes.push({ ...change, kind, before: before || EMPTY_CELL, after: after || EMPTY_CELL });
}
