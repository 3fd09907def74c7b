import { branchTitle } from '../../domain/branchTitle.ts';
import { fiscalYearName } from '../../domain/fiscalYear.ts';
import { periodName } from '../../domain/period.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { CheckPlace } from './check.ts';

const fieldNames: Record<string, string> = {
  no: '番号',
  initiative: '対応項目',
  name: '名前',
  kpi: 'KPIの印',
  actual: '結果',
  target: '目標',
  numerator: '実施者数',
  denominator: '対象者数',
  plannedNumerator: '見込者数',
  plannedDenominator: '計画の対象者数',
  nationalAverage: '全国平均',
  rank: '順位',
  asOf: '時点',
  prior: '前年度の結果',
  difference: '目標との差',
  achievement: '達成度',
  yearOnYear: '前年度との差',
  mark: '評価',
  reason: '評価の理由',
  judgement: '判定の語',
  met: '判定',
};

/** What a field of an indicator is called: 「目標との差」. */
export function indicatorFieldName(field: string): string {
  return fieldNames[field] ?? field;
}

/** Where a checked figure stands, for people: 「山梨支部 付表「特定保健指導」評価＞目標到達度＞委託」. */
export function placeText(records: PlanRecords, place: CheckPlace): string {
  switch (place.at) {
    case 'cell': {
      const table = records.table.get(String(place.tableId));
      if (!table) return '（なくなった付表）';
      const row = table.rows.find(({ id }) => id === place.rowId)?.heads ?? [];
      const column = table.columns.find(({ id }) => id === place.columnId)?.heads ?? [];
      return `${branchOf(records, table.branchId)} 付表「${table.title}」${[...row, ...column].join('＞')}`;
    }
    case 'indicator': {
      const indicator = records.indicator.get(String(place.indicatorId));
      if (!indicator) return '（なくなった指標）';
      const when = `${fiscalYearName(place.year)}${place.period === 'annual' ? '' : periodName[place.period]}`;
      return `${branchOf(records, indicator.branchId)} 指標「${indicator.name}」${when}の${indicatorFieldName(place.field)}`;
    }
    case 'passage': {
      const passage = records.passage.get(String(place.passageId));
      if (!passage) return '（なくなった本文）';
      return `${branchOf(records, passage.branchId)} 本文「${shortened(passage.text)}」`;
    }
    case 'section': {
      const section = records.section.get(String(place.sectionId));
      if (!section) return '（なくなった見出し）';
      return `${branchOf(records, section.branchId)} 見出し「${section.number ?? ''}${section.title}」`;
    }
  }
}

/** The branch a place belongs to; null where it is gone. */
export function branchIdOf(records: PlanRecords, place: CheckPlace): number | null {
  const record = {
    cell: () => place.at === 'cell' && records.table.get(String(place.tableId)),
    indicator: () => place.at === 'indicator' && records.indicator.get(String(place.indicatorId)),
    passage: () => place.at === 'passage' && records.passage.get(String(place.passageId)),
    section: () => place.at === 'section' && records.section.get(String(place.sectionId)),
  }[place.at]();
  return record ? record.branchId : null;
}

function branchOf(records: PlanRecords, branchId: number): string {
  return branchTitle(records.branch.get(String(branchId))?.name ?? '');
}

const LONGEST = 24;

function shortened(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
