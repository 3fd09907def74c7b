import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from './openPdf.ts';
import { printInViewer } from './printInViewer.ts';
import './printPdf.css';

/** Dots to an inch: fine enough for the smallest letters, and a hundred pages still fit into the memory. */
const DENSITY = 200;

/** Prints a PDF through the system's dialog: by the browser's own viewer where it has one, else as pictures. */
export async function printPdf(url: string): Promise<void> {
  if (!(await printInViewer(url))) await printPictures(url);
}

/** Its pages as pictures on sheets of their own size: neither Electron nor every browser prints a PDF itself. */
async function printPictures(url: string): Promise<void> {
  const pdf = await openPdf(url, new AbortController().signal);
  const sheets = document.createElement('div');
  sheets.className = 'paper';
  const addresses: string[] = [];
  try {
    for (let number = 1; number <= pdf.document.numPages; number += 1) {
      const { address, isWide } = await pictureOf(pdf.document, number);
      addresses.push(address);
      const image = new Image();
      image.src = address;
      image.alt = `${number}ページ`;
      image.className = isWide ? 'paper-wide' : 'paper-tall';
      await image.decode();
      sheets.append(image);
    }
    document.body.append(sheets);
    window.print(); // comes back when the dialog is closed
  } finally {
    sheets.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
    pdf.close();
  }
}

async function pictureOf(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<{ address: string; isWide: boolean }> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: DENSITY / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  const isWide = canvas.width > canvas.height;
  canvas.width = 0; // frees its picture
  if (blob === null) throw new Error('no picture of the page');
  return { address: URL.createObjectURL(blob), isWide };
}
