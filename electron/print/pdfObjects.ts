import { readPdfFile, referenceIn } from './pdfFile.ts';

/** A PDF of Chromium taken apart, so that its objects can be put into another file. */
export interface PdfObjects {
  /** By number: the source up to the end of its dictionary, and what its stream holds. */
  objects: ReadonlyMap<number, PdfObject>;
  /** Numbers of the catalogue, and of the dictionary of title and author. */
  root: number;
  info: number | null;
}

export interface PdfObject {
  source: string;
  /** Latin-1; null where it has none. */
  stream: string | null;
}

/** Null where the bytes are no such file. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects | null {
  const file = readPdfFile(bytes);
  const root = file && referenceIn(file.trailer, 'Root');
  if (!file || typeof root !== 'number') return null;
  const objects = new Map<number, PdfObject>();
  for (const number of file.numbers()) {
    const source = file.object(number);
    objects.set(number, split(source));
  }
  return { objects, root, info: referenceIn(file.trailer, 'Info') };
}

/** Within a dictionary the keyword could only stand in a string, and Chromium's strings have no line ends. */
function split(source: string): PdfObject {
  const at = source.search(/>>\s*stream\r?\n/);
  if (at < 0) return { source, stream: null };
  const from = source.indexOf('\n', at + 2 + source.slice(at + 2).indexOf('stream')) + 1;
  const length = Number(/\/Length (\d+)/.exec(source.slice(0, at))?.[1] ?? Number.NaN);
  return { source: source.slice(0, at + 2), stream: source.slice(from, from + length) };
}

/**
 * The source with other numbers: of the objects it points to, of its places in the structure tree, and, since two
 * files name their nodes alike, with other names of nodes. Texts are passed over.
 */
export function renumbered(
  source: string,
  change: { object(number: number): number; structure(key: number): number; node(name: string): string },
): string {
  return source.replaceAll(
    /\((?:\\[\s\S]|[^\\()])*\)|<[\dA-Fa-f\s]*>|(\d+) 0 R\b|\/(StructParents?) (\d+)/g,
    (whole: string, object?: string, key?: string, structure?: string) => {
      if (object !== undefined) return `${change.object(Number(object))} 0 R`;
      if (key !== undefined) return `/${key} ${change.structure(Number(structure))}`;
      return /^\(node\d+\)$/.test(whole) ? `(${change.node(whole.slice(1, -1))})` : whole;
    },
  );
}
