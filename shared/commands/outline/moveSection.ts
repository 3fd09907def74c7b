import { readHeadingNumber } from '../../domain/headingNumber.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { SectionTree } from '../../domain/sectionTree.ts';
import { AppError } from '../../errors/appError.ts';
import type { Command } from '../command.ts';
import type { PlanInput } from '../planInput.ts';
import { checkDepth } from './checkDepth.ts';
import { levelForm } from './levelForm.ts';
import { outlineOf, parentOf, sectionOf } from './outlineOf.ts';
import { placedBelow, putSections } from './putSections.ts';
import { renumberSections } from './renumberSections.ts';

/**
 * Moves a heading with all below it, so that it stands at `at` among those below its new parent. Numbers count on
 * where it was and where it comes to.
 * @throws AppError outlineLoop, outlineTooDeep, placeUnknown
 */
export function moveSection(
  records: PlanRecords,
  { sectionId, parentId, at }: Extract<PlanInput, { kind: 'moveSection' }>,
): Command {
  const section = sectionOf(records, sectionId);
  parentOf(records, parentId, section);
  const outline = outlineOf(records, section);
  const { tree } = outline;
  if (isWithin(tree, parentId, sectionId)) throw new AppError('outlineLoop', section.title);
  checkDepth(tree, parentId, sectionId);
  const from = tree.parentOf(sectionId)?.id ?? null;
  const left = tree.childrenOf(from);
  const others = left.filter(({ id }) => id !== sectionId);
  if (from === parentId) {
    const siblings = renumberSections(left, others.toSpliced(at, 0, section), null);
    return { kind: 'batch', steps: putSections(records, placedBelow(from, siblings)) };
  }
  const before = tree.childrenOf(parentId);
  const own = section.number === null ? null : readHeadingNumber(section.number);
  const form = before.length === 0 ? (levelForm(records, outline, parentId, sectionId) ?? own) : null;
  const siblings = renumberSections(before, before.toSpliced(at, 0, section), form);
  return {
    kind: 'batch',
    steps: putSections(records, [
      ...placedBelow(from, renumberSections(left, others, null)),
      ...placedBelow(parentId, siblings),
    ]),
  };
}

/** Whether a heading is another one or stands somewhere below it. */
function isWithin(tree: SectionTree, sectionId: number | null, above: number): boolean {
  for (let id = sectionId; id !== null; id = tree.parentOf(id)?.id ?? null) if (id === above) return true;
  return false;
}
