import { join } from 'node:path';
import type { App } from 'electron';
import { StandInEmitter, StandInEvent } from './emitter.ts';

/** Where this run of the program lives; set before `main.ts` is loaded. */
export const machine = {
  /** Holds ドキュメント and the log. */
  folder: '',
  /** Holds `build/out`, as the checkout or app.asar does. */
  appPath: '',
  isPackaged: true,
  /** Whether this is the first instance. */
  hasLock: true,
};

type Used =
  | 'addRecentDocument'
  | 'commandLine'
  | 'enableSandbox'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'whenReady';

class AppStandIn extends StandInEmitter {
  readonly switches = new Map<string, string>();
  /** What happened, in order: "ready", "quit" ... */
  readonly log: string[] = [];
  #hasBecomeReady = false;
  sandboxEnabled = false;
  userModelId = '';
  #becomeReady: () => void = () => undefined;
  readonly #ready = new Promise<void>(resolve => {
    this.#becomeReady = resolve;
  });
  /** Closes what Electron closes before `will-quit`; set by the windows. */
  closeWindows: () => void = () => undefined;

  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.refuseWhenReady('appendSwitch');
      this.switches.set(name, value);
    },
  } as App['commandLine'];

  get isPackaged(): boolean {
    return machine.isPackaged;
  }
  enableSandbox(): void {
    this.refuseWhenReady('enableSandbox');
    this.sandboxEnabled = true;
  }
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  getVersion(): string {
    return '9.8.7';
  }
  getAppPath(): string {
    return machine.appPath;
  }
  getPath(name: Parameters<App['getPath']>[0]): string {
    return join(machine.folder, name);
  }
  requestSingleInstanceLock(): boolean {
    return machine.hasLock;
  }
  isReady(): boolean {
    return this.#hasBecomeReady;
  }
  /** The documents the system was told of, for the list behind the program's button. */
  readonly recentDocuments: string[] = [];
  addRecentDocument(path: string): void {
    this.recentDocuments.push(path);
  }
  whenReady(): Promise<void> {
    return this.#ready;
  }
  quit(): void {
    if (this.log.includes('quit')) return;
    this.log.push('quit');
    this.closeWindows();
    this.emit('will-quit', new StandInEvent());
  }

  /** Electron does this when the main module has run to its end, not before. */
  async becomeReady(): Promise<void> {
    this.log.push('ready');
    this.#hasBecomeReady = true;
    this.#becomeReady();
    await new Promise(resolve => setImmediate(resolve));
  }
  refuseWhenReady(what: string): void {
    if (this.#hasBecomeReady) throw new Error(`${what} can only be called before app is ready`);
  }
  requireReady(what: string): void {
    if (!this.#hasBecomeReady) throw new Error(`${what} can only be used after app is ready`);
  }
}

export const app = new AppStandIn() satisfies Pick<App, Used>;
