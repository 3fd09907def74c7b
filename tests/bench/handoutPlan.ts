import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { emptyLists, type RecordLists, toLists, toRecords } from '../../shared/domain/planRecords.ts';
import { bothBranches } from '../support/bothBranches.ts';

/** How far the ids of one copy lie from those of the next. */
const STEP = 10_000;

/** The third quarter of 埼玉支部 so many times over: headings, texts, KPIs and tables as branches have them. */
export function handoutPlan(copies: number): CalculatedPlan {
  const { plan } = bothBranches();
  const all = toLists(plan.records);
  const lists: RecordLists = { ...emptyLists(), branch: all.branch, judgementScale: all.judgementScale };
  const saitama = <T extends { branchId: number }>(records: readonly T[]) =>
    records.filter(({ branchId }) => branchId === 2);
  const tables = new Set(saitama(all.table).map(({ id }) => id));
  const indicators = new Set(saitama(all.indicator).map(({ id }) => id));
  for (let copy = 0; copy < copies; copy += 1) {
    const moved = (id: number) => id + copy * STEP;
    const movedOrNull = (id: number | null) => (id === null ? null : moved(id));
    for (const one of saitama(all.section)) {
      const parentId = movedOrNull(one.parentId);
      lists.section.push({ ...one, id: moved(one.id), parentId, sortOrder: moved(one.sortOrder) });
    }
    for (const one of saitama(all.passage)) {
      lists.passage.push({ ...one, id: moved(one.id), sectionId: movedOrNull(one.sectionId), links: [] });
    }
    for (const one of saitama(all.table)) {
      const sectionId = movedOrNull(one.sectionId);
      lists.table.push({
        ...one,
        id: moved(one.id),
        sectionId,
        title: `${one.title}${copy === 0 ? '' : copy}`,
      });
    }
    for (const one of all.tableCell) {
      if (tables.has(one.tableId)) lists.tableCell.push({ ...one, tableId: moved(one.tableId) });
    }
    for (const one of saitama(all.indicator)) {
      const name = `${one.name}${copy === 0 ? '' : copy}`;
      lists.indicator.push({ ...one, id: moved(one.id), sectionId: movedOrNull(one.sectionId), name });
    }
    for (const one of all.target) {
      if (indicators.has(one.indicatorId)) lists.target.push({ ...one, indicatorId: moved(one.indicatorId) });
    }
    for (const one of all.measurement) {
      if (indicators.has(one.indicatorId)) {
        lists.measurement.push({ ...one, indicatorId: moved(one.indicatorId), formula: null });
      }
    }
  }
  return calculatePlan(toRecords(lists));
}
