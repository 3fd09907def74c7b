import { useState } from 'react';
import type { SelectedCells } from '../grid/gridTypes.ts';

/**
 * The selected cells of a page's grid. A store of its own rather than a state of the page: a drag over thousands of
 * cells changes them every frame, and only the status bar has to follow.
 */
export interface SelectedStore {
  get(): SelectedCells | null;
  set(cells: SelectedCells | null): void;
  subscribe(listener: () => void): () => void;
}

export function createSelectedStore(): SelectedStore {
  const listeners = new Set<() => void>();
  let selected: SelectedCells | null = null;
  return {
    get: () => selected,
    set(cells) {
      selected = cells;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store that lives as long as the page. */
export function useSelectedStore(): SelectedStore {
  return useState(createSelectedStore)[0];
}
