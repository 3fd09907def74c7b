import { AppError } from '../../shared/errors/appError.ts';
import { pdfBytes } from './pdfBytes.ts';
import { entryOf, withEntry } from './pdfDictionary.ts';
import { type PdfObject, type PdfObjects, renumbered } from './pdfObjects.ts';
import { pdfPages, reference } from './pdfOutline.ts';
import { stampPages } from './stampPages.ts';

/** Where a link leads: a place in one of the pieces, in that piece's own numbers. */
export interface LinkTarget {
  piece: number;
  destination: string;
}

export interface JoinWish {
  pieces: readonly PdfObjects[];
  /** Sheets laid over the pages, one for each from `from` on. */
  stamps: { pdf: PdfObjects; from: number } | null;
  /** Addresses of links and the places they lead to. */
  links: ReadonlyMap<string, LinkTarget>;
}

/** Pieces printed one by one as one file: pages, structure, outline and links, as if printed together. */
export function joinPdfs({ pieces, stamps, links }: JoinWish): Uint8Array {
  const out = new Map<number, PdfObject>();
  const [catalog, pagesRoot, structRoot, outlines, parentTree, idTree, dests] = [1, 2, 3, 4, 5, 6, 7];
  let next = 8;
  const roots: Roots[] = [];
  const bases: number[] = [];
  let structureKeys = 0;

  for (const [index, piece] of pieces.entries()) {
    const found = rootsOf(piece);
    const base = next;
    const shared = new Map([
      [found.structRoot, structRoot],
      [found.outlines, outlines],
    ]);
    const object = (number: number) => shared.get(number) ?? base + number;
    const offset = structureKeys;
    const change = {
      object,
      structure: (key: number) => key + offset,
      node: (name: string) => `p${String(index).padStart(3, '0')}${name}`,
    };
    const copy = (text: string) => renumbered(text, change);
    for (const [number, { source, stream }] of piece.objects) {
      if (number === piece.root || number === found.structRoot || number === found.outlines) continue;
      if (number === found.parentTree || number === found.idTree || number === found.dests) continue;
      out.set(base + number, { source: copy(source), stream });
      next = Math.max(next, base + number + 1);
    }
    roots.push(copiedRoots(piece, found, copy, object, offset));
    bases.push(base);
    structureKeys += found.nextKey;
  }

  for (const [number, object] of out) {
    const address = /\/URI \(((?:\\[\s\S]|[^\\()])*)\)/.exec(object.source)?.[1];
    const target = address === undefined ? undefined : links.get(address);
    if (target === undefined) continue;
    const base = bases[target.piece] ?? 0;
    const place = target.destination.replace(/(\d+) 0 R/, (_, page: string) => `${base + Number(page)} 0 R`);
    const action = entryOf(object.source, 'A') ?? '';
    out.set(number, { ...object, source: object.source.replace(`/A ${action}`, `/Dest ${place}`) });
  }
  chainOutlines(out, roots);
  for (const { pages } of roots) {
    const node = out.get(pages);
    if (node) out.set(pages, { ...node, source: withEntry(node.source, 'Parent', `${pagesRoot} 0 R`) });
  }
  const plain = (source: string) => ({ source, stream: null });
  const refs = (numbers: readonly number[]) => numbers.map(number => `${number} 0 R`).join(' ');
  const firsts = roots.filter(one => one.firstOutline !== null);
  const count = pieces.reduce((sum, piece) => sum + pdfPages(piece).length, 0);
  out.set(
    pagesRoot,
    plain(`<</Type /Pages\n/Count ${count}\n/Kids [${refs(roots.map(one => one.pages))}]>>`),
  );
  out.set(
    structRoot,
    plain(
      `<</Type /StructTreeRoot\n/K [${roots.map(one => one.structKids).join(' ')}]\n/ParentTreeNextKey ${structureKeys}\n/ParentTree ${parentTree} 0 R\n/IDTree ${idTree} 0 R>>`,
    ),
  );
  out.set(parentTree, plain(`<</Type /ParentTree\n/Nums [${roots.map(one => one.parents).join(' ')}]>>`));
  out.set(idTree, plain(`<</Kids [${roots.map(one => one.nodes).join(' ')}]>>`));
  out.set(dests, plain(`<<${roots.map(one => one.dests).join('\n')}>>`));
  if (firsts.length > 0) {
    const total = roots.reduce((sum, one) => sum + one.outlineCount, 0);
    out.set(
      outlines,
      plain(
        `<</Type /Outlines\n/First ${firsts[0]?.firstOutline} 0 R\n/Last ${firsts.at(-1)?.lastOutline} 0 R\n/Count ${total}>>`,
      ),
    );
  }
  const tree = `/Pages ${pagesRoot} 0 R\n/Dests ${dests} 0 R\n/MarkInfo <</Type /MarkInfo /Marked true>>\n/StructTreeRoot ${structRoot} 0 R`;
  const outline = firsts.length > 0 ? `\n/Outlines ${outlines} 0 R` : '';
  out.set(
    catalog,
    plain(
      `<</Type /Catalog\n${tree}${outline}\n/ViewerPreferences <</Type /ViewerPreferences /DisplayDocTitle true>>\n/Lang (ja)>>`,
    ),
  );
  if (stamps) {
    const pages = pieces.flatMap((piece, index) =>
      pdfPages(piece).map(number => (bases[index] ?? 0) + number),
    );
    next = stampPages(out, pages.slice(stamps.from), stamps.pdf, next);
  }
  const info = pieces[0]?.info;
  return pdfBytes(out, catalog, info ? (bases[0] ?? 0) + info : null);
}

