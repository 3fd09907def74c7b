import { indicatorFieldName } from '../calc/checks/placeText.ts';
import type { IndicatorField, NotePlace } from '../domain/notePlace.ts';
import { passageKindName } from '../domain/outlineRecords.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import type { ChangeKind, ChangePlace } from './versionChange.ts';

/** What a place is called within its heading: 「特定健診実施率：結果」「実施状況の評価」. */
export function placeName(records: PlanRecords, place: ChangePlace): string {
  switch (place.at) {
    case 'indicator': {
      const name = records.indicator.get(String(place.indicatorId))?.name ?? '（なくなった指標）';
      return `${name}：${indicatorFieldName(place.field)}`;
    }
    case 'table':
      return `付表「${records.table.get(String(place.tableId))?.title ?? ''}」`;
    case 'cell': {
      const table = records.table.get(String(place.tableId));
      const row = table?.rows.find(({ id }) => id === place.rowId)?.heads ?? [];
      const column = table?.columns.find(({ id }) => id === place.columnId)?.heads ?? [];
      return `付表「${table?.title ?? ''}」${[...row, ...column].join('＞')}`;
    }
    case 'passage': {
      const kind = records.passage.get(String(place.passageId))?.kind;
      const name = kind ? passageKindName[kind] : '本文';
      return { text: name, mark: `${name}の評価`, asOf: `${name}の時点` }[place.field];
    }
    case 'section':
      return { title: '見出し', mark: '見出しの評価' }[place.field];
  }
}

/** What a place holds. */
export function kindOf(place: NotePlace): ChangeKind {
  switch (place.at) {
    case 'indicator':
      return kindOfField[place.field] ?? 'figure';
    case 'cell':
      return 'cell';
    case 'passage':
      return place.field === 'mark' ? 'mark' : 'text';
    case 'section':
      return place.field === 'mark' ? 'mark' : 'heading';
  }
}

const kindOfField: Partial<Record<IndicatorField, ChangeKind>> = {
  no: 'indicator',
  initiative: 'indicator',
  name: 'indicator',
  kpi: 'indicator',
  target: 'target',
  mark: 'mark',
  reason: 'mark',
};
