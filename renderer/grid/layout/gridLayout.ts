import type { ColumnFilters, FoldText } from '../filter/columnFilter.ts';
import type { ColumnLayout } from './columnLayout.ts';

/** What the owner keeps of how a person has set up a grid. Without it the grid keeps it as long as it lives. */
export interface GridLayout {
  value: ColumnLayout;
  onChange(next: ColumnLayout): void;
  filters: ColumnFilters;
  onFilters(next: ColumnFilters): void;
  /** What filters do not tell apart. Default: half and full width, upper and lower case. */
  fold?: FoldText;
  /** What the rows are about. Where it is something else, the filters are applied to the new rows. */
  about?: string;
  /** What a menu outside the grid can do with it; null when the grid goes. */
  onTools?(tools: GridTools | null): void;
}

export interface NamedColumn {
  id: string;
  name: string;
  isHidden: boolean;
}

/** The grid's columns for a menu outside it. */
export interface GridTools {
  columns: readonly NamedColumn[];
  /** What there is to put back. */
  changed: { widths: boolean; order: boolean; frozen: boolean };
  setHidden(id: string, isHidden: boolean): void;
  showAll(): void;
  /** Opens the filter of the selected cell's column. */
  filter(): void;
  /** Keeps the columns up to the selected cell in sight. */
  freeze(): void;
  unfreeze(): void;
  resetWidths(): void;
  resetOrder(): void;
}
