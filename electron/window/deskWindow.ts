import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { windowTexts } from './windowTexts.ts';

/** The program's one window. It shows itself when the first page is painted. */
export function createDeskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload));
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Written out where Electron's default is the same: these must not change with a new Electron. */
function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: windowTexts.title,
    width: 1280,
    height: 860,
    minWidth: 800,
    minHeight: 560,
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
