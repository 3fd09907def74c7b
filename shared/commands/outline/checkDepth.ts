import type { SectionTree } from '../../domain/sectionTree.ts';
import { AppError } from '../../errors/appError.ts';
import { depthBelow } from './levelForm.ts';

/** No printed plan comes near it. */
export const MAX_LEVELS = 10;

/**
 * Whether a heading may come below another, with those that stand below it. One that was deeper before, in a plan
 * that was read in, may come up.
 * @throws AppError outlineTooDeep
 */
export function checkDepth(tree: SectionTree, parentId: number | null, moved: number | null): void {
  const depth = depthBelow(tree, parentId);
  const levels = moved === null ? 1 : levelsOf(tree, moved);
  const isComingUp = moved !== null && depth <= depthBelow(tree, tree.parentOf(moved)?.id ?? null);
  if (depth + levels > MAX_LEVELS && !isComingUp) throw new AppError('outlineTooDeep', String(MAX_LEVELS));
}

/** How many levels a heading and those below it take. */
function levelsOf(tree: SectionTree, sectionId: number): number {
  let levels = 0;
  let level = [sectionId];
  while (level.length > 0) {
    levels += 1;
    level = level.flatMap(id => tree.childrenOf(id).map(one => one.id));
  }
  return levels;
}
