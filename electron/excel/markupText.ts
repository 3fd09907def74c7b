import { decodeText } from './csvCells.ts';

/**
 * HTML or XML as text. What it says of its own encoding counts where the bytes bear it out; a wrong claim is common
 * (pages saved under another encoding), so it is only the first guess.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const claimed = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const isMarked = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(head);
  if (claimed && !isMarked && !/^utf-?(8|16)/i.test(claimed)) {
    try {
      return new TextDecoder(claimed, { fatal: true }).decode(bytes);
    } catch {
      // No such encoding, or not these bytes: found out as for any text.
    }
  }
  return decodeText(bytes);
}
