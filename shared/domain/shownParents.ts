import type { Section } from './outlineRecords.ts';

/**
 * Below which heading each one is shown. One whose parent is gone, or that would stand below itself (in a damaged
 * document), is shown at the top: null.
 */
export function shownParents(sections: ReadonlyMap<number, Section>): Map<number, number | null> {
  const parents = new Map<number, number | null>();
  for (const { id: start } of sections.values()) {
    const way = new Set<number>();
    let id: number | null = start;
    while (id !== null && !parents.has(id) && !way.has(id)) {
      way.add(id);
      id = knownParent(sections, id);
    }
    // Where the way came back to itself, all that stand on that round are at the top.
    let isRound = false;
    for (const passed of way) {
      isRound ||= passed === id;
      parents.set(passed, isRound ? null : knownParent(sections, passed));
    }
  }
  return parents;
}

function knownParent(sections: ReadonlyMap<number, Section>, id: number): number | null {
  const parentId = sections.get(id)?.parentId ?? null;
  return parentId !== null && sections.has(parentId) ? parentId : null;
}
