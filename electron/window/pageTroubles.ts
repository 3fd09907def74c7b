import { app, type BrowserWindow, dialog } from 'electron';
import type { Report } from '../ipc/dispatch.ts';
import { startAddress } from './appAddress.ts';
import { copyFault } from './faultDialog.ts';
import { windowTexts } from './windowTexts.ts';

/** The page itself in trouble: it crashed, or it is to be left while an input is not saved yet. */
export function followPageTroubles(window: BrowserWindow, report: Report): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const fault = goneFor(reason);
    report('page', fault);
    void offerReopening(window, fault);
  });
  // Chromium starts its helpers (graphics and the like) anew by itself.
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') report(`process ${type}`, goneFor(reason));
  });
  // Without a question here Electron would silently do nothing when the window is closed.
  window.webContents.on('will-prevent-unload', event => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: windowTexts.title,
      message: windowTexts.unsaved,
      detail: windowTexts.unsavedDetail,
      buttons: [windowTexts.back, windowTexts.discard],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 1) event.preventDefault(); // ignores the page's objection
  });
}

/** As a fault with a code, which the log keeps. */
function goneFor(reason: string): Error {
  return Object.assign(new Error(), { code: reason.replaceAll('-', '_') });
}

async function offerReopening(window: BrowserWindow, fault: Error): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: windowTexts.title,
    message: windowTexts.pageGone,
    detail: windowTexts.pageGoneDetail,
    buttons: [windowTexts.reopen, windowTexts.quit, windowTexts.copyFault],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 2) {
    copyFault(fault);
    return offerReopening(window, fault);
  }
  if (response === 0) await window.loadURL(startAddress);
  else app.quit();
}
