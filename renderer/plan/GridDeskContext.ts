import { createContext } from 'react';
import { createGridDesk, type GridDesk } from './gridDesk.ts';

/** The desk of this window. Without a provider nothing is kept. */
export const GridDeskContext = createContext<GridDesk>(
  createGridDesk({ grids: {} }, () => Promise.resolve()),
);
