import { unescapeText } from './xmlText.ts';

/** Short texts are copies anyway; longer ones would keep the whole piece of XML they were cut from in memory. */
const SHARED_FROM = 13;

/** A text as a person typed it: Excel's escapes undone, and one line feed for the one Alt+Enter. */
export function cellText(source: string): string {
  return lineFeeds(unescapeText(source));
}

/** Excel writes CR LF as `_x000D_` and a line feed; people pressed Alt+Enter once. */
export function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The same text, free of what it was cut from. */
export function ownCopy(text: string): string {
  return text.length < SHARED_FROM ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
