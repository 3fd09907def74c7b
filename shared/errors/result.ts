import { AppError, type AppErrorCode } from './appError.ts';

/** What crosses between window and machine: a value or a trouble, never an exception. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; error: { code: AppErrorCode; detail?: string } };

/** A caught error as a failed result; what is no `AppError` is a fault of the program. */
export function failure(error: unknown): Result<never> {
  if (!(error instanceof AppError)) return { ok: false, error: { code: 'unexpected' } };
  const { code, detail } = error;
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
