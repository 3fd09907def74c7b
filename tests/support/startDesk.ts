import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { createDocument } from '../../electron/services/createDocument.ts';
import type { Api, Channel, RequestOf, ResponseOf } from '../../shared/ipc/contract.ts';
import { machine } from './electronStandIn/appStandIn.ts';
import { exposed } from './electronStandIn/ipcStandIn.ts';
import { app, BrowserWindow } from './electronStandIn.ts';

// Should the stand-in ever be missed: with this Electron's own module downloads nothing.
process.env.ELECTRON_OVERRIDE_DIST_PATH = '/no/electron/here';
vi.doMock('electron', () => import('./electronStandIn.ts'));

/** What a built window looks like to the program. */
const windowFiles = {
  'index.html': '<!doctype html><html lang="ja"><head><title>支部プランデスク</title></head></html>',
  'assets/main.js': 'export {};',
};

export const documentFolderIn = (folder: string) => join(folder, 'documents', '支部プランデスク');

/**
 * A machine of its own for the program: a temporary folder with the built window in it and, unless a test is
 * about the very first start, a document of earlier work.
 */
export function prepareMachine(settings: Partial<typeof machine> = {}, isFirstStart = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const built = join(folder, 'app', 'build', 'out', 'renderer');
  mkdirSync(join(built, 'assets'), { recursive: true });
  for (const [name, content] of Object.entries(windowFiles)) writeFileSync(join(built, name), content);
  if (!isFirstStart) {
    mkdirSync(documentFolderIn(folder), { recursive: true });
    createDocument(join(documentFolderIn(folder), '長野.bpd'), '長野', systemClock).close();
  }
  Object.assign(machine, { folder, appPath: join(folder, 'app') }, settings);
  return folder;
}

/** Loads the real `main.ts` and lets Electron become ready. A program runs once in a process: once per test file. */
export async function loadMain(): Promise<void> {
  await import('../../electron/main.ts');
  await app.becomeReady();
}

/** Waits for something the program does by itself; slow machines need patience, not failures. */
export function happens(condition: () => boolean): Promise<boolean> {
  return vi.waitUntil(condition, { timeout: 30_000, interval: 20 });
}

/** What the program wrote to its log; empty where nothing went wrong. */
export function faults(folder: string): string {
  const path = join(folder, 'logs', 'faults.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export interface Desk {
  folder: string;
  documentFolder: string;
  window: BrowserWindow;
  /** The window's own way: preload, channel, handlers. Fails the test where the answer is a trouble. */
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  api: Api;
  /** Ends the program and removes its machine. */
  end(): void;
}

/** Starts the program with its window and preload script, as far as the first page. */
export async function startDesk(settings: Partial<typeof machine> = {}, isFirstStart = false): Promise<Desk> {
  const folder = prepareMachine(settings, isFirstStart);
  await loadMain();
  await import('../../electron/preload.ts');
  await happens(() => BrowserWindow.made.some(window => window.loaded.length > 0) || faults(folder) !== '');
  const [window] = BrowserWindow.made;
  const api = exposed.get('api') as Api | undefined;
  if (!window || !api) throw new Error(`the program did not start: ${faults(folder)}`);
  return {
    folder,
    documentFolder: documentFolderIn(folder),
    window,
    api,
    async call(channel, request) {
      const result = await api.call(channel, request);
      if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    end() {
      app.quit();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
