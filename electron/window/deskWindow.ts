import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { smallestWindow, type WindowPlace } from './windowPlace.ts';
import { windowTexts } from './windowTexts.ts';

/** The program's one window. It shows itself when the first page is painted. */
export function createDeskWindow(preload: string, place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, place));
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize();
    window.show();
  });
  return window;
}

/** Written out where Electron's default is the same: these must not change with a new Electron. */
function windowOptions(preload: string, place: WindowPlace): BrowserWindowConstructorOptions {
  return {
    title: windowTexts.title,
    width: place.width,
    height: place.height,
    ...place.at, // without one Electron puts the window in the middle
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  };
}
