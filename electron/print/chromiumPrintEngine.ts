import type { Browser, Route } from 'playwright-core';
import { AppError } from '../../shared/errors/appError.ts';
import { type ChromiumBinary, findChromium } from './findChromium.ts';
import { handoutReadyScript, parseHandoutReady } from './handoutReady.ts';
import { answerHandoutRequest, handoutAddress } from './handoutSite.ts';
import { launchChromium } from './launchChromium.ts';
import { addPdfMetadata } from './pdfMetadata.ts';
import type { PrintEngine } from './printEngine.ts';
import { printJob } from './printJob.ts';
import { reusedBrowser } from './reusedBrowser.ts';

/** The first with `@page` margin boxes. An older one would print without 機密性, and nobody would notice. */
const OLDEST = 131;
const IDLE_MILLISECONDS = 60_000;

/** Prints with a Chrome, Edge or Chromium started for the purpose. Throws `printerMissing` where none is. */
export async function chromiumPrintEngine(
  find: () => Promise<ChromiumBinary | null> = findChromium,
  idleMilliseconds = IDLE_MILLISECONDS,
): Promise<PrintEngine> {
  const binary = await find();
  if (binary === null) throw new AppError('printerMissing');
  const browser = reusedBrowser(() => startNewEnough(binary), idleMilliseconds);
  return {
    name: `Chromium (${binary.origin}: ${binary.executablePath})`,
    pdf: (html, options) =>
      printJob(options?.signal, stop =>
        browser.use(running => printIn(running, html, options?.isPlain !== true, stop)),
      ),
    close: browser.close,
  };
}

async function startNewEnough(binary: ChromiumBinary): Promise<Browser> {
  const browser = await launchChromium(binary);
  if (Number.parseInt(browser.version(), 10) >= OLDEST) return browser;
  await browser.close();
  throw new AppError('printerMissing', browser.version());
}

/** A context of its own for every print: they share nothing, and closing it stops whatever is under way. */
async function printIn(
  browser: Browser,
  html: string,
  isTagged: boolean,
  stop: AbortSignal,
): Promise<Uint8Array> {
  stop.throwIfAborted();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true, // answers given below still arrive; what bypasses them finds no network
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'ja-JP',
  });
  const letGo = () => void context.close().catch(() => undefined);
  stop.addEventListener('abort', letGo, { once: true });
  try {
    stop.throwIfAborted();
    const address = handoutAddress('print');
    const documents = new Map([[address, html]]);
    await context.route('**/*', route => answerRoute(route, documents));
    const page = await context.newPage();
    await page.goto(address);
    const metadata = parseHandoutReady(await page.evaluate(handoutReadyScript));
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: isTagged,
      outline: isTagged,
    });
    return isTagged ? addPdfMetadata(pdf, metadata) : pdf;
  } finally {
    stop.removeEventListener('abort', letGo);
    await context.close().catch(() => undefined); // the browser may be gone; the print's own error counts
  }
}

/** "aborted" leaves the page where it is; any other refusal of a `<meta refresh>` would replace it. */
async function answerRoute(route: Route, documents: ReadonlyMap<string, string>): Promise<void> {
  const answer = await answerHandoutRequest(route.request().url(), documents);
  if (answer === null) return route.abort('aborted');
  return route.fulfill({ body: Buffer.from(answer.body.buffer), headers: answer.headers });
}
