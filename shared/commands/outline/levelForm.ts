import { type NumberForm, readHeadingNumber } from '../../domain/headingNumber.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { orderedSections, type SectionTree } from '../../domain/sectionTree.ts';
import type { OutlineOf } from './outlineOf.ts';
import { seriesOf } from './renumberSections.ts';

/**
 * How the first heading below another is numbered: as those of the same depth elsewhere in the plan are, or one step
 * down from the heading above, １．→（１）→ ① → ア. Null for without a number.
 */
export function levelForm(
  records: PlanRecords,
  { branchId, year, tree }: OutlineOf,
  parentId: number | null,
  leftOut: number | null,
): NumberForm | null {
  const depth = depthBelow(tree, parentId);
  const level = orderedSections(records, branchId, year).filter(
    one => one.depth === depth && one.section.id !== leftOut,
  );
  for (const { section } of level) {
    const series = seriesOf(tree.childrenOf(tree.parentOf(section.id)?.id ?? null));
    if (typeof series === 'object') return series.form;
  }
  if (level.length > 0 || parentId === null) return null;
  const above = records.section.get(String(parentId))?.number ?? null;
  return above === null ? null : stepDown(readHeadingNumber(above));
}

/** The depth of the headings right below one; 0 at the top. */
export function depthBelow(tree: SectionTree, parentId: number | null): number {
  let depth = 0;
  for (let id = parentId; id !== null; id = tree.parentOf(id)?.id ?? null) depth += 1;
  return depth;
}

function stepDown(above: NumberForm | null): NumberForm | null {
  if (above === null) return null;
  const { before, signs, isWide } = above;
  const isInBrackets = /^[（(]$/.test(before);
  const plain = { before: '', after: '', isWide: false };
  const brackets = isWide || signs !== 'digits' ? { before: '（', after: '）' } : { before: '(', after: ')' };
  switch (signs) {
    case 'roman':
      return { before: '', after: '．', signs: 'digits', isWide: true };
    case 'digits':
      return isInBrackets ? { ...plain, signs: 'circled' } : { ...brackets, signs, isWide };
    case 'circled':
      return { ...plain, signs: 'kana' };
    case 'kana':
    case 'kanji':
      return isInBrackets ? null : { ...brackets, signs, isWide };
    default:
      return null;
  }
}
