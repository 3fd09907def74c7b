import { useState } from 'react';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { cellOfPlace, firstCellOf } from './passageCells.ts';
import type { PassageRow } from './passageRows.ts';

/** The sentence or heading a person is led to, or was at; a passage by its id with its text, mark or date. */
export interface PassageSpot {
  sectionId?: number;
  goal?: GridGoal;
}

/** A place that is waited for: it may be in lines that come with the next change. */
type Wanted = GridGoal | null;

/** Where in the grid one is led, as places of the document become cells of the page. */
export function usePassageGoal(rows: readonly PassageRow[], spot: PassageSpot) {
  const [led, setLed] = useState(spot);
  const [wanted, setWanted] = useState<Wanted>(spot.goal ?? null);
  const [goal, setGoal] = useState<GridGoal | null>(() => startOf(rows));
  const [sectionId, setSectionId] = useState(spot.sectionId);
  if (led !== spot) {
    setLed(spot);
    setWanted(spot.goal ?? null);
    setSectionId(spot.sectionId);
  }
  const cell = wanted && cellOfPlace(rows, wanted);
  if (wanted && cell) {
    setWanted(null);
    setGoal({ ...cell, focus: wanted.focus });
  }
  return {
    goal,
    /** A heading that was chosen by itself. */
    sectionId,
    setSectionId,
    lead: setWanted,
    to: (at: CellPosition, focus: boolean) => setGoal({ ...at, focus }),
  };
}

function startOf(rows: readonly PassageRow[]): GridGoal | null {
  const first = rows.find(row => row.kind === 'texts');
  return first?.kind === 'texts' ? { ...firstCellOf(first), focus: false } : null;
}
