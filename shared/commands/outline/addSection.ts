import { headingNumberText } from '../../domain/headingNumber.ts';
import type { Section } from '../../domain/outlineRecords.ts';
import { nextId, type PlanRecords } from '../../domain/planRecords.ts';
import { AppError } from '../../errors/appError.ts';
import type { Command } from '../command.ts';
import type { PlanInput } from '../planInput.ts';
import { checkedTitle } from './changeSection.ts';
import { checkDepth } from './checkDepth.ts';
import { levelForm } from './levelForm.ts';
import { outlineOf, parentOf } from './outlineOf.ts';
import { placedBelow, putSections } from './putSections.ts';
import { renumberSections, seriesOf } from './renumberSections.ts';

/**
 * Adds a heading behind another, or as the first below its parent. It is numbered where its neighbours are, and those
 * behind it count on.
 * @throws AppError headingRequired, placeUnknown, branchUnknown, outlineTooDeep
 */
export function addSection(
  records: PlanRecords,
  { branchId, year, parentId, after, title }: Extract<PlanInput, { kind: 'addSection' }>,
): Command {
  const name = checkedTitle(title);
  if (!records.branch.has(String(branchId))) throw new AppError('branchUnknown', String(branchId));
  const parent = parentOf(records, parentId, { branchId, year });
  const outline = outlineOf(records, { branchId, year });
  checkDepth(outline.tree, parentId, null);
  const before = outline.tree.childrenOf(parentId);
  const at = after === null ? 0 : before.findIndex(({ id }) => id === after) + 1;
  if (after !== null && at === 0) throw new AppError('placeUnknown');
  const series = seriesOf(before);
  const form =
    typeof series === 'object'
      ? series.form
      : before.length === 0
        ? levelForm(records, outline, parentId, null)
        : null;
  const section: Section = {
    id: nextId(records.section),
    branchId,
    year,
    parentId,
    sortOrder: at,
    number: form && headingNumberText(form, 1),
    title: name,
    group: parent?.group ?? null,
    mark: null,
    fromId: null,
  };
  const siblings = renumberSections(before, before.toSpliced(at, 0, section), form);
  return { kind: 'batch', steps: putSections(records, placedBelow(parentId, siblings)) };
}
