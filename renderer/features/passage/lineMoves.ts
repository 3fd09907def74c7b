import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { added } from './lineInputs.ts';
import { lastOf, linesOf, type PassageRow, type SectionGroup, type TextRow } from './passageRows.ts';

/** Up or down. */
export type Way = -1 | 1;

/**
 * Moves the line: a printed row of one plan, or of one text, goes as a whole; of several the one in the chosen cell
 * goes past its neighbour in the same column, and from the edge to the next printed row.
 */
export function moveInputs(
  rows: readonly PassageRow[],
  row: TextRow,
  columnId: string,
  way: Way,
  moment: Moment,
): PlanInput[] {
  const { group, plan, status } = row;
  const isPlan = columnId === 'plan' ? plan !== null : status === null;
  const passage = isPlan ? plan : status;
  if (passage === null) return [];
  const column = isPlan ? group.plans : group.others;
  const isWhole = linesOf(group) === 1 || (isPlan && column.length === 1);
  return isWhole ? moveGroup(rows, row, way, moment) : moveWithin(row, passage, isPlan, way);
}

function moveWithin({ group, sectionId }: TextRow, passage: Passage, isPlan: boolean, way: Way): PlanInput[] {
  const column = isPlan ? group.plans : group.others;
  const at = column.indexOf(passage);
  const { id: passageId } = passage;
  const to = (after: number | null): PlanInput[] => [{ kind: 'movePassage', passageId, sectionId, after }];
  const neighbour = column[at + way];
  if (neighbour) {
    if (way === 1) return to(neighbour.id);
    return to(column[at - 2]?.id ?? (isPlan ? null : group.plans.at(-1)?.id) ?? group.previous);
  }
  const next = way === -1 ? group.above : group.below;
  if (next === null) return isPlan && way === 1 && group.others.length > 0 ? to(lastOf(group)) : [];
  if (isPlan) return to(way === -1 ? (next.plans.at(-1)?.id ?? next.previous) : lastOf(group));
  return to(way === -1 ? group.previous : (next.plans.at(-1)?.id ?? lastOf(group)));
}

/** A whole printed row past its neighbour, or to the next heading's texts. */
function moveGroup(rows: readonly PassageRow[], row: TextRow, way: Way, moment: Moment): PlanInput[] {
  const { group } = row;
  const neighbour = way === -1 ? group.above : group.below;
  if (neighbour) {
    const after = way === -1 ? neighbour.previous : lastOf(neighbour);
    return placeGroup(group, row.sectionId, after, way === -1 ? group.above?.above : neighbour, true, moment);
  }
  const sections = [...new Set(rows.flatMap(one => (one.kind === 'heading' ? [one.sectionId] : [])))];
  const to = sections[sections.indexOf(row.sectionId) + way];
  if (to === undefined) return [];
  const there = rows.filter(one => one.kind === 'texts' && one.sectionId === to);
  const last = there.at(-1);
  const above = way === -1 && last?.kind === 'texts' ? last.group : null;
  return placeGroup(group, to, lastOf(above), above, way === 1 && there.length > 0, moment);
}

/** Empty texts keep plans apart that would stand in one cell otherwise. */
function placeGroup(
  group: SectionGroup,
  sectionId: number | null,
  after: number | null,
  above: SectionGroup | null | undefined,
  hasBelow: boolean,
  moment: Moment,
): PlanInput[] {
  const place = { moment, sectionId };
  const inputs: PlanInput[] = [];
  let last = after;
  for (const { id } of [...group.plans, ...group.others]) {
    inputs.push({ kind: 'movePassage', passageId: id, sectionId, after: last });
    last = id;
  }
  if (hasBelow && group.others.length === 0) inputs.push(added(place, 'status', last));
  if (above && above.plans.length > 0 && above.others.length === 0)
    inputs.push(added(place, 'status', lastOf(above)));
  return inputs;
}
