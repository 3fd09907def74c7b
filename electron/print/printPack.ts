import { availableParallelism } from 'node:os';
import { AppError } from '../../shared/errors/appError.ts';
import {
  type ContentsLine,
  contentsHtml,
  coverHtml,
  expectedContentsPages,
} from '../../shared/handout/frontHtml.ts';
import { handoutOrigin } from '../../shared/handout/handoutDocument.ts';
import type { HandoutOptions, Orientation } from '../../shared/handout/handoutOptions.ts';
import type { HandoutPack, HandoutPart } from '../../shared/handout/handoutPart.ts';
import { packHtml, pageNumbersHtml } from '../../shared/handout/packHtml.ts';
import { handoutFontUrls } from './handoutFonts.ts';
import { inTurns } from './inTurns.ts';
import { joinPdfs, type LinkTarget } from './joinPdfs.ts';
import { packChunks } from './packChunks.ts';
import { entryOf } from './pdfDictionary.ts';
import { type PdfObjects, readPdfObjects } from './pdfObjects.ts';
import { type PdfHeading, pdfOutline, pdfPages } from './pdfOutline.ts';
import type { PrintEngine } from './printEngine.ts';

export interface PackPrint {
  pack: HandoutPack;
  options: HandoutOptions;
  draftText: string | null;
}

export interface PrintedPack {
  bytes: Uint8Array;
  pages: number;
  /** What the contents page says; empty where there is none. */
  contents: ContentsLine[];
}

export interface PackProgress {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** How many pieces are printed at once: each keeps a processor busy and needs the memory of a page of its own. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism()));

/**
 * Prints a handout in pieces and joins them: a browser takes ever longer for each page the more there are. The pieces
 * tell on which pages the headings stand, so the contents are printed after them and put before them.
 */
export async function printPack(
  engine: PrintEngine,
  { pack, options, draftText }: PackPrint,
  { signal, onProgress }: PackProgress = {},
): Promise<PrintedPack> {
  const fonts = handoutFontUrls[options.font];
  const wish = { pack, options, draftText, fonts };
  const chunks = packChunks(pack.parts, AT_ONCE);
  const hasFront = options.cover || options.contents;
  const steps = chunks.length + (hasFront ? 1 : 0) + 1;
  let done = 0;
  const step = () => onProgress?.(++done, steps);
  const print = async (html: string, isPlain = false) => {
    const bytes = await engine.pdf(html, { ...(signal ? { signal } : {}), isPlain });
    const pdf = readPdfObjects(bytes);
    if (pdf === null)
      throw new AppError('printFailed', undefined, { cause: new Error('not a PDF of Chromium') });
    return { bytes, pdf };
  };
  if (chunks.length === 1 && !hasFront) {
    const { bytes, pdf } = await print(packHtml({ ...wish, isNumbered: true }, '', pack.parts));
    onProgress?.(1, 1);
    return { bytes, pages: pdfPages(pdf).length, contents: [] };
  }
  const printed = await inTurns(chunks, AT_ONCE, async parts => {
    const { pdf } = await print(packHtml({ ...wish, isNumbered: false }, '', parts));
    step();
    return pdf;
  });
  const found = headingsIn(chunks, printed);
  const lines = (front: number) => found.map(one => ({ ...one.line, page: one.page + 1 + front }));
  const printFront = async (front: number) => {
    const contents = options.contents ? contentsHtml(lines(front), linkTo) : '';
    const cover = options.cover ? coverHtml(pack, options) : '';
    return (await print(packHtml({ ...wish, isNumbered: false }, cover + contents, []))).pdf;
  };
  // The cover has no number.
  const covers = options.cover ? 1 : 0;
  const body = printed.flatMap(orientationsOf);
  const printBoth = async (contentsPages: number) => {
    const sheets = [...Array<Orientation>(contentsPages).fill(options.orientation), ...body];
    const [front, stamps] = await Promise.all([
      hasFront ? printFront(contentsPages) : null,
      print(pageNumbersHtml(sheets, fonts), true),
    ]);
    const found = front === null ? 0 : pdfPages(front).length - covers;
    return { front, stamps: stamps.pdf, contentsPages: found, isRight: found === contentsPages };
  };
  const headings = pack.parts.flatMap(part => part.headings);
  let outer = await printBoth(options.contents ? expectedContentsPages(headings, options) : 0);
  if (!outer.isRight) outer = await printBoth(outer.contentsPages);
  const { front, stamps, contentsPages } = outer;
  if (hasFront) step();
  const pieces = front === null ? printed : [front, ...printed];
  const links = new Map(
    found.map(({ line, piece, destination }): [string, LinkTarget] => [
      linkTo(line.anchor),
      { piece: piece + (front === null ? 0 : 1), destination },
    ]),
  );
  const bytes = joinPdfs({ pieces, stamps: { pdf: stamps, from: covers }, links });
  step();
  return { bytes, pages: body.length + contentsPages + covers, contents: lines(contentsPages) };
}

/** Not an address anybody can open: it is turned into a place when the pieces are joined. */
function linkTo(anchor: string): string {
  return `${handoutOrigin}/#${anchor}`;
}

interface FoundHeading extends Omit<PdfHeading, 'page'> {
  line: Omit<ContentsLine, 'page'>;
  piece: number;
  /** From 0, over all pieces. */
  page: number;
}

function headingsIn(chunks: readonly HandoutPart[][], pieces: readonly PdfObjects[]): FoundHeading[] {
  let before = 0;
  return pieces.flatMap((pdf, piece) => {
    const outline = pdfOutline(pdf);
    const headings = (chunks[piece] ?? []).flatMap(part => part.headings);
    if (outline.length !== headings.length) {
      throw new AppError('printFailed', undefined, {
        cause: new Error(`${headings.length} headings and ${outline.length} in the outline`),
      });
    }
    const first = before;
    before += pdfPages(pdf).length;
    return headings.map(({ title, depth }, index) => ({
      line: { title, depth, anchor: `h${piece}-${index}` },
      piece,
      page: first + (outline[index]?.page ?? 0),
      destination: outline[index]?.destination ?? '',
    }));
  });
}

function orientationsOf(pdf: PdfObjects): Orientation[] {
  return pdfPages(pdf).map(number => {
    const box = entryOf(pdf.objects.get(number)?.source ?? '', 'MediaBox') ?? '';
    const [, , width = 0, height = 0] = box.replace(/[[\]]/g, '').trim().split(/\s+/).map(Number);
    return width > height ? 'landscape' : 'portrait';
  });
}
