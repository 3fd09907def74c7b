import { z } from 'zod';
import { blockKinds, columnRoles, type ReadingCorrections, termRoles } from './reading.ts';

const rowNumber = z.int().min(1).max(1_048_576);
const columnNumber = z.int().min(1).max(16_384);
const sheet = z.string().min(1).max(255);
const range = z.object({ top: rowNumber, left: columnNumber, bottom: rowNumber, right: columnNumber });

/** Corrections as they come from the window, and as a document keeps them with a form. */
export const correctionsSchema = z
  .object({
    columns: z.array(z.object({ sheet, column: columnNumber, role: z.enum(columnRoles) })).max(1000),
    rows: z.array(z.object({ sheet, row: rowNumber, include: z.boolean() })).max(100_000),
    headers: z.array(z.object({ sheet, top: rowNumber, bottom: rowNumber })).max(1000),
    cells: z.array(z.object({ sheet, row: rowNumber, column: columnNumber })).max(100_000),
    blocks: z
      .array(
        z.object({
          sheet,
          range,
          kind: z.enum(blockKinds),
          headerRows: z.int().min(1).max(20).optional(),
          rowHeads: z.int().min(0).max(20).optional(),
        }),
      )
      .max(1000),
    terms: z.array(z.object({ words: z.string().min(1).max(120), role: z.enum(termRoles) })).max(1000),
  })
  .strict() satisfies z.ZodType<ReadingCorrections>;
