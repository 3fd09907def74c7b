import type * as electron from 'electron';
import { app } from './electronStandIn/appStandIn.ts';
import { contextBridge, ipcMain, ipcRenderer } from './electronStandIn/ipcStandIn.ts';
import { protocol, session } from './electronStandIn/sessionStandIn.ts';
import { clipboard, dialog, Menu, screen, shell } from './electronStandIn/systemStandIn.ts';
import { BrowserWindowStandIn as BrowserWindow } from './electronStandIn/windowStandIn.ts';

/**
 * Stands in for the `electron` module, whose binary is out of reach of the tests: it keeps what the program
 * sets, behaves as Electron's documentation says (what is only allowed before or after "ready" throws), and
 * lets a test play the page, the person and the system. Its parts are checked against `electron.d.ts` where
 * they are written; that `main.ts` uses nothing else shows when it runs.
 */
export {
  app,
  BrowserWindow,
  clipboard,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu,
  protocol,
  screen,
  session,
  shell,
};

({
  app,
  BrowserWindow,
  clipboard,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu,
  protocol,
  screen,
  session,
  shell,
}) satisfies Partial<Record<keyof typeof electron, unknown>>;
