import type { NewPlace } from '../../../shared/commands/outline/sectionSteps.ts';
import { type OutlineEntry, sectionsBelow } from '../../../shared/domain/sectionTree.ts';
import type { SideItem } from '../../ui/SideList.tsx';

/** The row of a heading that is being typed and not stored yet. */
export const NEW_ROW = 'new';

/** The rows of the tree with the one of a new heading at its place. */
export function withNewRow(
  items: readonly SideItem[],
  outline: readonly OutlineEntry[],
  place: NewPlace | null,
): readonly SideItem[] {
  if (place === null) return items;
  const { parentId, after } = place;
  const rowOf = (id: number) => outline.findIndex(({ section }) => section.id === id);
  const depth = parentId === null ? 0 : (outline[rowOf(parentId)]?.depth ?? -1) + 1;
  const beside = after ?? parentId;
  const at =
    beside === null ? 0 : rowOf(beside) + (after === null ? 1 : sectionsBelow(outline, after).length);
  // A heading beside it may have gone meanwhile.
  return items.toSpliced(at < 0 ? items.length : at, 0, { id: NEW_ROW, text: '', depth });
}
