import { entryOf, referencesOf } from './pdfDictionary.ts';
import type { PdfObjects } from './pdfObjects.ts';

/** A heading in a PDF's outline. */
export interface PdfHeading {
  /** From 0. */
  page: number;
  /** Where it stands, in the file's own numbers: 「[2 0 R /XYZ 64 751 0]」. */
  destination: string;
}

/** The headings of a PDF in the order they stand in. */
export function pdfOutline(pdf: PdfObjects): PdfHeading[] {
  const pages = new Map(pdfPages(pdf).map((number, index) => [number, index]));
  const source = (number: number | null) => (number === null ? '' : (pdf.objects.get(number)?.source ?? ''));
  const headings: PdfHeading[] = [];
  const walk = (first: number | null) => {
    for (let number = first; number !== null; number = reference(source(number), 'Next')) {
      const destination = entryOf(source(number), 'Dest') ?? '';
      const page = pages.get(referencesOf(destination)[0] ?? -1);
      if (page !== undefined) headings.push({ page, destination });
      walk(reference(source(number), 'First'));
    }
  };
  walk(reference(source(reference(source(pdf.root), 'Outlines')), 'First'));
  return headings;
}

/** The numbers of the pages in their order. */
export function pdfPages(pdf: PdfObjects): number[] {
  const below = (number: number): number[] => {
    const source = pdf.objects.get(number)?.source ?? '';
    const kids = entryOf(source, 'Kids');
    return kids === null ? [number] : referencesOf(kids).flatMap(below);
  };
  const root = reference(pdf.objects.get(pdf.root)?.source ?? '', 'Pages');
  return root === null ? [] : below(root);
}

/** The object an entry points to. */
export function reference(dictionary: string, key: string): number | null {
  return referencesOf(entryOf(dictionary, key))[0] ?? null;
}
