import type { PdfMetadata } from './pdfMetadata.ts';

/**
 * Run by the engine, not by the page, whose own scripts are off. Fonts used only in margin boxes are not asked
 * for before printing, and then it is too late: so every face is loaded. A face that cannot be loaded fails
 * the print, since a page in a substitute font is not the page that was approved.
 */
export const handoutReadyScript = `(async () => {
  await Promise.all([...document.fonts].map(face => face.load()));
  await document.fonts.ready;
  const meta = name => document.querySelector('meta[name="' + name + '"]')?.content ?? '';
  return { author: meta('author'), subject: meta('subject'), keywords: meta('keywords') };
})()`;

/** What the script found: Chromium itself carries only the title over into the PDF. */
export function parseHandoutReady(answer: unknown): PdfMetadata {
  const found = new Map(Object.entries(answer ?? {}));
  const text = (name: string) => String(found.get(name) ?? '');
  return { author: text('author'), subject: text('subject'), keywords: text('keywords') };
}
