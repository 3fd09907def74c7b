import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist';
import PdfWorkerThread from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

/** A PDF opened for display. Closing it frees its worker too. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  close(): void;
}

export type PdfSource = string | Uint8Array;

/**
 * Opens a PDF from an address relative to the page, or from its bytes. Neither `cMapUrl` nor
 * `standardFontDataUrl` is set: our PDFs carry their fonts whole, and pdf.js then asks for nothing further.
 */
export async function openPdf(source: PdfSource, signal: AbortSignal): Promise<OpenPdf> {
  // pdf.js hands the bytes over to its worker and leaves an empty array behind: give it a copy.
  const data = typeof source === 'string' ? await download(source, signal) : source.slice();
  const thread = new PdfWorkerThread();
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({ data, worker, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function download(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
