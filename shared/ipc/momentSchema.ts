import { z } from 'zod';
import { periods } from '../domain/period.ts';

export const yearSchema = z.int().min(1900).max(2200);
export const periodSchema = z.enum(periods);

/** A branch in a year and period, as it comes from the window. */
export const momentSchema = z
  .object({ branchId: z.int().min(1), year: yearSchema, period: periodSchema })
  .strict();
