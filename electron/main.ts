import { app, session } from 'electron';
import type { Report } from './ipc/dispatch.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createFileShelf } from './services/fileShelf.ts';
import { answerCalls } from './window/answerCalls.ts';
import { startAddress } from './window/appAddress.ts';
import { registerAppScheme, serveApp } from './window/appProtocol.ts';
import { closeOnQuit } from './window/closeOnQuit.ts';
import { setDeskMenu } from './window/deskMenu.ts';
import { createDeskWindow } from './window/deskWindow.ts';
import { electronHost } from './window/electronHost.ts';
import { createFaultLog } from './window/faultLog.ts';
import { lockAllContents } from './window/lockContents.ts';
import { lockSession } from './window/lockSession.ts';
import { createDocumentOpener } from './window/openDocument.ts';
import { followPageTroubles } from './window/pageTroubles.ts';
import { prepareProcess } from './window/prepareProcess.ts';
import { followProgramFaults, refuseToStart } from './window/programFaults.ts';
import { programPaths } from './window/programPaths.ts';
import { lastPlace, rememberPlace } from './window/rememberPlace.ts';
import { followSecondInstance } from './window/secondInstance.ts';

/** The order of starting up, and nothing else. */
if (app.requestSingleInstanceLock()) {
  const report = createFaultLog(app.getPath('logs'));
  followProgramFaults(report);
  prepareProcess();
  registerAppScheme();
  lockAllContents();
  // Not awaited: Electron becomes ready only after this module has run to its end.
  app
    .whenReady()
    .then(() => openDesk(report))
    .catch(error => refuseToStart(report, error));
} else {
  app.quit();
}

async function openDesk(report: Report): Promise<void> {
  const paths = programPaths();
  const host = electronHost();
  const shelf = createFileShelf();
  const handlers = createHandlers(host, shelf);

  lockSession(session.defaultSession);
  serveApp(session.defaultSession.protocol, paths.windowFolder, shelf);
  answerCalls(handlers, report);

  const window = createDeskWindow(paths.preload, lastPlace(host.settingsFolder));
  rememberPlace(window, host.settingsFolder);
  const opener = createDocumentOpener(window, host, handlers, shelf, report);
  closeOnQuit(window, handlers.close, host.printer);
  followPageTroubles(window, report);
  followSecondInstance(window, opener);
  setDeskMenu(host.documentFolder, opener);

  await opener.openFirst(process.argv);
  await window.loadURL(startAddress);
}
