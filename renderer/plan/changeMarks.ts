import { createContext } from 'react';
import type { PlaceChange } from '../../shared/domain/changedSince.ts';
import type { CellMark } from './cellMarks.ts';
import type { MarkedPage } from './findingMarks.ts';
import { cellOfPlace } from './notedCells.ts';

/** What reads otherwise than in the version that is compared with; nothing where none is. */
export const ChangesContext = createContext<readonly PlaceChange[]>([]);

/** The changes since the compared version at the cells of a page. */
export function changeMarks(changes: readonly PlaceChange[], shown: MarkedPage): [string, CellMark][] {
  return changes.flatMap((change): [string, CellMark][] => {
    const cell = cellOfPlace(change.place, shown);
    return cell === null ? [] : [[cell, { sign: 'changed', hint: hintOf(change) }]];
  });
}

/** A sentence is told by its beginning: the hint must not cover the page. */
const LONGEST = 200;

function hintOf({ place, before }: PlaceChange): string {
  const of = place.at === 'indicator' && place.field === 'reason' ? '前の版の理由' : '前の版';
  const text = before.length > LONGEST ? `${before.slice(0, LONGEST)}…` : before;
  return `${of}：${text === '' ? '空欄' : text}`;
}
