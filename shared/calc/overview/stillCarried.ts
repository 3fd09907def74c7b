import { fiscalYearName } from '../../domain/fiscalYear.ts';
import { isStale } from '../../domain/isStale.ts';
import type { Moment } from '../../domain/moment.ts';
import { type CarriedFrom, passageKindName } from '../../domain/outlineRecords.ts';
import { periodName } from '../../domain/period.ts';
import { inOrder, orderedIndicators, type PlanRecords } from '../../domain/planRecords.ts';
import { targetKey } from '../../domain/records.ts';
import type { MissingItem } from './missing.ts';
import { headingOf } from './missingTexts.ts';
import { groupOf, groupOfIndicator } from './sectionGroup.ts';

/** What was taken over from an earlier stretch and nobody has seen to since. */
export function stillCarried(records: PlanRecords, moment: Moment): MissingItem[] {
  const isHere = (one: Moment) =>
    one.branchId === moment.branchId && one.year === moment.year && one.period === moment.period;
  const targets = orderedIndicators(records, moment.branchId).flatMap(indicator => {
    const from = records.target.get(targetKey(indicator.id, moment.year))?.carriedFrom ?? null;
    if (from === null) return [];
    const { year, period } = moment;
    const place = { at: 'indicator', indicatorId: indicator.id, year, period, field: 'target' } as const;
    return [
      item(place, indicator.name, `目標（${fromText(from)}）`, groupOfIndicator(records, indicator, year)),
    ];
  });
  const tables = [...records.table.values()]
    .filter(isHere)
    .sort(inOrder)
    .flatMap(({ id, title, carriedFrom, sectionId, rows, columns }) => {
      const [row, column] = [rows[0], columns[0]];
      if (carriedFrom === null || row === undefined || column === undefined) return [];
      const place = { at: 'cell', tableId: id, rowId: row.id, columnId: column.id } as const;
      return [item(place, title, `付表（${fromText(carriedFrom)}）`, groupOf(records, sectionId))];
    });
  const passages = [...records.passage.values()]
    .filter(isHere)
    .sort(inOrder)
    .flatMap(passage => {
      const { id, kind, carriedFrom, sectionId } = passage;
      if (carriedFrom === null || !isStale(passage)) return [];
      const place = { at: 'passage', passageId: id, link: null } as const;
      const detail = `${passageKindName[kind]}（${fromText(carriedFrom)}）`;
      return [item(place, headingOf(records, passage), detail, groupOf(records, sectionId))];
    });
  return [...targets, ...tables, ...passages];
}

function item(place: MissingItem['place'], name: string, detail: string, group: string): MissingItem {
  return { kind: 'carried', place, name, detail, group };
}

/** 「令和5年度のまま」「令和6年度第2四半期のまま」 */
function fromText({ year, period }: CarriedFrom): string {
  return `${fiscalYearName(year)}${period === 'annual' ? '' : periodName[period]}のまま`;
}
