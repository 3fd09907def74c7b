import { entryOf, referencesOf, withEntry } from './pdfDictionary.ts';
import { type PdfObject, type PdfObjects, renumbered } from './pdfObjects.ts';
import { pdfPages } from './pdfOutline.ts';

/** Lays a sheet over each page, as an artifact that no reader reads aloud. @returns the next free number */
export function stampPages(
  out: Map<number, PdfObject>,
  pages: readonly number[],
  stamps: PdfObjects,
  free: number,
): number {
  let next = free;
  const base = next;
  const change = {
    object: (number: number) => base + number,
    structure: (key: number) => key,
    node: (name: string) => name,
  };
  for (const [number, { source, stream }] of stamps.objects) {
    if (/\/Type \/(?:Page|Pages|Catalog)\b/.test(source)) continue;
    out.set(base + number, { source: renumbered(source, change), stream });
    next = Math.max(next, base + number + 1);
  }
  const content = (text: string) => ({ source: `<</Length ${text.length}>>`, stream: text });
  const before = next++;
  const after = next++;
  out.set(before, content('q\n'));
  out.set(after, content('\nQ\n/Artifact BMC\nq\n/Stamp Do\nQ\nEMC\n'));
  const sheets = pdfPages(stamps);
  for (const [index, page] of pages.entries()) {
    const sheet = stamps.objects.get(sheets[index] ?? -1)?.source;
    const entry = out.get(page);
    if (sheet === undefined || entry === undefined) continue;
    const drawn = out.get(base + (referencesOf(entryOf(sheet, 'Contents'))[0] ?? -1));
    if (drawn === undefined || drawn.stream === null) continue;
    const form = next++;
    const resources = renumbered(entryOf(sheet, 'Resources') ?? '<<>>', change);
    const head = `/Type /XObject\n/Subtype /Form\n/BBox ${entryOf(sheet, 'MediaBox') ?? '[0 0 842 842]'}\n/Resources ${resources}`;
    out.set(form, { source: drawn.source.replace('<<', `<<${head}\n`), stream: drawn.stream });
    const own = entryOf(entry.source, 'Resources') ?? '<<>>';
    const images = entryOf(own, 'XObject') ?? '<<>>';
    const marked = withEntry(own, 'XObject', withEntry(images, 'Stamp', `${form} 0 R`));
    const contents = (entryOf(entry.source, 'Contents') ?? '').replace(/^\[|\]$/g, '');
    out.set(page, {
      ...entry,
      source: withEntry(
        withEntry(entry.source, 'Resources', marked),
        'Contents',
        `[${before} 0 R ${contents} ${after} 0 R]`,
      ),
    });
  }
  return next;
}
