import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { isStale } from '../../shared/domain/isStale.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import { targetKey } from '../../shared/domain/records.ts';
import { type CellMark, cellKey } from './cellMarks.ts';
import type { MarkedPage } from './findingMarks.ts';

/** The targets of a page that are still last year's. Tables say it at their title, sentences in their columns. */
export function carriedMarks(records: PlanRecords, shown: MarkedPage): [string, CellMark][] {
  if (shown.page !== 'indicators') return [];
  const { branchId, year } = shown.moment;
  return [...records.indicator.values()].flatMap(({ id, branchId: of }): [string, CellMark][] => {
    const target = records.target.get(targetKey(id, year));
    if (of !== branchId || !target?.carriedFrom || !isStale(target)) return [];
    const hint = `${fiscalYearName(target.carriedFrom.year)}の目標のままです。直すか確認すると、この印は消えます。`;
    return [[cellKey(String(id), 'target'), { sign: 'carried', hint }]];
  });
}
