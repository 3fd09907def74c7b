import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebFrameMain,
} from 'electron';
import { app } from './appStandIn.ts';
import { StandInEmitter, StandInEvent } from './emitter.ts';
import { onePagePdf } from './onePagePdf.ts';
import { type SessionStandIn, session } from './sessionStandIn.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

export type FrameStandIn = Pick<WebFrameMain, 'url'> & { parent: FrameStandIn | null };

class NavigationEvent extends StandInEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
  constructor(url: string, isMainFrame: boolean) {
    super();
    this.url = url;
    this.isMainFrame = isMainFrame;
  }
}

class WebContentsStandIn extends StandInEmitter {
  /** Empty until a page is loaded, as in Electron. */
  mainFrame: { url: string; parent: null } = { url: '', parent: null };
  webRtcPolicy = 'default';
  #openHandler: OpenHandler | null = null;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtcPolicy = policy;
  }
  async executeJavaScript(): Promise<unknown> {
    return { author: '', subject: '', keywords: '' };
  }
  async printToPDF(): Promise<Buffer> {
    return onePagePdf();
  }

  /** Whether a page that calls `window.open` gets a window. */
  opensWindow(url: string): boolean {
    const details = { url } as Parameters<OpenHandler>[0];
    return this.#openHandler === null || this.#openHandler(details).action === 'allow';
  }
  /** Whether a page that sets `location`, in itself or in a frame, gets there. */
  navigates(url: string, isMainFrame = true): boolean {
    const asked = this.emit('will-frame-navigate', new NavigationEvent(url, isMainFrame));
    if (isMainFrame && !asked.defaultPrevented) this.emit('will-navigate', asked);
    return !asked.defaultPrevented;
  }
  follows(event: 'will-redirect' | 'will-attach-webview'): boolean {
    return !this.emit(event, new StandInEvent()).defaultPrevented;
  }
}

const windows = new Set<BrowserWindowStandIn>();

/** A window without a picture: loads pages through its session, and goes where it is sent. */
export class BrowserWindowStandIn extends StandInEmitter {
  /** Every window ever made, with its options. */
  static readonly made: BrowserWindowStandIn[] = [];
  static getAllWindows(): BrowserWindowStandIn[] {
    return [...windows];
  }

  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new WebContentsStandIn();
  readonly loaded: string[] = [];
  /** What happened to the window, in order. */
  readonly log: string[] = [];
  /** The page has a `beforeunload` that objects. */
  pageObjects = false;
  #isVisible: boolean;
  #isMinimized = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    app.requireReady('BrowserWindow');
    this.options = options;
    const { x = 100, y = 100, width = 800, height = 600 } = options;
    this.normalBounds = { x, y, width, height };
    this.#isVisible = options.show !== false;
    windows.add(this);
    BrowserWindowStandIn.made.push(this);
    app.emit('web-contents-created', new StandInEvent(), this.webContents);
  }

  get session(): SessionStandIn {
    const own: unknown = this.options.webPreferences?.session;
    return (own as SessionStandIn | undefined) ?? session.defaultSession;
  }
  async loadURL(url: string): Promise<void> {
    if (!this.leavesPage()) throw new Error('ERR_ABORTED (-3)');
    const response = url === 'about:blank' ? new Response('') : await this.session.fetch(url);
    if (response === null || response.type === 'error') throw new Error('ERR_FAILED (-2)');
    this.webContents.mainFrame = { url, parent: null };
    this.loaded.push(url);
    if (this.loaded.length === 1) this.emit('ready-to-show', new StandInEvent());
  }
  show(): void {
    this.#isVisible = true;
    this.log.push('show');
  }
  focus(): void {
    this.log.push('focus');
  }
  minimize(): void {
    this.#isMinimized = true;
  }
  restore(): void {
    this.#isMinimized = false;
    this.log.push('restore');
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  /** Where the window stands while it is not maximised; a test moves it. */
  normalBounds: Rectangle;
  #isMaximized = false;
  getNormalBounds(): Rectangle {
    return this.normalBounds;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  isDestroyed(): boolean {
    return !windows.has(this);
  }
  close(): void {
    if (!this.leavesPage()) return;
    this.emit('close', new StandInEvent());
    this.destroy();
  }
  destroy(): void {
    if (windows.delete(this)) this.emit('closed', new StandInEvent());
  }

  private leavesPage(): boolean {
    if (!this.pageObjects) return true;
    return this.webContents.emit('will-prevent-unload', new StandInEvent()).defaultPrevented;
  }
}

app.closeWindows = () => {
  for (const window of windows) {
    window.emit('close', new StandInEvent());
    window.destroy();
  }
};

/** What the program uses of a window and its page is as Electron declares it. */
export const fitsElectron = (window: BrowserWindowStandIn) => {
  window satisfies Pick<
    BrowserWindow,
    | 'close'
    | 'destroy'
    | 'focus'
    | 'getNormalBounds'
    | 'isDestroyed'
    | 'isMaximized'
    | 'isMinimized'
    | 'isVisible'
    | 'loadURL'
    | 'maximize'
    | 'minimize'
    | 'restore'
    | 'show'
  >;
  window.webContents satisfies Pick<
    WebContents,
    'executeJavaScript' | 'printToPDF' | 'setWebRTCIPHandlingPolicy' | 'setWindowOpenHandler'
  >;
};
