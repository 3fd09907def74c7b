import { z } from 'zod';

/** What a person has made of a grid's columns. Columns are named by their ids. */
export interface ColumnLayout {
  /** Widths in pixels, of those columns that were made wider or narrower. */
  widths: Record<string, number>;
  hidden: string[];
  /** The order they were dragged into; empty while they stand in the grid's own. */
  order: string[];
  /** The columns that stay in sight; null while those do that the grid itself keeps there. */
  frozen: string[] | null;
}

/** How a person has set up the program on this PC. No part of a document, and never undone. */
export interface Preferences {
  /** By the name of the grid: `indicators`, `passages`, `table:…`. */
  grids: Record<string, ColumnLayout>;
}

export const MOST_COLUMNS = 400;
/** More grids than anybody has tables: the ones set up longest ago are forgotten. */
export const MOST_GRIDS = 300;

const columnId = z.string().min(1).max(100);
const columnIds = z.array(columnId).max(MOST_COLUMNS);
const widths = z
  .record(columnId, z.number().min(20).max(4000))
  .refine(found => Object.keys(found).length <= MOST_COLUMNS);

export const gridNameSchema = z.string().min(1).max(200);

export const columnLayoutSchema = z.object({
  widths,
  hidden: columnIds,
  order: columnIds,
  frozen: columnIds.nullable(),
}) satisfies z.ZodType<ColumnLayout>;

/** Reads a file of preferences. A grid whose layout is none is left out; unknown keys are dropped. */
export const preferencesSchema = z.object({
  grids: z.record(z.string(), z.unknown()).transform((grids): Preferences['grids'] =>
    Object.fromEntries(
      Object.entries(grids).flatMap(([name, raw]) => {
        const layout = columnLayoutSchema.safeParse(raw);
        return gridNameSchema.safeParse(name).success && layout.success ? [[name, layout.data]] : [];
      }),
    ),
  ),
});
