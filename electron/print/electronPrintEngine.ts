import { randomUUID } from 'node:crypto';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Protocol,
  Session,
  WebContents,
} from 'electron';
import { handoutReadyScript, parseHandoutReady } from './handoutReady.ts';
import { answerHandoutRequest, handoutAddress } from './handoutSite.ts';
import { addPdfMetadata } from './pdfMetadata.ts';
import type { PrintEngine } from './printEngine.ts';
import { printJob } from './printJob.ts';

/**
 * What printing needs of the `electron` module, which satisfies it as it is. Named here rather than imported,
 * so that no file but `main.ts` needs Electron to run.
 */
export interface PrintingElectron<S extends PrintSession> {
  BrowserWindow: new (
    options: Omit<BrowserWindowConstructorOptions, 'webPreferences'> & {
      webPreferences: Omit<PrintPreferences, 'session'> & { session: S };
    },
  ) => PrintWindow;
  session: { fromPartition(partition: string): S };
}

type PrintPreferences = NonNullable<BrowserWindowConstructorOptions['webPreferences']>;

export interface PrintSession extends Pick<Session, 'setPermissionRequestHandler'> {
  protocol: Pick<Protocol, 'handle'>;
  webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void,
    ): void;
  };
}

export interface PrintWindow extends Pick<BrowserWindow, 'loadURL' | 'destroy' | 'isDestroyed'> {
  webContents: Pick<WebContents, 'executeJavaScript' | 'printToPDF' | 'setWindowOpenHandler'> & {
    on(event: 'will-navigate', listener: (event: { preventDefault(): void }) => void): unknown;
  };
}

/** Prints with a hidden window of the program itself. One session for all prints, without a trace on disk. */
export function electronPrintEngine<S extends PrintSession>(electron: PrintingElectron<S>): PrintEngine {
  const documents = new Map<string, string>();
  const open = new Set<PrintWindow>();
  let session: S | null = null;

  async function print(html: string, isTagged: boolean, stop: AbortSignal): Promise<Uint8Array> {
    session ??= closedSession(electron, documents);
    const address = handoutAddress(randomUUID());
    documents.set(address, html);
    const window = hiddenWindow(electron, session);
    open.add(window);
    const letGo = () => destroy(window);
    stop.addEventListener('abort', letGo, { once: true });
    try {
      await window.loadURL(address);
      const metadata = parseHandoutReady(await window.webContents.executeJavaScript(handoutReadyScript));
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: isTagged,
        generateDocumentOutline: isTagged,
      });
      return isTagged ? addPdfMetadata(pdf, metadata) : pdf;
    } finally {
      stop.removeEventListener('abort', letGo);
      documents.delete(address);
      open.delete(window);
      destroy(window);
    }
  }

  return {
    name: 'Electron',
    pdf: (html, options) => printJob(options?.signal, stop => print(html, options?.isPlain !== true, stop)),
    close: async () => open.forEach(destroy),
  };
}

/** A session that knows our document and fonts and nothing else: no network, no cache, no permissions. */
function closedSession<S extends PrintSession>(
  electron: PrintingElectron<S>,
  documents: ReadonlyMap<string, string>,
): S {
  const session = electron.session.fromPartition('handout-print'); // without "persist:" it stays in memory
  session.protocol.handle('https', async ({ url }) => {
    const answer = await answerHandoutRequest(url, documents);
    return answer ? new Response(answer.body, { headers: answer.headers }) : Response.error();
  });
  // The handler sees only https; this sees http, ws, file and the rest as well.
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !/^(https|data):/.test(url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  return session;
}

/**
 * Scripts stay enabled, since `executeJavaScript` waits for the fonts; the page's own are refused by the
 * content policy that comes with the document.
 */
function hiddenWindow<S extends PrintSession>(electron: PrintingElectron<S>, session: S): PrintWindow {
  const window = new electron.BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', event => event.preventDefault());
  return window;
}

function destroy(window: PrintWindow): void {
  if (!window.isDestroyed()) window.destroy();
}
