/** What an HTML text consists of. */
export type HtmlToken =
  /** As written, character references and all. */
  | { kind: 'text'; raw: string }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string };

/**
 * Reads HTML from front to back without making a document of it. A document is what could run scripts and load
 * images, and the browser's own parser takes twenty seconds for half a megabyte of nested `<div>`; this takes as
 * long as the text is long. Comments and the contents of scripts and styles are passed over.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const textEnd = tag < 0 ? html.length : tag;
    if (textEnd > at) yield { kind: 'text', raw: html.slice(at, textEnd) };
    if (tag < 0) return;
    const { token, end } = readTag(html, tag);
    if (token) yield token;
    at = token?.kind === 'open' && RAW_TEXT.has(token.name) ? rawTextEnd(html, token.name, end) : end;
  }
}

/** Elements whose contents are not markup. */
const RAW_TEXT = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
]);

interface ReadTag {
  /** Null for comments, declarations and a tag the text breaks off in. */
  token: HtmlToken | null;
  end: number;
}

function readTag(html: string, tag: number): ReadTag {
  if (html.startsWith('<!--', tag)) return { token: null, end: behind(html, '-->', tag + 2) };
  const written = take(NAME, html, tag)?.[1];
  if (written === undefined) {
    return /[!?/]/.test(html.charAt(tag + 1))
      ? { token: null, end: behind(html, '>', tag + 1) }
      : { token: { kind: 'text', raw: '<' }, end: tag + 1 };
  }
  const from = tag + 1 + written.length;
  const name = written.toLowerCase();
  if (name.startsWith('/')) {
    return { token: { kind: 'close', name: name.slice(1) }, end: behind(html, '>', from) };
  }
  return readOpenTag(html, name, from);
}

const NAME = /<(\/?[a-z][^\s/>]*)/iy;
/** The value in double quotes, in single quotes, or bare. */
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;
const TAG_END = /[\s/]*>/y;

function readOpenTag(html: string, name: string, from: number): ReadTag {
  const attributes = new Map<string, string>();
  let at = from;
  for (let match = take(ATTRIBUTE, html, at); match; match = take(ATTRIBUTE, html, at)) {
    const [whole, attribute = '', double, single, bare] = match;
    attributes.set(attribute.toLowerCase(), double ?? single ?? bare ?? '');
    at += whole.length;
  }
  const close = take(TAG_END, html, at);
  if (close === null) return { token: null, end: html.length };
  return { token: { kind: 'open', name, attributes }, end: at + close[0].length };
}

/** The end tag of such an element is read as any other. */
function rawTextEnd(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function take(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
