import { z } from 'zod';
import { momentSchema, yearSchema } from './momentSchema.ts';

const id = z.int().min(1);

/** `carryForward` as it comes from the window. */
export const carrySchema = z
  .object({
    kind: z.literal('carryForward'),
    from: momentSchema,
    to: momentSchema,
    with: z
      .object({
        plans: z.boolean(),
        statuses: z.boolean(),
        tables: z.boolean(),
        targets: z.boolean(),
        figures: z.boolean().optional(),
        onlyMissing: z.boolean().optional(),
      })
      .strict(),
  })
  .strict();

/** `confirmCarried` as it comes from the window. */
export const confirmCarriedSchema = z
  .object({
    kind: z.literal('confirmCarried'),
    passageIds: z.array(id).max(100_000),
    tableIds: z.array(id).max(100_000),
    targets: z.array(z.object({ indicatorId: id, year: yearSchema }).strict()).max(100_000),
  })
  .strict();

/** The new name of a branch as it comes from the window. */
export const branchSchema = z
  .object({ kind: z.literal('branch'), branchId: id, name: z.string().max(200) })
  .strict();
