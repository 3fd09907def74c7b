import type { KpiSummaryRow } from './kpiSummary.ts';
import { rowLines } from './kpiSummaryHeight.ts';

/** Indicators printed together, their initiative named once. */
export type KpiSummaryGroup = KpiSummaryRow[];

/** Lines of text, about a third of the page. Longer groups are cut, or half-empty pages would follow. */
const GROUP_LINES = 12;

/**
 * Neighbours with the same initiative, in pieces that may move to the next page as one. A piece that starts a
 * new page needs its initiative named again, so each piece names it. Rows without an initiative stay alone:
 * two unknowns are not the same thing.
 */
export function kpiSummaryGroups(rows: readonly KpiSummaryRow[]): KpiSummaryGroup[] {
  const groups: KpiSummaryGroup[] = [];
  let lines = 0;
  for (const row of rows) {
    const group = groups.at(-1);
    const own = rowLines(row);
    if (group && sameInitiative(group[0], row) && lines + own <= GROUP_LINES) {
      group.push(row);
      lines += own;
    } else {
      groups.push([row]);
      lines = own;
    }
  }
  return groups;
}

function sameInitiative(a: KpiSummaryRow | undefined, b: KpiSummaryRow): boolean {
  return a !== undefined && a.initiative !== null && a.initiative === b.initiative && a.no === b.no;
}
