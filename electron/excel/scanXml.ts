import { refuse } from './refusal.ts';
import { type XmlHandler, XmlScanner } from './xmlScanner.ts';
import { decodeXml } from './xmlText.ts';

/** Bytes decoded at a time: large enough to be quick, small enough for the young generation. */
const PIECE = 2 ** 16;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Scans a part piece by piece; `onProgress` is told how much of it is done, 0 to 1. */
export function scanXml(
  bytes: Buffer,
  part: string,
  handler: XmlHandler,
  onProgress?: (done: number) => void,
): void {
  const scanner = new XmlScanner(handler, part);
  if (isUtf16(bytes)) {
    scanner.write(decodeXml(bytes, part).text);
    scanner.end();
    return;
  }
  checkEncoding(bytes, part);
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (from < bytes.length) {
    const to = pieceEnd(bytes, from);
    scanner.write(decode(bytes.subarray(from, to), part));
    onProgress?.(to / bytes.length);
    from = to;
  }
  scanner.end();
}

/** Between two characters: the bytes that go on with one begin with 10. */
function pieceEnd(bytes: Buffer, from: number): number {
  let to = Math.min(from + PIECE, bytes.length);
  while (to < bytes.length && to > from + 1 && ((bytes[to] ?? 0) & 0xc0) === 0x80) to--;
  return to;
}

function decode(bytes: Buffer, part: string): string {
  try {
    return strictUtf8.decode(bytes);
  } catch (error) {
    return refuse('workbookDamaged', `${part}: ${String(error)}`);
  }
}

function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

/** Workbooks are UTF-8; a part that says otherwise is none that Excel wrote, and guessing would garble it. */
function checkEncoding(bytes: Buffer, part: string): void {
  const declared = /^[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  if (bytes[0] === 0xfe || !/^(utf-?8|us-ascii)$/i.test(declared ?? 'utf-8')) {
    refuse('workbookUnsafe', `${part}: encoding ${declared}`);
  }
}
