import { z } from 'zod';
import { findScopes } from '../commands/find/findQuery.ts';
import { momentSchema } from './momentSchema.ts';

/** A `FindQuery` as it comes from the window. */
export const findQuerySchema = z
  .object({
    needle: z.string().max(500),
    folding: z
      .object({ kana: z.boolean(), width: z.boolean(), case: z.boolean(), spaces: z.boolean() })
      .strict(),
    whole: z.boolean(),
    scope: z.enum(findScopes),
    moment: momentSchema,
  })
  .strict();