/** What the catalogue of a piece leads to, in the piece's own numbers. */
function rootsOf(piece: PdfObjects) {
  const source = (number: number | null) =>
    number === null ? '' : (piece.objects.get(number)?.source ?? '');
  const root = source(piece.root);
  const [pages, structRoot] = [reference(root, 'Pages'), reference(root, 'StructTreeRoot')];
  if (pages === null || structRoot === null) {
    throw new AppError('printFailed', undefined, { cause: new Error('a piece without pages or structure') });
  }
  const struct = source(structRoot);
  return {
    pages,
    structRoot,
    outlines: reference(root, 'Outlines') ?? -1,
    dests: reference(root, 'Dests') ?? -1,
    parentTree: reference(struct, 'ParentTree') ?? -1,
    idTree: reference(struct, 'IDTree') ?? -1,
    nextKey: Number(entryOf(struct, 'ParentTreeNextKey') ?? 0),
  };
}

interface Roots {
  pages: number;
  structKids: string;
  /** Entries of the tree from marked content to structure, keys and all. */
  parents: string;
  nodes: string;
  dests: string;
  firstOutline: number | null;
  lastOutline: number | null;
  outlineCount: number;
}

function copiedRoots(
  piece: PdfObjects,
  found: ReturnType<typeof rootsOf>,
  copy: (text: string) => string,
  object: (number: number) => number,
  offset: number,
): Roots {
  const source = (number: number) => piece.objects.get(number)?.source ?? '';
  const kids = entryOf(source(found.structRoot), 'K') ?? '';
  const nums = entryOf(source(found.parentTree), 'Nums');
  if (nums === null && found.nextKey > 0) {
    throw new AppError('printFailed', undefined, { cause: new Error('a structure of another shape') });
  }
  const outlines = source(found.outlines);
  const [first, last] = [reference(outlines, 'First'), reference(outlines, 'Last')];
  const dests = source(found.dests);
  return {
    pages: object(found.pages),
    structKids: copy(kids.replace(/^\[|\]$/g, '')),
    parents: copy((nums ?? '').replace(/^\[|\]$/g, '')).replaceAll(
      /(^|R\s+)(\d+)(?=\s+\d+ 0 R)/g,
      (_, before: string, key: string) => `${before}${Number(key) + offset}`,
    ),
    nodes: copy((entryOf(source(found.idTree), 'Kids') ?? '').replace(/^\[|\]$/g, '')),
    dests: copy(dests.replace(/^<<|>>$/g, '')),
    firstOutline: first === null ? null : object(first),
    lastOutline: last === null ? null : object(last),
    outlineCount: Number(entryOf(outlines, 'Count') ?? 0),
  };
}

/** The headings at the top of each piece follow those of the piece before. */
function chainOutlines(out: Map<number, PdfObject>, roots: readonly Roots[]): void {
  const set = (number: number | null, key: string, value: number | null) => {
    const entry = number === null ? undefined : out.get(number);
    if (number === null || value === null || entry === undefined) return;
    out.set(number, { ...entry, source: withEntry(entry.source, key, `${value} 0 R`) });
  };
  const filled = roots.filter(one => one.firstOutline !== null);
  for (const [index, { firstOutline, lastOutline }] of filled.entries()) {
    set(firstOutline, 'Prev', filled[index - 1]?.lastOutline ?? null);
    set(lastOutline, 'Next', filled[index + 1]?.firstOutline ?? null);
  }
}
