import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { added, beginGroup } from './lineInputs.ts';
import { moveInputs } from './lineMoves.ts';
import { lastOf, linesOf, type PassageRow, type TextRow } from './passageRows.ts';

/** What can be done with the line of the chosen cell. */
export const lineTasks = [
  'insertAbove',
  'insertBelow',
  'moveUp',
  'moveDown',
  'split',
  'join',
  'delete',
] as const;
export type LineTask = (typeof lineTasks)[number];

/** A change as it is saved, under the name its undo carries. */
export interface LineChange {
  label: string;
  inputs: PlanInput[];
}

const labelOf: Record<LineTask, string> = {
  insertAbove: '行の挿入',
  insertBelow: '行の挿入',
  moveUp: '行の移動',
  moveDown: '行の移動',
  split: '段の分割',
  join: '段の結合',
  delete: '行の削除',
};

/** The change that does it; null where nothing would be done (a first line cannot go further up). */
export function lineChange(
  rows: readonly PassageRow[],
  row: PassageRow,
  columnId: string,
  task: LineTask,
  moment: Moment,
): LineChange | null {
  const inputs = inputsOf(rows, row, columnId, task, moment);
  return inputs.length === 0 ? null : { label: labelOf[task], inputs };
}

function inputsOf(
  rows: readonly PassageRow[],
  row: PassageRow,
  columnId: string,
  task: LineTask,
  moment: Moment,
): PlanInput[] {
  if (row.kind !== 'texts') return task === 'insertBelow' ? belowHeading(rows, row, moment) : [];
  switch (task) {
    case 'insertAbove':
      return insertAbove(row, columnId, moment);
    case 'insertBelow':
      return insertBelow(row, columnId, moment);
    case 'moveUp':
      return moveInputs(rows, row, columnId, -1, moment);
    case 'moveDown':
      return moveInputs(rows, row, columnId, 1, moment);
    case 'split':
      return split(row, moment);
    case 'join':
      return join(row);
    case 'delete': {
      const ids = passagesIn(row).map(({ id }) => id);
      return ids.length === 0 ? [] : [{ kind: 'deletePassages', ids }];
    }
  }
}

/** The texts of a line. */
export function passagesIn({ plan, status }: TextRow): Passage[] {
  return [plan, status].filter(one => one !== null);
}

/** A new line at the beginning of what stands below a heading; behind all of it from a KPI or a table. */
function belowHeading(rows: readonly PassageRow[], row: PassageRow, moment: Moment): PlanInput[] {
  const own = rows.filter(one => one.kind === 'texts' && one.sectionId === row.sectionId);
  const last = own.at(-1);
  const place = { moment, sectionId: row.sectionId };
  if (last?.kind === 'texts' && row.kind !== 'heading') return pairAfter(last, moment);
  // an empty line is there already
  return last?.kind === 'texts' && passagesIn(last).length === 0
    ? []
    : [added(place, 'status', null), added(place, 'plan', null)];
}

/** Below the last line of a printed row a new row; within it another text of the same column. */
function insertBelow(row: TextRow, columnId: string, moment: Moment): PlanInput[] {
  const { group, index, plan, status, sectionId } = row;
  if (plan === null && status === null) return [];
  const place = { moment, sectionId };
  const isLast = index === linesOf(group) - 1;
  if (columnId === 'plan' || status === null) {
    if (isLast) return pairAfter(row, moment);
    return plan ? [added(place, 'plan', plan.id)] : [added(place, 'status', status?.id ?? null)];
  }
  return [added(place, status.kind === 'plan' ? 'status' : status.kind, status.id)];
}

function insertAbove(row: TextRow, columnId: string, moment: Moment): PlanInput[] {
  const { group, index, plan, status, sectionId } = row;
  const place = { moment, sectionId };
  if (plan === null && status === null) return [];
  if (status !== null && (plan === null || columnId !== 'plan')) {
    const after = group.others[index - 1]?.id ?? group.plans.at(-1)?.id ?? group.previous;
    return [added(place, status.kind === 'plan' ? 'status' : status.kind, after)];
  }
  const above = group.plans[index - 1];
  if (above) return [added(place, 'plan', above.id)];
  return [added(place, 'status', group.previous), added(place, 'plan', group.previous)];
}

/** An empty line as a printed row of its own: the empty text beside its plan keeps the plans below from joining it. */
function pairAfter({ group, sectionId }: TextRow, moment: Moment): PlanInput[] {
  const place = { moment, sectionId };
  const after = lastOf(group);
  const pair = [added(place, 'status', after), added(place, 'plan', after)];
  return group.others.length > 0 ? pair : [...pair, added(place, 'status', after)];
}

/** From this line on another printed row. */
function split(row: TextRow, moment: Moment): PlanInput[] {
  const { group, index, plan, sectionId } = row;
  if (index === 0) return [];
  const place = { moment, sectionId };
  if (plan === null) return [added(place, 'plan', group.others[index - 1]?.id ?? null)];
  const beside = group.others.slice(index);
  const inputs = beginGroup(row, place);
  let after = group.plans.at(-1)?.id ?? null;
  return [
    ...inputs,
    ...beside.map(({ id }): PlanInput => {
      const input = { kind: 'movePassage' as const, passageId: id, sectionId, after };
      after = id;
      return input;
    }),
  ];
}

/** Together with the printed row above: its plans go to the plans there. */
function join({ group, index, sectionId }: TextRow): PlanInput[] {
  const { above } = group;
  if (index > 0 || above === null) return [];
  let after = above.plans.at(-1)?.id ?? above.previous;
  return group.plans.map(({ id }): PlanInput => {
    const input = { kind: 'movePassage' as const, passageId: id, sectionId, after };
    after = id;
    return input;
  });
}
