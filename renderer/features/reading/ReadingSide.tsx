import { useCallback, useMemo } from 'react';
import type { Reading } from '../../../shared/reading/reading.ts';
import type { WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import {
  findingColumns,
  indicatorColumns,
  indicatorLabel,
  narrativeColumns,
  narrativeLabel,
  tableColumns,
  tableLabel,
  unreadColumns,
} from './entryLists.tsx';
import type { Entry, EntryKind } from './readingPlaces.ts';
import { rangeText, type UnreadGroup } from './unreadGroups.ts';
import { wordsOfGroup } from './wordsOfGroup.ts';

/** One of the lists beside the sheet: choosing an entry shows its cells. */
export function ReadingSide({
  kind,
  cells,
  reading,
  unread,
  entry,
  onEntry,
}: {
  kind: EntryKind;
  cells: WorkbookCells;
  reading: Reading;
  unread: readonly UnreadGroup[];
  entry: Entry | null;
  onEntry: (entry: Entry) => void;
}) {
  const textOf = useCallback((group: UnreadGroup) => wordsOfGroup(group, cells), [cells]);
  const unreadList = useMemo(() => unreadColumns(textOf), [textOf]);
  const selected = entry?.kind === kind ? entry.index : -1;
  const shared = { selected, onSelect: (index: number) => onEntry({ kind, index }) };
  switch (kind) {
    case 'indicators':
      return (
        <>
          <h2>読み取った指標（{reading.indicators.length} 件）</h2>
          <VirtualList
            {...shared}
            label="読み取った指標"
            rows={reading.indicators}
            columns={indicatorColumns}
            rowLabel={indicatorLabel}
            lines={2}
            emptyText={
              reading.tables.length + reading.narratives.length > 0
                ? 'このブックに、指標の一覧はありません。'
                : '指標の表が見つかりませんでした。左の表で、見出しの行の「見出し」を押し、列の役割を選んでください。'
            }
          />
        </>
      );
    case 'tables':
      return (
        <>
          <h2>読み取った付表（{reading.tables.length} 件）</h2>
          <VirtualList
            {...shared}
            label="読み取った付表"
            rows={reading.tables}
            columns={tableColumns}
            rowLabel={tableLabel}
            lines={2}
            emptyText="付表は見つかりませんでした。"
          />
        </>
      );
    case 'narratives':
      return (
        <>
          <h2>読み取った取組（{reading.narratives.length} 件）</h2>
          <VirtualList
            {...shared}
            label="読み取った取組"
            rows={reading.narratives}
            columns={narrativeColumns}
            rowLabel={narrativeLabel}
            lines={3}
            emptyText="取組（事業計画と実施状況）は見つかりませんでした。"
          />
        </>
      );
    case 'findings':
      return (
        <>
          <h2>指摘（{reading.findings.length} 件）</h2>
          <VirtualList
            {...shared}
            label="指摘"
            rows={reading.findings}
            columns={findingColumns}
            rowLabel={({ cell, message }) => `${cell}、${message}`}
            lines={3}
            emptyText="指摘はありません。"
          />
        </>
      );
    case 'unread':
      return (
        <>
          <h2>読まなかったセル（{reading.unread.length} 個）</h2>
          <VirtualList
            {...shared}
            label="読まなかったセル"
            rows={unread}
            columns={unreadList}
            rowLabel={group => `${group.sheet} ${rangeText(group.range)}、${group.cells}個、${textOf(group)}`}
            lines={2}
            emptyText="すべてのセルを読みました。"
          />
        </>
      );
  }
}
