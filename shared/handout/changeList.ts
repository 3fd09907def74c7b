import { indicatorFieldName } from '../calc/checks/placeText.ts';
import type { PlaceChange } from '../domain/changedSince.ts';
import type { NotePlace } from '../domain/notePlace.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { sectionTitle } from '../domain/sectionTree.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { HandoutSource } from './handoutSource.ts';

/** What reads otherwise than in the version before, place by place: 前回 | 今回. */
export function changeList({ plan, changed }: HandoutSource): string {
  if (changed === null) return '';
  const rows = [...changed.places.values()].map(change => changeRow(plan.records, change));
  const body =
    rows.length === 0
      ? '<tr><td colspan="3" class="empty">変わったところはありません。</td></tr>'
      : rows.join('\n');
  return `<table class="changes"><colgroup><col style="width:32%"><col style="width:34%"><col style="width:34%"></colgroup>
<thead><tr><th scope="col">場所</th><th scope="col">「${escapeHtml(changed.since)}」</th><th scope="col">今回</th></tr></thead>
<tbody>${body}</tbody></table>`;
}

function changeRow(records: PlanRecords, { place, before, after }: PlaceChange): string {
  const cell = (text: string) => `<td>${text === '' ? '（なし）' : escapeHtml(text)}</td>`;
  return `<tr><th scope="row">${escapeHtml(placeName(records, place))}</th>${cell(before)}${cell(after)}</tr>`;
}

const fieldName = { text: '本文', mark: '評価', asOf: '時点', title: '見出し' } as const;

function placeName(records: PlanRecords, place: NotePlace): string {
  switch (place.at) {
    case 'indicator': {
      const name = records.indicator.get(String(place.indicatorId))?.name ?? '（なくなった指標）';
      return `${name}：${indicatorFieldName(place.field)}`;
    }
    case 'cell': {
      const table = records.table.get(String(place.tableId));
      if (!table) return '（なくなった付表）';
      const row = table.rows.find(({ id }) => id === place.rowId)?.heads ?? [];
      const column = table.columns.find(({ id }) => id === place.columnId)?.heads ?? [];
      return `付表「${table.title}」${[...row, ...column].join('＞')}`;
    }
    case 'passage': {
      const passage = records.passage.get(String(place.passageId));
      return `${headingOf(records, passage?.sectionId ?? null)}：${fieldName[place.field]}`;
    }
    case 'section':
      return `${headingOf(records, place.sectionId)}：${fieldName[place.field]}`;
  }
}

function headingOf(records: PlanRecords, id: number | null): string {
  const section = id === null ? undefined : records.section.get(String(id));
  return section ? sectionTitle(section) : '（見出しなし）';
}
