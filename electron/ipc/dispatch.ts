import { AppError } from '../../shared/errors/appError.ts';
import { failure, type Result } from '../../shared/errors/result.ts';
import {
  type Channel,
  endpoints,
  type Handlers,
  isChannel,
  type RequestOf,
} from '../../shared/ipc/contract.ts';

/** Tells the log about faults of the program; troubles a person can understand go to the person. */
export type Report = (channel: string, error: unknown) => void;

/** Checks a call, hands it to its handler and answers with a result. Used by both hosts. */
export async function dispatch(
  handlers: Handlers,
  channel: string,
  request: unknown,
  report: Report,
): Promise<Result<unknown>> {
  try {
    if (!isChannel(channel)) throw new AppError('badRequest', '知らない呼び出しです');
    return { ok: true, value: await callHandler(handlers, channel, request) };
  } catch (error) {
    if (!(error instanceof AppError) || error.cause !== undefined) report(channel, error);
    return failure(error);
  }
}

function callHandler<C extends Channel>(handlers: Handlers, channel: C, request: unknown) {
  return handlers[channel](endpoints[channel].parse(request) as RequestOf<C>);
}
