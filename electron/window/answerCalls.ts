import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';
import { failure } from '../../shared/errors/result.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { dispatch, type Report } from '../ipc/dispatch.ts';
import { isAppAddress } from './appAddress.ts';
import { callChannel } from './callChannel.ts';

/** Answers the window's calls, and nobody else's. Troubles cross as values: a thrown error would be English. */
export function answerCalls(handlers: Handlers, report: Report): void {
  ipcMain.handle(callChannel, (event, channel: unknown, request: unknown) => {
    if (!isFromWindow(event)) {
      report('sender', new Error(`refused: ${event.senderFrame?.url ?? 'a frame that is gone'}`));
      return failure(new AppError('badRequest', '呼び出し元が違います'));
    }
    return dispatch(handlers, typeof channel === 'string' ? channel : '', request, report);
  });
}

/** The page itself, not a frame in it. A page that is not ours, or not loaded yet, has another address. */
function isFromWindow({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url);
}
