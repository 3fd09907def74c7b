import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { IndicatorList } from './indicatorList.ts';

/**
 * The year a workbook is about where its lists are of several years (a sheet a year, last year's list below for
 * reference): the newest one with results, or the newest one. Lists of other years are left unread, or last year's
 * figures would be taken for this year's.
 */
export function mainYear(lists: readonly IndicatorList[]): FiscalYear | null {
  const years = (from: readonly IndicatorList[]) =>
    from.flatMap(list => (list.fiscalYear === null ? [] : [list.fiscalYear]));
  const withResults = years(lists.filter(hasResults));
  const candidates = withResults.length > 0 ? withResults : years(lists);
  return candidates.length === 0 ? null : Math.max(...candidates);
}

function hasResults(list: IndicatorList): boolean {
  return list.columns.some(({ role, content }) => role === 'actual' && content.filled > content.counts.dash);
}
