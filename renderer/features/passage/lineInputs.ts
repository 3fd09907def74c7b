import type { PassageChange, PlanInput } from '../../../shared/commands/planInput.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PassageKind } from '../../../shared/domain/outlineRecords.ts';
import { holderOf, kindNamed } from './passageCells.ts';
import type { TextRow } from './passageRows.ts';

/** What was typed into the cells of one line. */
export interface LineTexts {
  plan?: string;
  text?: string;
  mark?: string;
  asOf?: string;
  kind?: string;
}

/** Where new passages go. */
export interface LinePlace {
  moment: Moment;
  sectionId: number | null;
}

/**
 * The changes that put typed texts into a line. Into an empty cell a new passage comes, so that it stands beside what
 * it was typed beside, in print too: then the line becomes a printed row of its own.
 */
export function lineInputs(row: TextRow, typed: LineTexts, moment: Moment): PlanInput[] {
  const changes = new Map<number, PassageChange>();
  const change = (id: number, part: PassageChange) => changes.set(id, { ...changes.get(id), ...part });
  if (row.plan && typed.plan !== undefined) change(row.plan.id, { text: typed.plan });
  if (row.status && typed.text !== undefined) change(row.status.id, { text: typed.text });
  const [marked, dated] = [holderOf(row, 'mark'), holderOf(row, 'asOfText')];
  if (marked && typed.mark !== undefined) change(marked.id, { mark: typed.mark });
  if (dated && typed.asOf !== undefined) change(dated.id, { asOfText: typed.asOf });
  const kind = kindNamed(typed.kind ?? '');
  const kindOf = row.status ?? row.plan;
  if (kindOf && kind !== null) change(kindOf.id, { passageKind: kind });
  return [
    ...[...changes].map(([passageId, part]): PlanInput => ({ kind: 'passage', passageId, change: part })),
    ...newPassages(row, typed, { moment, sectionId: row.sectionId }),
  ];
}

function newPassages(row: TextRow, typed: LineTexts, place: LinePlace): PlanInput[] {
  const isFree = row.plan === null && row.status === null;
  const words = { mark: isFree ? (typed.mark ?? '') : '', asOfText: isFree ? (typed.asOf ?? '') : '' };
  const hasPlan = row.plan === null && (typed.plan ?? '') !== '';
  const hasWords = words.mark !== '' || words.asOfText !== '';
  const hasStatus = row.status === null && ((typed.text ?? '') !== '' || (hasWords && !hasPlan));
  const ofStatus = hasStatus && hasWords ? words : {};
  const ofPlan = !hasStatus && hasWords ? words : {};
  return [
    ...(hasStatus ? statusBeside(row, { text: typed.text ?? '', ...ofStatus }, place) : []),
    ...(hasPlan ? [added(place, 'plan', planAfter(row), { text: typed.plan ?? '', ...ofPlan })] : []),
  ];
}

/** A plan beside what was done begins a printed row with it. */
function planAfter({ group, index }: TextRow): number | null {
  return group.others[index - 1]?.id ?? group.plans.at(-1)?.id ?? group.previous;
}

interface NewWords {
  text: string;
  mark?: string;
  asOfText?: string;
}

/** What was done beside a plan: the plans above keep what stands beside them. */
function statusBeside(row: TextRow, words: NewWords, place: LinePlace): PlanInput[] {
  const { group, plan } = row;
  if (plan === null) return [added(place, 'status', group.previous, words)];
  return [...beginGroup(row, place), added(place, 'status', plan.id, words)];
}

/** Makes the plans from a line on a printed row of their own, behind what stands beside the plans above. */
export function beginGroup({ group, index, sectionId }: TextRow, place: LinePlace): PlanInput[] {
  const above = group.plans[index - 1];
  if (above === undefined) return [];
  const last = group.others.at(-1);
  // an empty text holds the place beside the plans above
  if (last === undefined) return [added(place, 'status', above.id, { text: '' })];
  let after = last.id;
  return group.plans.slice(index).map(({ id }): PlanInput => {
    const input = { kind: 'movePassage' as const, passageId: id, sectionId, after };
    after = id;
    return input;
  });
}

/** A new passage behind another one. */
export function added(
  { moment, sectionId }: LinePlace,
  passageKind: PassageKind,
  after: number | null,
  words: NewWords = { text: '' },
): PlanInput {
  return { kind: 'addPassage', moment, sectionId, passageKind, after, ...words };
}
