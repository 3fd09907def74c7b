import { emptyLists, type RecordLists } from '../domain/planRecords.ts';
import { type RecordKind, recordKinds } from '../domain/records.ts';
import type { KindCounts } from './rescueReport.ts';

/** The branch whose own record is lost, so that all that belongs to it is kept. */
const NAMELESS = '名前の分からない支部';

/**
 * The records that can stand in a document of their own: what belongs to something that is not there is left out, a
 * heading or text under a heading that is gone moves to the top.
 * @param has whether the bytes of a workbook or of a version are there
 */
export function wholeRecords(
  lists: RecordLists,
  has: (kind: 'workbookSource' | 'snapshot', sha256: string) => boolean,
): { records: RecordLists; leftOut: KindCounts } {
  const whole: RecordLists = { ...emptyLists(), ...lists };
  whole.branch = withAllBranches(lists);
  whole.workbookSource = lists.workbookSource.filter(({ sha256 }) => has('workbookSource', sha256));
  whole.snapshot = lists.snapshot.filter(({ sha256 }) => has('snapshot', sha256));

  const ids = (records: readonly { id: number }[]) => new Set(records.map(({ id }) => id));
  const [sections, indicators, tables] = [ids(lists.section), ids(lists.indicator), ids(lists.table)];
  const [passages, sources] = [ids(lists.passage), ids(whole.workbookSource)];
  const under = <T extends { sectionId: number | null }>(record: T): T =>
    record.sectionId === null || sections.has(record.sectionId) ? record : { ...record, sectionId: null };
  whole.section = lists.section.map(one =>
    one.parentId === null || sections.has(one.parentId) ? one : { ...one, parentId: null },
  );
  whole.indicator = lists.indicator.map(under);
  whole.table = lists.table.map(under);
  whole.passage = lists.passage.map(under);

  const ofIndicator = ({ indicatorId }: { indicatorId: number }) => indicators.has(indicatorId);
  const ofSource = ({ sourceId }: { sourceId: number }) => sources.has(sourceId);
  whole.target = lists.target.filter(ofIndicator);
  whole.measurement = lists.measurement.filter(ofIndicator);
  whole.markOverride = lists.markOverride.filter(ofIndicator);
  whole.printedFigure = lists.printedFigure.filter(ofIndicator);
  whole.tableCell = lists.tableCell.filter(({ tableId }) => tables.has(tableId));
  whole.cellLink = lists.cellLink.filter(one => ofSource(one) && ofIndicator(one));
  whole.tableLink = lists.tableLink.filter(one => ofSource(one) && tables.has(one.tableId));
  whole.passageLink = lists.passageLink.filter(one => ofSource(one) && passages.has(one.passageId));

  const leftOut: KindCounts = {};
  for (const kind of recordKinds) {
    const count = lists[kind].length - whole[kind].length;
    if (count > 0) leftOut[kind] = count;
  }
  return { records: whole, leftOut };
}

/** Kinds whose records say which branch they belong to. */
const OF_BRANCH = ['indicator', 'section', 'passage', 'table', 'snapshot'] as const satisfies RecordKind[];

function withAllBranches(lists: RecordLists): RecordLists['branch'] {
  const known = new Set(lists.branch.map(({ id }) => id));
  const missing = new Set(
    OF_BRANCH.flatMap(kind => lists[kind].map(({ branchId }) => branchId)).filter(id => !known.has(id)),
  );
  if (known.size + missing.size === 0) missing.add(1);
  return [...lists.branch, ...[...missing].map(id => ({ id, name: NAMELESS }))];
}
