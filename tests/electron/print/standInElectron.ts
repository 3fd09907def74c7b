import type * as electron from 'electron';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type {
  PrintingElectron,
  PrintSession,
  PrintWindow,
} from '../../../electron/print/electronPrintEngine.ts';

/** Compiled, never run: what Electron declares fits what the engine asks for, as the stand-in does. */
export function realElectronFits(real: typeof electron): PrintingElectron<electron.Session> {
  return real;
}

type Handler = Parameters<PrintSession['protocol']['handle']>[1];
type Filter = Parameters<PrintSession['webRequest']['onBeforeRequest']>[0];

/** What Electron keeps for a session: here only what the engine sets. */
export interface StandInSession extends PrintSession {
  handlers: Map<string, Handler>;
  filters: Filter[];
}

export interface StandInElectron extends PrintingElectron<StandInSession> {
  /** Windows opened so far and not destroyed. */
  openWindows: Set<PrintWindow>;
  windowOptions: unknown[];
  requests: string[];
  sessions: StandInSession[];
}

/**
 * Electron's windows and sessions over a real Chromium, since no Electron binary is at hand: requests go
 * through the session's filter and its protocol handlers as Electron's do, so that the engine's answers are
 * proven to be enough for a page.
 */
export function standInElectron(browser: Browser): StandInElectron {
  const openWindows = new Set<PrintWindow>();
  const windowOptions: unknown[] = [];
  const requests: string[] = [];
  const sessions: StandInSession[] = [];

  const StandInWindow = class implements PrintWindow {
    readonly #session: StandInSession;
    readonly #page: Promise<Page>;
    #context: BrowserContext | null = null;
    #isDestroyed = false;

    readonly webContents: PrintWindow['webContents'] = {
      executeJavaScript: async code => (await this.#page).evaluate(code),
      printToPDF: async options => {
        return (await this.#page).pdf({
          preferCSSPageSize: options.preferCSSPageSize,
          printBackground: options.printBackground,
          tagged: options.generateTaggedPDF,
          outline: options.generateDocumentOutline,
        });
      },
      setWindowOpenHandler: () => undefined,
      on: () => undefined,
    };

    constructor(options: { webPreferences: { session: StandInSession } }) {
      this.#session = options.webPreferences.session;
      this.#page = this.#openPage();
      openWindows.add(this);
      windowOptions.push(options);
    }

    async #openPage(): Promise<Page> {
      this.#context = await browser.newContext();
      await this.#context.route('**/*', async route => {
        const url = route.request().url();
        requests.push(url);
        const answer = await answerOf(this.#session, url);
        if (answer === null || answer.type === 'error') return route.abort('aborted');
        return route.fulfill({
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: Buffer.from(await answer.arrayBuffer()),
        });
      });
      return this.#context.newPage();
    }

    async loadURL(url: string): Promise<void> {
      await (await this.#page).goto(url);
    }

    destroy(): void {
      this.#isDestroyed = true;
      openWindows.delete(this);
      void this.#page.then(() => this.#context?.close()).catch(() => undefined); // the browser may close first
    }

    isDestroyed(): boolean {
      return this.#isDestroyed;
    }
  };

  const fromPartition = () => {
    const session = standInSession();
    sessions.push(session);
    return session;
  };
  return {
    BrowserWindow: StandInWindow,
    session: { fromPartition },
    openWindows,
    windowOptions,
    requests,
    sessions,
  };
}

function standInSession(): StandInSession {
  const handlers = new Map<string, Handler>();
  const filters: Filter[] = [];
  return {
    handlers,
    filters,
    protocol: { handle: (scheme, handler) => void handlers.set(scheme, handler) },
    webRequest: { onBeforeRequest: filter => void filters.push(filter) },
    setPermissionRequestHandler: () => undefined,
  };
}

/** Null where the filter cancels the request or no handler knows its scheme: Electron would use the network. */
async function answerOf(session: StandInSession, url: string): Promise<Response | null> {
  if (await isCancelled(session, url)) return null;
  const handler = session.handlers.get(new URL(url).protocol.replace(':', ''));
  if (!handler) throw new Error(`${url} would have reached the network`);
  return handler(new Request(url));
}

/** Whether the session's filter stops a request, as Electron asks before every one. */
export async function isCancelled(session: StandInSession, url: string): Promise<boolean> {
  const answers = session.filters.map(filter => {
    return new Promise<boolean>(resolve => filter({ url }, answer => resolve(answer.cancel === true)));
  });
  return (await Promise.all(answers)).includes(true);
}
