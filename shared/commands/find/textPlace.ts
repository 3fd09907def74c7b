import { branchIdOf, indicatorFieldName } from '../../calc/checks/placeText.ts';
import { branchTitle } from '../../domain/branchTitle.ts';
import { fiscalYearName } from '../../domain/fiscalYear.ts';
import type { Moment } from '../../domain/moment.ts';
import { passageKindName } from '../../domain/outlineRecords.ts';
import { type Period, periodName } from '../../domain/period.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { sectionTitle } from '../../domain/sectionTree.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';
import type { PlanText, TextField } from './planText.ts';

/** What a text is called beside its place. */
export const textFieldName: Record<TextField, string> = {
  no: '番号',
  initiative: '対応項目',
  name: '名前',
  target: '目標',
  actual: '結果',
  numerator: '実施者数',
  denominator: '対象者数',
  plannedNumerator: '見込者数',
  plannedDenominator: '計画の対象者数',
  nationalAverage: '全国平均',
  rank: '全国順位',
  asOf: '時点',
  mark: '評価',
  reason: '評価の理由',
  cell: 'セル',
  title: '題名',
  corner: '左上の見出し',
  columnHead: '列の見出し',
  rowHead: '行の見出し',
  footnote: '注記',
  text: '文',
  note: 'メモ',
};

/**
 * Where a text stands, for people who see the text beside it: 「付表「特定保健指導」評価＞委託」, 「令和5年度 指標
 * 「ジェネリック」の目標」, 「指標の名前」. The branch, year and period on the screen are not said again.
 */
export function textPlace(records: PlanRecords, text: Omit<PlanText, 'text'>, now: Moment): string {
  const branchId = branchIdOf(records, text.place);
  const branch = branchId === null || branchId === now.branchId ? '' : branchNamed(records, branchId);
  return [branch, ...withinBranch(records, text, now)].filter(part => part !== '').join(' ');
}

function withinBranch(records: PlanRecords, text: Omit<PlanText, 'text'>, now: Moment): string[] {
  const { place, field } = text;
  const name = textFieldName[field];
  switch (place.at) {
    case 'indicator': {
      const indicator = records.indicator.get(String(place.indicatorId));
      if (!indicator) return ['（なくなった指標）'];
      if (field === 'name') return ['指標の名前'];
      const noted = noteField(text);
      const isTimeless = field === 'no' || field === 'initiative';
      const period = field === 'target' ? now.period : place.period;
      return [
        isTimeless ? '' : when({ year: place.year, period }, now),
        `指標「${indicator.name}」の${noted}${name}`,
      ];
    }
    case 'cell': {
      const table = records.table.get(String(place.tableId));
      if (!table) return ['（なくなった付表）'];
      if (field === 'title') return [when(table, now), '付表の題名'];
      const inTable = isOfCell(field) ? headsOf(table, place) : `の${name}`;
      const note = field === 'note' ? `の${name}` : '';
      return [when(table, now), `付表「${table.title}」${inTable}${note}`];
    }
    case 'passage': {
      const passage = records.passage.get(String(place.passageId));
      if (!passage) return ['（なくなった本文）'];
      const section = records.section.get(String(passage.sectionId));
      const kind = passageKindName[passage.kind];
      const what = field === 'text' ? kind : `${kind}の${name}`;
      return [when(passage, now), section ? `「${sectionTitle(section)}」の${what}` : `本文の${what}`];
    }
    case 'section': {
      const section = records.section.get(String(place.sectionId));
      if (!section) return ['（なくなった見出し）'];
      const year = section.year === now.year ? '' : fiscalYearName(section.year);
      return [year, field === 'title' ? '見出し' : `見出し「${sectionTitle(section)}」の${name}`];
    }
  }
}

function isOfCell(field: TextField): boolean {
  return field === 'cell' || field === 'note';
}

/** 「結果の」: what a note on an indicator is about; empty for all other texts. */
function noteField({ place, field }: Omit<PlanText, 'text'>): string {
  return field === 'note' && place.at === 'indicator' ? `${indicatorFieldName(place.field)}の` : '';
}

function when({ year, period }: { year: number; period: Period }, now: Moment): string {
  if (year === now.year) return period === now.period ? '' : periodName[period];
  return `${fiscalYearName(year)}${period === now.period ? '' : periodName[period]}`;
}

function headsOf({ rows, columns }: PlanTable, place: { rowId: string; columnId: string }): string {
  const row = rows.find(({ id }) => id === place.rowId)?.heads ?? [];
  const column = columns.find(({ id }) => id === place.columnId)?.heads ?? [];
  return [...row, ...column].join('＞');
}

function branchNamed(records: PlanRecords, branchId: number): string {
  return branchTitle(records.branch.get(String(branchId))?.name ?? '');
}
