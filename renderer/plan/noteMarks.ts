import { notePlaceOf } from '../../shared/domain/notePlace.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import type { CellMark } from './cellMarks.ts';
import type { MarkedPage } from './findingMarks.ts';
import { cellOfPlace } from './notedCells.ts';

/** The notes at the cells of a page. */
export function noteMarks(records: PlanRecords, shown: MarkedPage): [string, CellMark][] {
  return [...records.cellNote.values()].flatMap(({ key, text, by }): [string, CellMark][] => {
    const place = notePlaceOf(key);
    const cell = place && cellOfPlace(place, shown);
    return cell === null ? [] : [[cell, { sign: 'note', hint: `メモ：${text}（${by}）` }]];
  });
}
