import { cssString, cssUrl } from './cssText.ts';
import type { HandoutPage } from './kpiSummary.ts';
import { shortLine } from './shortLine.ts';

/** Addresses of the two faces. There are no others: a synthesised weight becomes a dozen Type 3 fonts. */
export interface HandoutFonts {
  regular: string;
  bold: string;
}

export interface PageLayout {
  orientation: 'portrait' | 'landscape';
  page: HandoutPage;
  /** Stands at the left of the head of every page but the first, which has the title itself. */
  running: string;
  fonts: HandoutFonts;
}

/** A margin box neither grows nor wraps well; longer labels than any office uses are cut there. */
const LABEL_LIMIT = 24;
const RUNNING_LIMIT = { portrait: 40, landscape: 64 };

/**
 * What every handout shares: fonts, A4 with its margin boxes, base typography. Edges stay 10 mm clear, since
 * office printers cannot print there, and the left edge has room for punching.
 */
export function pageStyle(layout: PageLayout): string {
  return `${fontFaces(layout.fonts)}\n${pageBoxes(layout)}\n${typography}`;
}

/** The two faces by which everything is set. */
export function fontFaces({ regular, bold }: HandoutFonts): string {
  return [fontFace(400, regular), fontFace(700, bold)].join('\n');
}

/** Of one face alone, for a page that needs no other: each takes its time to load. */
export function fontFace(weight: 400 | 700, address: string): string {
  return `@font-face { font-family: Handout; font-weight: ${weight}; src: ${cssUrl(address)} format("truetype"); }`;
}

function pageBoxes({ orientation, page, running }: PageLayout): string {
  const documentNo = shortLine(page.documentNo ?? '', LABEL_LIMIT);
  const confidentiality = shortLine(page.confidentiality ?? '', LABEL_LIMIT);
  return `@page {
  size: A4 ${orientation};
  margin: 22mm 15mm 18mm;
  @top-left {
    content: ${cssString(shortLine(running, RUNNING_LIMIT[orientation]))};
    font: 400 9pt/1.4 Handout; color: #333; text-align: left; vertical-align: bottom; padding-bottom: 4mm;
  }
  ${documentNo === '' ? '' : documentNoBox(documentNo)}
  @bottom-center {
    content: counter(page) " / " counter(pages);
    font: 400 9.5pt Handout; vertical-align: top; padding-top: 3mm;
  }
  @bottom-right {
    content: ${cssString(confidentiality)};
    font: 700 9.5pt Handout; text-align: right; vertical-align: top; padding-top: 3mm; white-space: nowrap;
  }
}
@page :first { @top-left { content: none; } }`;
}

/** 資料番号 in its box; one too long for a line gets smaller letters, then more lines. Nothing is cut off. */
export function labelBox(label: string): string {
  const length = [...label].length;
  const size = length <= 12 ? 12 : length <= 20 ? 10 : length <= 45 ? 8 : 6;
  const wraps = length <= 28 ? 'nowrap' : 'normal';
  return `@top-right {
    content: ${cssString(label.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim())};
    font: 700 ${size}pt/1.25 Handout; text-align: center; vertical-align: middle; white-space: ${wraps};
    overflow-wrap: anywhere;
    width: max-content; max-width: 86mm; min-width: 16mm; height: max-content; min-height: 8mm;
    margin: auto 0.3mm 4mm auto; padding: 0.8mm 3mm; border: 0.4mm solid #000;
  }`;
}

function documentNoBox(documentNo: string): string {
  return `@top-right {
    content: ${cssString(documentNo)};
    font: 700 12pt Handout; text-align: center; vertical-align: middle; white-space: nowrap;
    width: max-content; min-width: 16mm; height: 8mm; margin: 10mm 0.3mm auto auto; padding: 0 4mm;
    border: 0.4mm solid #000;
  }`;
}

/** Base typography. */
export const typography = `
* { box-sizing: border-box; font-synthesis: none; }
html { print-color-adjust: exact; }
body {
  /* The page cuts off what lies outside its area, such as half of a table's collapsed border. */
  margin: 0; padding: 0 0.3mm; color: #000; background: #fff;
  font: 400 10pt/1.5 Handout;
  line-break: strict; word-break: auto-phrase; overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6 { margin: 0; font-weight: 700; line-height: 1.35; break-after: avoid; }
p { margin: 0; orphans: 2; widows: 2; }
b, th { font-weight: 700; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.paragraph { word-break: normal; }
.nowrap { white-space: nowrap; }
.screenOnly { display: none; }
@media screen {
  body { max-width: 277mm; margin: 10mm auto; padding: 0 5mm; }
  .screenOnly { display: flex; justify-content: space-between; margin-bottom: 4mm; }
}`;
