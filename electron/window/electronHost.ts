import { app, BrowserWindow, session } from 'electron';
import type { Host } from '../ipc/host.ts';
import { electronPrintEngine } from '../print/electronPrintEngine.ts';
import { systemClock } from '../services/clock.ts';
import { chooseFile, chooseTarget } from './fileDialogs.ts';
import { prepareDocumentFolder } from './programPaths.ts';

/** The machine side as Electron offers it: the system's dialogs, and Chromium itself as the printer. */
export function electronHost(): Host {
  const documentFolder = prepareDocumentFolder();
  return {
    kind: 'electron',
    version: app.getVersion(),
    documentFolder,
    settingsFolder: app.getPath('userData'),
    // `openDocument.ts` opens the first one: what was double-clicked may be damaged, and the program starts still.
    initialDocument: null,
    clock: systemClock,
    printer: electronPrintEngine({ BrowserWindow, session }),
    documentOpened: path => app.addRecentDocument(path), // Windows: a right click on the button in the task bar
    chooseFile: purpose => chooseFile(purpose, documentFolder),
    chooseTarget,
  };
}
