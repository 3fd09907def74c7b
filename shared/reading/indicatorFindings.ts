import { calculatePlan } from '../calc/planCalculation.ts';
import { puts } from '../commands/command.ts';
import { scaleOfMarks } from '../domain/judgementScale.ts';
import { emptyLists, type RecordLists, toRecords } from '../domain/planRecords.ts';
import { indicatorRecords } from './indicatorRecords.ts';
import { figureRules, printedFindings } from './printedFindings.ts';
import type { ReadFinding, ReadIndicator, Reading } from './reading.ts';

/** So many are checked at a time: a list of thousands must not be held twice. */
const AT_ONCE = 500;

/** What the indicators of a reading print that does not agree with their other figures, by the document's own checks. */
export function indicatorFindings({ indicators, fiscalYear }: Reading): ReadFinding[] {
  const scale = scaleOfMarks(indicators.map(({ mark }) => mark?.text ?? ''));
  const checked = indicators.filter(printsComputed);
  const found: ReadFinding[] = [];
  for (let from = 0; from < checked.length; from += AT_ONCE) {
    found.push(...findingsOf(checked.slice(from, from + AT_ONCE), scale, fiscalYear ?? 0));
  }
  return found;
}

/** Only what is printed twice, in itself or as other figures, can disagree. */
function printsComputed({ difference, achievement, numerator, denominator }: ReadIndicator): boolean {
  return difference !== null || achievement !== null || (numerator !== null && denominator !== null);
}

function findingsOf(
  indicators: readonly ReadIndicator[],
  scale: ReturnType<typeof scaleOfMarks>,
  year: number,
): ReadFinding[] {
  const moment = { branchId: 1, year, period: 'annual' } as const;
  const empty = toRecords(emptyLists());
  const lists: RecordLists = { ...emptyLists(), branch: [{ id: 1, name: '' }] };
  indicators.forEach((read, index) => {
    const id = index + 1;
    const place = { id, found: null, sectionId: null, sortOrder: id, scale, records: empty };
    for (const step of indicatorRecords({ read: withoutParts(read), ...place, ...moment }).flatMap(puts)) {
      if (step.after) (lists[step.record] as unknown[]).push(step.after);
    }
  });
  const plan = calculatePlan(toRecords(lists));
  return indicators.flatMap((read, index) => {
    const indicator = plan.records.indicator.get(String(index + 1));
    return indicator ? printedFindings(plan, read, { indicator, ...moment }, figureRules) : [];
  });
}

/** What is printed for the whole is checked; its parts would only be in the way. */
function withoutParts({ parts: _, ...read }: ReadIndicator): ReadIndicator {
  return read;
}
