import { cssString } from './cssText.ts';
import { escapeHtml } from './escapeHtml.ts';
import { handoutDocument } from './handoutDocument.ts';
import type { HandoutOptions, Orientation } from './handoutOptions.ts';
import type { HandoutPack, HandoutPart } from './handoutPart.ts';
import { kpiSummaryStyle } from './kpiSummaryStyle.ts';
import { packStyle } from './packStyle.ts';
import { fontFace, fontFaces, type HandoutFonts, labelBox, typography } from './pageStyle.ts';

/** What the pages of a piece of a handout carry. */
export interface PieceWish {
  pack: HandoutPack;
  options: HandoutOptions;
  fonts: HandoutFonts;
  /** Whether the browser numbers the pages: only a handout in one piece knows its own number of pages. */
  isNumbered: boolean;
  /** Across every page. */
  draftText: string | null;
}

/** Some of a handout's parts as a document of its own; all of them are the whole handout. */
export function packHtml(wish: PieceWish, front: string, parts: readonly HandoutPart[]): string {
  const { pack, options, draftText } = wish;
  const { documentNo, confidentiality, meetingName, meetingDate } = options;
  const draft =
    draftText === null
      ? ''
      : `<div class="draft" aria-hidden="true" style="font-size:${draftSize(draftText)}pt">${escapeHtml(draftText)}</div>\n`;
  const body = parts.map(
    ({ id, html }) => `<section class="part" id="${id}" style="page:${id}">\n${html}\n</section>`,
  );
  return handoutDocument({
    title: `${pack.title}（${pack.branchName}）`,
    branchName: pack.branchName,
    page: { documentNo, confidentiality, meetingName, meetingDate },
    style: [
      fontFaces(wish.fonts),
      pageBoxes(wish),
      ...parts.map(partPage),
      typography,
      kpiSummaryStyle,
      packStyle(options.fontSize, options.orientation),
    ].join('\n'),
    body: `${draft}${front}${body.join('\n')}`,
  });
}

function partPage({ id, running, orientation, hasTitle }: HandoutPart): string {
  const head = `content: ${cssString(running)}; font: 400 ${runningSize(running, orientation)}pt/1.3 Handout;`;
  const first = hasTitle === true ? `\n@page ${id}:first { @top-left { content: none; } }` : '';
  return `@page ${id} { size: A4 ${orientation}; @top-left { ${head} } }${first}`;
}

/** The running head has two lines beside the number of the paper. */
function runningSize(text: string, orientation: Orientation): number {
  const length = [...text].length;
  const line = orientation === 'portrait' ? 34 : 56;
  if (length <= line * 2) return 9;
  return length <= line * 2.6 ? 7.5 : 6;
}

function pageBoxes({ options, isNumbered }: PieceWish): string {
  const { documentNo, confidentiality, orientation } = options;
  return `@page {
  size: A4 ${orientation};
  margin: 22mm 15mm 18mm;
  @top-left { color: #333; text-align: left; vertical-align: bottom; padding-bottom: 3mm; }
  ${documentNo === null || documentNo.trim() === '' ? '' : labelBox(documentNo)}
  ${isNumbered ? `@bottom-center { ${pageNumber} }` : ''}
  @bottom-right { content: ${cssString(confidentiality ?? '')}; font: 700 ${labelSize(confidentiality ?? '')}pt/1.2 Handout; text-align: right; vertical-align: top; padding-top: 3mm;
    overflow-wrap: anywhere; width: max-content; max-width: 78mm; margin-left: auto; }
}
@page cover { @top-left { content: none; } @bottom-center { content: none; } }
@page contents { @top-left { content: none; } }`;
}

/** As large as a line across the page can be. */
function draftSize(text: string): number {
  return Math.min(80, Math.floor(560 / Math.max(1, [...text].length)));
}

/** The label leaves the middle of the page's foot to its number. */
function labelSize(text: string): number {
  const length = [...text].length;
  return length <= 16 ? 9.5 : length <= 40 ? 8 : 6;
}

const pageNumber = `content: counter(page) " / " counter(pages); font: 400 9.5pt Handout; vertical-align: top; padding-top: 3mm;`;

/** A sheet for every page that holds nothing but its number: laid over the pages, whose pieces cannot know it. */
export function pageNumbersHtml(pages: readonly Orientation[], fonts: HandoutFonts): string {
  const sheets = pages.map(orientation => `<div style="page:${orientation}"></div>`);
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>n</title><style>
${fontFace(400, fonts.regular)}
@page { margin: 22mm 15mm 18mm; @bottom-center { ${pageNumber} } }
@page portrait { size: A4 portrait; }
@page landscape { size: A4 landscape; }
html { font-family: Handout; } body { margin: 0; }
div { height: 1mm; break-after: page; } div:last-child { break-after: auto; }
</style></head><body>${sheets.join('')}</body></html>`;
}
