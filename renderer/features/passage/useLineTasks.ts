import { useCallback } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import { notePlaceOf } from '../../../shared/domain/notePlace.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { type LineTask, lineChange, passagesIn } from './lineTasks.ts';
import { passageOf } from './passageCells.ts';
import type { PassageRow, TextRow } from './passageRows.ts';

/** A passage, or a cell of the page, one goes on with. */
export type GoOn = { passageId: number; columnId: string } | CellPosition;

/** Carries out what can be done with the line of the chosen cell, and says what was lost. */
export function useLineTasks(
  store: PlanStore,
  moment: Moment,
  rows: readonly PassageRow[],
  at: CellPosition | null,
  { say }: Pick<PageActions, 'say'>,
  goOn: (to: GoOn) => void,
) {
  return useCallback(
    async (task: LineTask) => {
      const row = rows.find(one => one.id === at?.rowId);
      if (!row || at === null) return;
      const change = lineChange(rows, row, at.columnId, task, moment);
      if (change === null) return say({ kind: 'notice', text: nothingToDo(row, task) });
      const { records } = store.view().plan;
      const removed = task === 'delete' && row.kind === 'texts' ? removalText(records, row) : null;
      const result = await store.change(change.label, change.inputs);
      if (!result.ok) return say({ kind: 'trouble', text: troubleText(result) });
      say(removed === null ? null : { kind: 'notice', text: removed });
      goOn(nextPlace(store.view().plan.records, records, rows, row, at, task));
    },
    [store, moment, rows, at, say, goOn],
  );
}

function nextPlace(
  after: PlanRecords,
  before: PlanRecords,
  rows: readonly PassageRow[],
  row: PassageRow,
  at: CellPosition,
  task: LineTask,
): GoOn {
  if (task === 'delete') return neighbourOf(rows, row, at);
  const isInsert = task === 'insertAbove' || task === 'insertBelow';
  const news = [...after.passage.values()].filter(({ id }) => !before.passage.has(String(id)));
  const isPlan = at.columnId === 'plan' || row.kind !== 'texts';
  const added = (isPlan ? news.find(({ kind }) => kind === 'plan') : undefined) ?? news[0];
  if (isInsert && added) return { passageId: added.id, columnId: added.kind === 'plan' ? 'plan' : 'text' };
  const own = passageOf(row, at.columnId);
  return own ? { passageId: own.id, columnId: at.columnId } : at;
}

/** The line below the one that goes, or the one above. */
function neighbourOf(rows: readonly PassageRow[], row: PassageRow, at: CellPosition): CellPosition {
  const index = rows.indexOf(row);
  const below = rows[index + 1];
  const next = below?.sectionId === row.sectionId ? below : rows[index - 1];
  return { rowId: next?.id ?? at.rowId, columnId: at.columnId };
}

/** 「行を削除しました（本文 2件、メモ 1件）。元に戻せます。」 */
function removalText(records: PlanRecords, row: TextRow): string {
  const ids = new Set(passagesIn(row).map(({ id }) => id));
  const notes = [...records.cellNote.values()].filter(({ key }) => {
    const place = notePlaceOf(key);
    return place?.at === 'passage' && ids.has(place.passageId);
  }).length;
  const links = passagesIn(row).reduce((sum, passage) => sum + passage.links.length, 0);
  const parts = [
    `本文 ${ids.size}件`,
    ...(notes > 0 ? [`メモ ${notes}件`] : []),
    ...(links > 0 ? [`数値の結び付き ${links}件`] : []),
  ];
  return `行を削除しました（${parts.join('、')}）。元に戻せます。`;
}

function nothingToDo(row: PassageRow, task: LineTask): string {
  if (row.kind !== 'texts') {
    return task === 'insertBelow'
      ? 'この見出しには、すぐ下に空いた行があります。'
      : '見出し・KPI・付表の行です。本文の行を選んでから、もう一度お試しください。';
  }
  if (passagesIn(row).length === 0) return '空いた行です。ここに、そのまま入力できます。';
  return task === 'moveUp' || task === 'moveDown' ? 'これより先へは移せません。' : 'この行ではできません。';
}
