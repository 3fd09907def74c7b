import type { Moment } from '../../domain/moment.ts';
import { months, monthsOf } from '../../domain/period.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type CheckPlace, checkRuleName, type Finding } from '../checks/check.ts';
import { placeText } from '../checks/placeText.ts';
import type { MissingItem } from './missing.ts';
import { groupOf, groupOfIndicator } from './sectionGroup.ts';

/** Those of the findings nobody has accepted that are about this branch, year and period. */
export function openFindingsOf(
  records: PlanRecords,
  moment: Moment,
  findings: readonly Finding[],
): MissingItem[] {
  return findings
    .filter(({ place }) => isOf(records, place, moment))
    .map(({ place, rule, message }) => ({
      kind: 'finding' as const,
      place,
      name: `${checkRuleName[rule]}：${withoutPlace(records, place, message)}`,
      detail: placeText(records, place).replace(/^\S*支部 /, ''),
      group: groupAt(records, place),
    }));
}

/** The place stands beside the message. */
function withoutPlace(records: PlanRecords, place: CheckPlace, message: string): string {
  const named = placeText(records, place);
  return message.startsWith(named)
    ? message.slice(named.length).replace(/^(?:には|では|の|は|が|に|：|、)+/, '')
    : message;
}

function isOf(records: PlanRecords, place: CheckPlace, moment: Moment): boolean {
  const { branchId, year, period } = moment;
  switch (place.at) {
    case 'indicator': {
      const within = months.includes(place.period) && monthsOf(period).includes(place.period);
      const indicator = records.indicator.get(String(place.indicatorId));
      return indicator?.branchId === branchId && place.year === year && (place.period === period || within);
    }
    case 'section': {
      const section = records.section.get(String(place.sectionId));
      return section?.branchId === branchId && section.year === year;
    }
    case 'cell':
    case 'passage': {
      const owner =
        place.at === 'cell'
          ? records.table.get(String(place.tableId))
          : records.passage.get(String(place.passageId));
      return owner?.branchId === branchId && owner.year === year && owner.period === period;
    }
  }
}

function groupAt(records: PlanRecords, place: CheckPlace): string {
  switch (place.at) {
    case 'indicator': {
      const indicator = records.indicator.get(String(place.indicatorId));
      return indicator ? groupOfIndicator(records, indicator, place.year) : '';
    }
    case 'section':
      return groupOf(records, place.sectionId);
    case 'cell':
      return groupOf(records, records.table.get(String(place.tableId))?.sectionId ?? null);
    case 'passage':
      return groupOf(records, records.passage.get(String(place.passageId))?.sectionId ?? null);
  }
}
