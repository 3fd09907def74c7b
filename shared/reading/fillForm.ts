import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { puts } from '../commands/command.ts';
import type { Moment } from '../domain/moment.ts';
import type { Passage } from '../domain/outlineRecords.ts';
import { inOrder, type PlanRecords } from '../domain/planRecords.ts';
import type { PassageLink, TableLink } from '../domain/sheetLinkRecords.ts';
import { importReading } from './importReading.ts';
import type { Reading } from './reading.ts';
import { sectionsOfReading } from './storing/sectionsOfReading.ts';
import { type OpenStatus, storePassages } from './storing/storePassages.ts';
import { type WriteBackPlan, writeCollector } from './storing/writeCollector.ts';
import { writeIndicators } from './storing/writeIndicators.ts';
import { writePassages } from './storing/writePassages.ts';
import { writeTables } from './storing/writeTables.ts';
import type { WriteBackOptions, WriteTarget } from './storing/writeTarget.ts';
import { addressOf } from './workbookCells.ts';
import type { SheetLinks } from './writeBack.ts';

export interface FillPlan extends WriteBackPlan {
  /** How many indicators, tables and passages of the form the document has; 0 says that it is another form. */
  matched: number;
}

/**
 * The cells of a form that was never imported (next quarter's empty one), with the document's values of a moment. The
 * form is matched as an import would match it; what would change in the document by importing it is what has to change
 * in the form.
 * @param reading of the form, or of the form completed by a filled one (`completedForm`)
 */
export function planFill(
  plan: CalculatedPlan,
  reading: Reading,
  moment: Moment,
  target: WriteTarget,
  options: WriteBackOptions = {},
): FillPlan {
  const { records } = plan;
  const request = { reading, records, ...moment, fileName: '', sha256: '', importedAt: '' };
  const { links, unknown } = knownLinks(records, importReading(request), target);
  const { openStatuses } = storePassages(
    reading.narratives,
    records,
    moment,
    sectionsOfReading(reading.narratives, records, moment),
  );
  const passages = [...links.passages, ...openLinks(records, moment, openStatuses, links.passages)];
  const collector = writeCollector(target, options);
  writeIndicators(plan, links.cells, moment, target, collector);
  writeTables(plan, links.tables, moment.year, target, collector, true);
  writePassages(records, passages, collector);
  for (const note of unknown) collector.note(note);
  const matched =
    new Set(links.cells.map(({ indicatorId }) => indicatorId)).size + links.tables.length + passages.length;
  return { ...collector.plan(), matched };
}

/** The links an import would make, to what the document has already. What is empty in the form holds nothing yet. */
function knownLinks(
  records: PlanRecords,
  { command }: ReturnType<typeof importReading>,
  { cellAt }: WriteTarget,
) {
  const isEmpty = (sheet: string, address: string) => (cellAt(sheet, address)?.text ?? '') === '';
  const links: SheetLinks = { cells: [], tables: [], passages: [] };
  const unknown: string[] = [];
  for (const step of puts(command)) {
    if (step.record === 'cellLink' && step.after) {
      const link = isEmpty(step.after.sheet, step.after.address)
        ? { ...step.after, importedText: '' }
        : step.after;
      if (records.indicator.has(String(link.indicatorId))) links.cells.push(link);
    } else if (step.record === 'tableLink' && step.after) {
      if (records.table.has(String(step.after.tableId))) links.tables.push(emptied(step.after, isEmpty));
    } else if (step.record === 'passageLink' && step.after) {
      const { passageId, sheet, address } = step.after;
      if (!records.passage.has(String(passageId))) continue;
      links.passages.push(isEmpty(sheet, address) ? { ...step.after, importedText: '' } : step.after);
    } else if (step.before === null && step.after) {
      if (step.record === 'indicator')
        unknown.push(`指標「${step.after.name}」は文書にないため、書き込んでいません。`);
      if (step.record === 'table')
        unknown.push(`表「${step.after.title}」は、この期間の文書にないため、書き込んでいません。`);
    }
  }
  return { links, unknown };
}

function emptied(link: TableLink, isEmpty: (sheet: string, address: string) => boolean): TableLink {
  const { sheet, rows, columns, texts } = link;
  return {
    ...link,
    texts: rows.map(({ row }, at) =>
      columns.map(({ column }, index) =>
        isEmpty(sheet, addressOf(row, column)) ? '' : (texts[at]?.[index] ?? ''),
      ),
    ),
  };
}

/** The statuses of a plan go one by one into its open rows. */
function openLinks(
  records: PlanRecords,
  moment: Moment,
  open: readonly OpenStatus[],
  linked: readonly PassageLink[],
): PassageLink[] {
  const taken = new Set(linked.map(({ passageId }) => passageId));
  return open.flatMap(({ planId, status, mark }): PassageLink[] => {
    const next = statusesOf(records, moment, planId).find(({ id }) => !taken.has(id));
    if (!next) return [];
    taken.add(next.id);
    const own = { sourceId: 0, passageId: next.id, importedText: '' };
    return [
      { ...own, ...status, field: 'text' },
      ...(mark ? [{ ...own, ...mark, field: 'mark' } as const] : []),
    ];
  });
}

function statusesOf(records: PlanRecords, { year, period }: Moment, planId: number): Passage[] {
  const plan = records.passage.get(String(planId));
  if (!plan) return [];
  const beside = [...records.passage.values()]
    .filter(one => one.sectionId === plan.sectionId && one.year === year && one.period === period)
    .sort(inOrder);
  const after = beside.slice(beside.indexOf(plan) + 1);
  const end = after.findIndex(({ kind }) => kind === 'plan');
  return after.slice(0, end < 0 ? undefined : end).filter(({ kind }) => kind === 'status');
}
