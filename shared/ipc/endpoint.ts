import type { z } from 'zod';
import { AppError } from '../errors/appError.ts';

/** One call of the contract: how a request is checked, and what comes back. */
export interface Endpoint<Request, Response> {
  /** @throws AppError `badRequest` naming the first wrong part. */
  parse(raw: unknown): Request;
  /** What `parse` checks against, for tests that ask what a request may carry. */
  readonly schema: z.ZodType;
  /** Only a type: nothing is ever stored here. */
  readonly response?: Response;
}

/** `endpoint<Response>()(schema)`: the request's type follows from its schema. */
export function endpoint<Response>() {
  return <Schema extends z.ZodType>(schema: Schema): Endpoint<z.output<Schema>, Response> => ({
    schema,
    parse(raw) {
      const parsed = schema.safeParse(raw);
      if (parsed.success) return parsed.data;
      const where = parsed.error.issues[0]?.path.join('.') ?? '';
      throw new AppError('badRequest', where === '' ? '形式が違います' : `${where} が違います`);
    },
  });
}
