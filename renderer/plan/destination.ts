import type { CheckPlace } from '../../shared/calc/checks/check.ts';
import { monthlyRowId } from '../../shared/calc/monthlyRows.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { months } from '../../shared/domain/period.ts';
import { inOrder, type PlanRecords } from '../../shared/domain/planRecords.ts';
import { measurementKinds } from '../../shared/domain/records.ts';
import { orderedSections, sectionsBelow } from '../../shared/domain/sectionTree.ts';

/** The pages of an open document, in the order of their tabs. */
export const documentTabs = [
  { id: 'dashboard', name: '概況' },
  { id: 'indicators', name: 'KPI一覧' },
  { id: 'monthly', name: '月別入力' },
  { id: 'tables', name: '付表' },
  { id: 'passages', name: '本文' },
  { id: 'checks', name: '検算' },
] as const;
export type DocumentTab = (typeof documentTabs)[number]['id'];

/** A cell of a page's grid that is led to. Each new object leads there once. */
export interface CellGoal {
  rowId: string;
  columnId: string;
  /** Takes the keyboard there too. */
  focus: boolean;
}

/** Where in the window a place of the document is. */
export interface Destination {
  tab: DocumentTab;
  moment: Moment;
  tableId?: number;
  sectionId?: number;
  /** Absent for a heading without sentences. */
  goal?: CellGoal;
}

/** The way to a place that 検算 names; null where it is gone. `now`: what is on the screen, kept where it can be. */
export function destinationOf(records: PlanRecords, place: CheckPlace, now: Moment): Destination | null {
  switch (place.at) {
    case 'indicator': {
      const indicator = records.indicator.get(String(place.indicatorId));
      if (!indicator) return null;
      const { year, period } = place;
      const { branchId } = indicator;
      const kind = measurementKinds.find(one => one === place.field);
      if (kind !== undefined && months.includes(period)) {
        // The months of a year stand side by side: what the other pages are about stays.
        return {
          tab: 'monthly',
          moment: { branchId, year, period: now.period },
          goal: { rowId: monthlyRowId(indicator.id, kind), columnId: period, focus: true },
        };
      }
      return {
        tab: 'indicators',
        moment: { branchId, year, period },
        goal: {
          rowId: String(indicator.id),
          columnId: indicatorColumnOf(place.field),
          focus: true,
        },
      };
    }
    case 'cell': {
      const table = records.table.get(String(place.tableId));
      if (!table) return null;
      const { branchId, year, period } = table;
      const { rowId, columnId } = place;
      return {
        tab: 'tables',
        moment: { branchId, year, period },
        tableId: table.id,
        goal: { rowId, columnId, focus: true },
      };
    }
    case 'passage': {
      const passage = records.passage.get(String(place.passageId));
      if (!passage) return null;
      const { branchId, year, period } = passage;
      return {
        tab: 'passages',
        moment: { branchId, year, period },
        goal: { rowId: String(passage.id), columnId: 'text', focus: true },
      };
    }
    case 'section':
      return sectionDestination(records, place.sectionId, now);
  }
}

/** The columns of the KPI list in which the fields of an indicator are shown. */
const columnOfField: Record<string, string> = {
  no: 'no',
  initiative: 'initiative',
  name: 'name',
  asOf: 'asOf',
  reason: 'mark',
  target: 'target',
  actual: 'actual',
  numerator: 'numerator',
  denominator: 'denominator',
  plannedNumerator: 'plannedNumerator',
  plannedDenominator: 'plannedDenominator',
  rank: 'rank',
  nationalAverage: 'nationalAverage',
  yearOnYear: 'prior',
  prior: 'prior',
  kpi: 'kpi',
  difference: 'difference',
  achievement: 'achievement',
  mark: 'mark',
  judgement: 'mark',
  met: 'mark',
};

/** The column of the KPI list that shows a field of an indicator. */
export function indicatorColumnOf(field: string): string {
  return columnOfField[field] ?? 'actual';
}

/** A heading is shown with the first sentence below it. */
function sectionDestination(records: PlanRecords, sectionId: number, now: Moment): Destination | null {
  const section = records.section.get(String(sectionId));
  if (!section) return null;
  const { branchId, year } = section;
  const below = sectionsBelow(orderedSections(records, branchId, year), sectionId);
  const passages = below.flatMap(id =>
    [...records.passage.values()].filter(one => one.sectionId === id).sort(inOrder),
  );
  const passage = passages.find(one => one.period === now.period) ?? passages[0];
  return {
    tab: 'passages',
    moment: { branchId, year, period: passage?.period ?? now.period },
    sectionId,
    ...(passage && { goal: { rowId: String(passage.id), columnId: 'text', focus: true } }),
  };
}
