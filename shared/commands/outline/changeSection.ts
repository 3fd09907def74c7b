import { normalizeMark } from '../../domain/judgementScale.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { AppError } from '../../errors/appError.ts';
import { type Command, put } from '../command.ts';
import type { PlanInput } from '../planInput.ts';
import { sectionOf } from './outlineOf.ts';

/**
 * Changes what is printed of a heading. A number that is typed stands as it is typed; the others do not move.
 * @throws AppError headingRequired, placeUnknown
 */
export function changeSection(
  records: PlanRecords,
  { sectionId, change }: Extract<PlanInput, { kind: 'section' }>,
): Command {
  const before = sectionOf(records, sectionId);
  const { number, title, group, mark } = change;
  return put('section', before, {
    ...before,
    ...(number !== undefined && { number: number?.trim() || null }),
    ...(title !== undefined && { title: checkedTitle(title) }),
    ...(group !== undefined && { group: group?.trim() || null }),
    ...(mark !== undefined && { mark: normalizeMark(mark ?? '') || null }),
  });
}

/** The words of a heading, in one line. @throws AppError headingRequired */
export function checkedTitle(title: string): string {
  const words = title.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  if (words === '') throw new AppError('headingRequired');
  return words;
}
