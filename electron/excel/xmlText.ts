import { refuse } from './refusal.ts';

/** An XML part as text, with what is needed to write it back in the same encoding. */
export interface XmlText {
  text: string;
  encoding: 'utf8' | 'utf16le';
  /** The byte order mark, which stays where it was. */
  mark: Buffer;
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARK = Buffer.from([0xff, 0xfe]);
const NONE = Buffer.alloc(0);
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a part; anything but clean UTF-8 or marked UTF-16 is refused, because it could not be written back. */
export function decodeXml(bytes: Buffer, partName: string): XmlText {
  if (bytes.subarray(0, 2).equals(UTF16_MARK)) {
    return { text: bytes.toString('utf16le', 2), encoding: 'utf16le', mark: UTF16_MARK };
  }
  const mark = bytes.subarray(0, 3).equals(UTF8_MARK) ? UTF8_MARK : NONE;
  try {
    return { text: strictUtf8.decode(bytes.subarray(mark.length)), encoding: 'utf8', mark };
  } catch (error) {
    return refuse('workbookDamaged', `${partName}: ${String(error)}`);
  }
}

export function encodeXml(text: string, like: XmlText): Buffer {
  return Buffer.concat([like.mark, Buffer.from(text, like.encoding)]);
}

/** Workbooks have no document types; entities are only ever an attack (billion laughs, files read through). */
export function refuseDoctype(bytes: Buffer, partName: string): void {
  const wide = bytes.length >= 2 && (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0);
  for (const word of ['<!DOCTYPE', '<!ENTITY']) {
    const found = wide ? bytes.toString('latin1').replaceAll('\0', '').includes(word) : bytes.includes(word);
    if (found) refuse('workbookUnsafe', `${partName}: ${word}`);
  }
}

/** Characters XML cannot hold, and what it would take for markup. Excel's own escape for the former is `_x0001_`. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, escapeCharacter)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Undoes Excel's escapes: `_x000D_` is a carriage return, `_x005F_` the underscore that shields a literal. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
