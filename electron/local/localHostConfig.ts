import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../ipc/host.ts';
import { lazyPrintEngine } from '../print/lazyPrintEngine.ts';
import { systemClock } from '../services/clock.ts';

/** Where documents live without Electron; `BPD_FOLDER` names another place. */
export function defaultDocumentFolder(): string {
  return process.env.BPD_FOLDER ?? join(homedir(), '支部プランデスク');
}

/** The host for a browser: no dialogs of its own, the window asks with the browser's. */
export function localHostConfig(
  version: string,
  documentFolder = defaultDocumentFolder(),
  initialDocument: string | null = null,
  settingsFolder = join(documentFolder, '設定'),
): Host {
  return {
    kind: 'local',
    version,
    documentFolder,
    settingsFolder,
    initialDocument,
    clock: systemClock,
    printer: lazyPrintEngine(),
    documentOpened: () => undefined,
    chooseFile: async () => ({ kind: 'browser' }),
    chooseTarget: async () => ({ kind: 'browser' }),
  };
}
