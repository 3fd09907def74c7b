import { useState } from 'react';
import type { Message } from '../../plan/pageActions.ts';

/** Puts a PDF on paper by the system's own dialog. */
export function usePaper(say: (message: Message | null) => void) {
  const [isBusy, setBusy] = useState(false);
  const print = async (url: string) => {
    setBusy(true);
    say(null);
    try {
      // pdf.js is large: loaded only when there is something to print.
      const { printPdf } = await import('../../ui/printPdf.ts');
      await printPdf(url);
    } catch {
      say({
        kind: 'trouble',
        text: '印刷の用意ができませんでした。データはそのままです。「PDFを保存」で保存し、そのファイルを印刷してください。',
      });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, print };
}
