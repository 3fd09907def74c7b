import { AppError } from '../../shared/errors/appError.ts';
import { readPdfFile, referenceIn } from './pdfFile.ts';

/**
 * How many pages the PDF has, from the root of its page tree. Own and small, since loading pdf.js for one
 * number takes longer than printing the page.
 */
export function countPdfPages(bytes: Uint8Array): number {
  const file = readPdfFile(bytes);
  const root = file && referenceIn(file.trailer, 'Root');
  const pages = file && root !== null && referenceIn(file.object(root), 'Pages');
  const count = file && typeof pages === 'number' && /\/Count (\d+)/.exec(file.object(pages))?.[1];
  if (!count) throw new AppError('printFailed', undefined, { cause: new Error('not a PDF of Chromium') });
  return Number(count);
}
