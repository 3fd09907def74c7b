import { type PdfFile, readPdfFile, referenceIn } from './pdfFile.ts';

/** What the file's properties show besides the title. */
export interface PdfMetadata {
  author: string;
  subject: string;
  keywords: string;
}

/**
 * Adds author, subject and keywords (with them 機密性) to the PDF's properties: Chromium writes only the title.
 * Done as an incremental update: the printed bytes stay as they are, the new dictionary is appended. A file of
 * another shape is returned unchanged, since the label stands on its pages in any case.
 */
export function addPdfMetadata(pdf: Uint8Array, metadata: PdfMetadata): Uint8Array {
  const file = readPdfFile(pdf);
  const number = file && referenceIn(file.trailer, 'Info');
  if (!file || number === null) return pdf;
  const dictionary = file.object(number);
  const entries = [
    entry('Author', metadata.author),
    entry('Subject', metadata.subject),
    entry('Keywords', metadata.keywords),
  ].join('');
  if (!dictionary.endsWith('>>') || entries === '') return pdf;
  const object = `${number} 0 obj\n${dictionary.slice(0, -2)}${entries}>>\nendobj\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(update(file, number, object), 'latin1')]));
}

function update(file: PdfFile, number: number, object: string): string {
  const start = file.text.length + 1;
  const tableAt = start + object.length;
  const trailer = file.trailer
    .trim()
    .replace(/\s*\/Prev \d+/, '')
    .replace(/>>$/, `\n/Prev ${file.tableAt}>>`);
  const line = `${String(start).padStart(10, '0')} 00000 n \n`;
  return `\n${object}xref\n${number} 1\n${line}trailer\n${trailer}\nstartxref\n${tableAt}\n%%EOF\n`;
}

/** UTF-16 in hexadecimal holds every character and nothing that could end the string. */
function entry(key: string, text: string): string {
  if (text === '') return '';
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const hex = units.map(unit => unit.toString(16).padStart(4, '0')).join('');
  return `\n/${key} <FEFF${hex}>`;
}
