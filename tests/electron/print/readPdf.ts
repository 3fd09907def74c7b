import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** The text of each page, pieces joined as they come. */
  pages: string[];
  /** Width and height of each page in millimetres. */
  sizes: [number, number][];
  properties: Record<string, unknown>;
  /** Links in their order: the page they lead to, from 0, or the address. */
  links: { target: number | null; url: string | null }[];
  /** How many elements of structure each page has. */
  structures: number[];
}

/** Reads a PDF with pdf.js, which knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  const links: ReadPdf['links'] = [];
  const structures: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map(piece => ('str' in piece ? piece.str : '')).join(''));
    const { width, height } = page.getViewport({ scale: 25.4 / 72 });
    for (const { subtype, dest, url } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      const target = Array.isArray(dest) ? await document.getPageIndex(dest[0]) : null;
      links.push({ target, url: url ?? null });
    }
    structures.push((await page.getStructTree())?.children.length ?? 0);
    sizes.push([Math.round(width), Math.round(height)]);
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, sizes, properties: { ...info }, links, structures };
}

/** Fonts as the file names them; Chromium leaves font dictionaries uncompressed. */
export function fontsOf(bytes: Uint8Array): { names: string[]; hasType3: boolean } {
  const source = Buffer.from(bytes).toString('latin1');
  const names = [...source.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/>]+)/g)].map(match => match[1] ?? '');
  return { names: [...new Set(names)].sort(), hasType3: /\/Subtype\s*\/Type3/.test(source) };
}
