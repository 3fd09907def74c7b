import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { PdfSource } from './openPdf.ts';

export type PdfState = { kind: 'loading' } | { kind: 'failed' } | ReadyPdf;

/** The size is the first page's, in points: what the others are taken for until they are drawn. */
export interface ReadyPdf {
  kind: 'ready';
  document: PDFDocumentProxy;
  width: number;
  height: number;
}

/** Opens the PDF, and closes it when another is shown or none. */
export function usePdf(source: PdfSource): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    setState({ kind: 'loading' });
    // pdf.js is large and needs a browser: loaded only when there is something to show.
    const opening = import('./openPdf.ts').then(({ openPdf }) => openPdf(source, stop.signal));
    opening
      .then(async ({ document }) => {
        const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
        if (!stop.signal.aborted) setState({ kind: 'ready', document, width, height });
      })
      .catch(() => {
        if (!stop.signal.aborted) setState({ kind: 'failed' });
      });
    return () => {
      stop.abort();
      opening.then(
        pdf => pdf.close(),
        () => undefined, // it never opened
      );
    };
  }, [source]);
  return state;
}
