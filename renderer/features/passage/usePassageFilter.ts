import { useContext, useMemo, useState } from 'react';
import { ChangesContext } from '../../plan/changeMarks.ts';
import type { PlanStore, PlanView } from '../../plan/planStore.ts';
import { passagesIn } from './lineTasks.ts';
import {
  filteredRows,
  isFiltered,
  type LineFacts,
  lineFacts,
  NO_FILTER,
  type PassageFilter,
  passes,
} from './passageFilter.ts';
import type { PassageRow, TextRow } from './passageRows.ts';

/** How a document's texts are filtered, until it is closed: one comes back from another page. */
const filters = new WeakMap<PlanStore, PassageFilter>();

/** The lines a filter has shown once: they stay, whatever becomes of them while one works on them. */
interface Kept {
  of: string;
  passages: Set<number>;
  lines: Set<string>;
  /** Passages with higher ids came later. */
  newest: number;
}

export interface FilteredPassages {
  rows: readonly PassageRow[];
  facts: ReadonlyMap<string, LineFacts>;
  filter: PassageFilter;
  setFilter: (filter: PassageFilter) => void;
  /** Whether there is a version to compare with. */
  compares: boolean;
}

/**
 * The lines of the page that pass its filter. One that was shown stays until something else is filtered for, so that
 * nothing goes away under the hands of the one who writes.
 * @param led a passage one is led to: it is shown in any case
 */
export function usePassageFilter(
  store: PlanStore,
  { current }: PlanView,
  rows: readonly PassageRow[],
  about: string,
  led: string | undefined,
): FilteredPassages {
  const [filter, setFilter] = useState(() => filters.get(store) ?? NO_FILTER);
  const changes = useContext(ChangesContext);
  const facts = useMemo(() => lineFacts(current.plan, rows, changes), [current, rows, changes]);
  const of = JSON.stringify([filter, about, led]);
  const [kept, setKept] = useState<Kept>(() => nothingKept(of, rows));
  const now = kept.of === of ? kept : nothingKept(of, rows);
  if (now !== kept) setKept(now);
  const shown = useMemo(() => {
    const isShown = (row: TextRow) => {
      const here = facts.get(row.id);
      const isKept =
        now.lines.has(row.id) ||
        passagesIn(row).some(({ id }) => now.passages.has(id) || id > now.newest || String(id) === led);
      if (!isKept && !(here && passes(here, filter))) return false;
      now.lines.add(row.id);
      for (const { id } of passagesIn(row)) now.passages.add(id);
      return true;
    };
    return filteredRows(rows, filter, isShown);
  }, [rows, facts, filter, now, led]);
  return {
    rows: shown,
    facts,
    filter,
    setFilter: next => {
      filters.set(store, next);
      setFilter(next);
    },
    compares: changes.length > 0 || isFiltered({ ...NO_FILTER, changed: filter.changed }),
  };
}

function nothingKept(of: string, rows: readonly PassageRow[]): Kept {
  const ids = rows.flatMap(row => (row.kind === 'texts' ? passagesIn(row).map(({ id }) => id) : []));
  return { of, passages: new Set(), lines: new Set(), newest: ids.reduce((a, b) => Math.max(a, b), 0) };
}
