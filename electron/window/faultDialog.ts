import { release, type } from 'node:os';
import { app, clipboard, dialog } from 'electron';
import { faultText } from '../../shared/errors/faultText.ts';
import { failure } from '../../shared/errors/result.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import { systemClock } from '../services/clock.ts';
import { windowTexts } from './windowTexts.ts';

let isShown = false;

/** Tells a fault in Japanese; what a developer needs to know of it can be copied. One box at a time. */
export async function showFault(error: unknown): Promise<void> {
  const result = failure(error);
  if (result.ok || isShown) return;
  const message = errorText(result.error);
  if (!app.isReady()) return dialog.showErrorBox(windowTexts.title, message);
  isShown = true;
  try {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: windowTexts.title,
      message,
      detail: windowTexts.faultDetail(app.getPath('logs')),
      buttons: [windowTexts.close, windowTexts.copyFault],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) copyFault(error);
  } finally {
    isShown = false;
  }
}

/** Puts on the clipboard what can be passed on: the versions and the fault, nothing of a document. */
export function copyFault(error: unknown): void {
  const { electron = '' } = process.versions;
  const program = `${windowTexts.about(app.getVersion())} / Electron ${electron} / ${type()} ${release()}`;
  clipboard.writeText(`${program}\n${systemClock()}\n${faultText(error)}\n`);
}
