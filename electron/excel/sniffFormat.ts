/** What a file is by its content. Names are not believed: HTML and PDF files named .xlsx are common. */
export type SniffedFormat =
  | 'empty'
  | 'zip'
  | 'ole'
  | 'cutOle'
  | 'encrypted'
  | 'lockFile'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'binary'
  | 'text';

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_HEADER = 512;
/** Excel's owner file: one byte of length, the user's name in two encodings, always this long. */
const OWNER_FILE_SIZE = 165;
const OWNER_NAME_LIMIT = 54;

export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return 'empty';
  if (OLE_MAGIC.every((byte, at) => buffer[at] === byte)) return sniffOle(buffer);
  if (buffer.length >= 4 && buffer.readUInt32LE(0) === 0x04034b50) return 'zip';
  if (buffer.length === OWNER_FILE_SIZE && (buffer[0] ?? 0) <= OWNER_NAME_LIMIT) return 'lockFile';
  // Markup may be UTF-16 and may start with a byte order mark: both fall away for the look at the head.
  const head = buffer
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/\0|^(ï»¿|ÿþ|þÿ)/g, '');
  const start = head.trimStart().toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  if (/^<(\?xml|\w*:?workbook[\s>])/.test(start)) return /<html[\s>]/.test(start) ? 'html' : 'xml';
  if (/^<(!doctype|html|head|body|table|meta|script|style|div|!--)/.test(start)) return 'html';
  return looksBinary(buffer) ? 'binary' : 'text';
}

/** An OLE container says by the names of its streams what it is: .xls, a protected .xlsx, or .doc and others. */
function sniffOle(buffer: Buffer): SniffedFormat {
  const hasStream = (name: string) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (hasStream('Workbook') || hasStream('Book')) return 'ole';
  if (hasStream('EncryptedPackage')) return 'encrypted';
  return isCutOff(buffer) ? 'cutOle' : 'binary';
}

/** The names stand in a directory, usually far behind: where the file ends before it, nobody knows what it was. */
function isCutOff(buffer: Buffer): boolean {
  if (buffer.length < OLE_HEADER) return true;
  const sectorSize = 2 ** buffer.readUInt16LE(0x1e);
  const directory = (buffer.readUInt32LE(0x30) + 1) * sectorSize;
  return sectorSize >= 512 && directory + sectorSize > buffer.length;
}

/** Control characters that no table of text contains. UTF-16 is recognised by its mark. */
function looksBinary(buffer: Buffer): boolean {
  const mark = buffer.length >= 2 ? buffer.readUInt16LE(0) : 0;
  if (mark === 0xfeff || mark === 0xfffe) return false;
  return buffer.some(byte => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c);
}
