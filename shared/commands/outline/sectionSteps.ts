import type { SectionTree } from '../../domain/sectionTree.ts';

/** One step of a heading through the outline: among its siblings, below the one before it, behind its parent. */
export const sectionSteps = ['up', 'down', 'in', 'out'] as const;
export type SectionStep = (typeof sectionSteps)[number];

/** Where a heading comes to: the place `moveSection` takes. */
export interface SectionPlace {
  parentId: number | null;
  at: number;
}

/** Where a step leads; null where there is none. */
export function placeAfterStep(tree: SectionTree, sectionId: number, step: SectionStep): SectionPlace | null {
  const parent = tree.parentOf(sectionId);
  const parentId = parent?.id ?? null;
  const siblings = tree.childrenOf(parentId);
  const at = siblings.findIndex(({ id }) => id === sectionId);
  switch (step) {
    case 'up':
      return at > 0 ? { parentId, at: at - 1 } : null;
    case 'down':
      return at >= 0 && at < siblings.length - 1 ? { parentId, at: at + 1 } : null;
    case 'in': {
      const above = siblings[at - 1];
      return above ? { parentId: above.id, at: tree.childrenOf(above.id).length } : null;
    }
    case 'out': {
      if (!parent) return null;
      const after = tree.parentOf(parent.id)?.id ?? null;
      const place = tree.childrenOf(after).findIndex(({ id }) => id === parent.id);
      return { parentId: after, at: place + 1 };
    }
  }
}

/** Where a heading that is not there yet is to come: the place `addSection` takes. */
export interface NewPlace {
  parentId: number | null;
  after: number | null;
}

/** Behind a heading; at the end of the outline where none is chosen. */
export function placeBehind(tree: SectionTree, sectionId: number | null): NewPlace {
  if (sectionId === null) return placeLastBelow(tree, null);
  return { parentId: tree.parentOf(sectionId)?.id ?? null, after: sectionId };
}

/** Behind all that stand below a heading. */
export function placeLastBelow(tree: SectionTree, parentId: number | null): NewPlace {
  return { parentId, after: tree.childrenOf(parentId).at(-1)?.id ?? null };
}

/** Where a step in or out leads a heading that is not there yet; null where there is none. */
export function newPlaceAfterStep(tree: SectionTree, place: NewPlace, step: 'in' | 'out'): NewPlace | null {
  if (step === 'in') return place.after === null ? null : placeLastBelow(tree, place.after);
  return place.parentId === null ? null : placeBehind(tree, place.parentId);
}
