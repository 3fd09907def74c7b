import { AppError } from '../../shared/errors/appError.ts';

/** Two minutes: a hundred pages take seconds, so a longer print is a hanging one. */
const TIME_LIMIT = 120_000;

/**
 * Runs one print and turns its troubles into those a person can be told about. `work` gets the signal on which
 * it must let go of its page; the caller need not wait for that.
 */
export async function printJob<T>(
  signal: AbortSignal | undefined,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw new AppError('cancelled');
  const timeout = AbortSignal.timeout(TIME_LIMIT);
  const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    return await orStopped(work(stop), stop);
  } catch (cause) {
    // Wanted, so no fault: with a cause it would go to the log.
    if (signal?.aborted) throw new AppError('cancelled');
    if (cause instanceof AppError) throw cause;
    throw new AppError('printFailed', undefined, { cause });
  }
}

/** The promise, or the rejection of the signal, whichever is first. */
function orStopped<T>(promise: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onStop = () => reject(stop.reason);
    stop.addEventListener('abort', onStop, { once: true });
    promise.then(resolve, reject).finally(() => stop.removeEventListener('abort', onStop));
  });
}
