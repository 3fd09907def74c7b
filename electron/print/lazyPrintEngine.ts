import { chromiumPrintEngine } from './chromiumPrintEngine.ts';
import type { PrintEngine } from './printEngine.ts';

/** Looks for a browser at the first print only: a machine without one still runs everything else. */
export function lazyPrintEngine(make: () => Promise<PrintEngine> = () => chromiumPrintEngine()): PrintEngine {
  let engine: Promise<PrintEngine> | null = null;
  const ensure = () => {
    const making = engine ?? make();
    engine = making;
    making.catch(() => {
      engine = null; // a browser may be installed before the next try
    });
    return making;
  };
  return {
    name: 'Chromium, started at the first print',
    pdf: async (html, options) => (await ensure()).pdf(html, options),
    async close() {
      const made = await engine?.catch(() => null);
      await made?.close();
    },
  };
}
