import type { ContextBridge, IpcMain, IpcRenderer } from 'electron';
import { BrowserWindowStandIn, type FrameStandIn } from './windowStandIn.ts';

type IpcListener = Parameters<IpcMain['handle']>[1];
type IpcEvent = Parameters<IpcListener>[0];

/** Every channel somebody answers. */
export const answeredChannels = new Map<string, IpcListener>();

export const ipcMain = {
  handle(channel: string, listener: IpcListener) {
    if (answeredChannels.has(channel)) throw new Error(`a second handler for '${channel}'`);
    answeredChannels.set(channel, listener);
  },
} satisfies Pick<IpcMain, 'handle'>;

/** A call as it arrives: only what can be cloned crosses, in both directions; an error becomes English text. */
export async function invokeFrom(
  senderFrame: FrameStandIn | null,
  channel: string,
  ...args: unknown[]
): Promise<unknown> {
  const listener = answeredChannels.get(channel);
  const sender = BrowserWindowStandIn.getAllWindows()[0]?.webContents;
  const event: unknown = { senderFrame, sender };
  try {
    if (!listener) throw new Error('No handler registered');
    return structuredClone(await listener(event as IpcEvent, ...structuredClone(args)));
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}

/** The page's side, in the program's first window. */
export const ipcRenderer = {
  invoke(channel: string, ...args: unknown[]) {
    const [window] = BrowserWindowStandIn.getAllWindows();
    return invokeFrom(window?.webContents.mainFrame ?? null, channel, ...args);
  },
} satisfies Pick<IpcRenderer, 'invoke'>;

/** What the preload script gave the page. */
export const exposed = new Map<string, unknown>();

export const contextBridge = {
  exposeInMainWorld(key: string, api: unknown) {
    exposed.set(key, api);
  },
} satisfies Pick<ContextBridge, 'exposeInMainWorld'>;
