import type { Section } from '../domain/outlineRecords.ts';
import { inOrder, type PlanRecords } from '../domain/planRecords.ts';

/** The headings of a branch's year that stand elsewhere than they did: below another one, or before what they followed. */
export function movedHeadings(
  before: PlanRecords,
  after: PlanRecords,
  branchId: number,
  year: number,
): Set<number> {
  const isOurs = (one: Section) => one.branchId === branchId && one.year === year;
  const kept = [...after.section.values()].filter(one => isOurs(one) && before.section.has(String(one.id)));
  const moved = new Set<number>();
  const siblings = new Map<number | null, Section[]>();
  for (const section of kept) {
    const was = before.section.get(String(section.id));
    if (was?.parentId !== section.parentId) moved.add(section.id);
    else siblings.set(section.parentId, [...(siblings.get(section.parentId) ?? []), section]);
  }
  for (const group of siblings.values()) {
    const order = group.toSorted(inOrder).map(({ id }) => id);
    const were = order.flatMap(id => before.section.get(String(id)) ?? []).sort(inOrder);
    const placeBefore = new Map(were.map(({ id }, place) => [id, place]));
    const steady = longestRising(order.map(id => placeBefore.get(id) ?? 0));
    order.forEach((id, place) => {
      if (!steady.has(place)) moved.add(id);
    });
  }
  return moved;
}

/** The places of the longest rising run through these numbers: what is left over has moved. */
function longestRising(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, place) => {
    const at = ends.findIndex(end => (numbers[end] ?? 0) >= number);
    const length = at < 0 ? ends.length : at;
    previous[place] = ends[length - 1] ?? -1;
    ends[length] = place;
  });
  const run = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) run.add(place);
  return run;
}
