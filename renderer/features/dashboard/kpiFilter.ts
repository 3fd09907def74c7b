import type { KpiLine } from '../../../shared/calc/overview/kpiLines.ts';
import { countedMark, type MarkMatrix } from '../../../shared/calc/overview/markMatrix.ts';

/** Which KPIs are listed: those of a group, with a mark, or both. Null lets all pass. */
export interface KpiFilter {
  group: string | null;
  mark: string | null;
}

export const allKpis: KpiFilter = { group: null, mark: null };

export function kpisIn(lines: readonly KpiLine[], { group, mark }: KpiFilter): readonly KpiLine[] {
  if (group === null && mark === null) return lines;
  return lines.filter(
    line => (group === null || line.group === group) && (mark === null || countedMark(line) === mark),
  );
}

/** 「企画総務・評価 〇」; empty where all are listed. */
export function filterText({ group, mark }: KpiFilter): string {
  return [group, mark === null ? null : `評価 ${mark}`].filter(part => part !== null).join('・');
}

/** The filter as far as it makes sense: another branch has other groups and marks. */
export function possibleFilter(filter: KpiFilter, { rows, marks }: MarkMatrix): KpiFilter {
  const hasGroup = filter.group === null || rows.some(({ group }) => group === filter.group);
  const hasMark = filter.mark === null || marks.some(({ mark }) => mark === filter.mark);
  return hasGroup && hasMark ? filter : allKpis;
}
