import { decodeHtml } from './htmlEntities.ts';

export type HtmlToken =
  | { type: 'open'; name: string; attributes: string }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

/** What stands between their tags is no text of the page. */
const SILENT = new Set(['script', 'style', 'title', 'xml', 'noscript']);
const NAME = /<(\/?)([a-z][\w:.-]*)/iy;
/** A `>` inside a quoted value is no end of a tag, but a quote that is never closed must not swallow the page. */
const LONGEST_TAG = 4096;

/**
 * Takes a page apart, however sloppily it is written: what closes nothing or is never closed is no reason to stop.
 * By hand, because a pattern over all of it takes forever on a page made to hurt.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let silent: string | null = null;
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (silent === null && start !== at) yield text(html.slice(at, start < 0 ? html.length : start));
    if (start < 0) return;
    NAME.lastIndex = start;
    const match = NAME.exec(html);
    if (!match) {
      at = endOfOther(html, start);
      if (silent === null && at === start + 1) yield text('<');
      continue;
    }
    const [whole, slash, written = ''] = match;
    const name = written.toLowerCase();
    const end = endOfTag(html, start + whole.length);
    if (end < 0) return;
    at = end + 1;
    if (silent !== null) {
      if (slash === '/' && name === silent) silent = null;
      continue;
    }
    if (slash === '/') yield { type: 'close', name };
    else if (SILENT.has(name)) silent = name;
    else yield { type: 'open', name, attributes: html.slice(start + whole.length, end) };
  }
}

function text(source: string): HtmlToken {
  return { type: 'text', text: decodeHtml(source) };
}

/** Behind a comment, a `<!...>` or a `<?...>`; just behind the `<` where it is a mere less-than sign. */
function endOfOther(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start);
  if (!isComment && !/[!?]/.test(html.charAt(start + 1))) return start + 1;
  const mark = isComment ? '-->' : '>';
  const end = html.indexOf(mark, start + 2);
  return end < 0 ? html.length : end + mark.length;
}

/** Where the `>` of a tag stands; negative where there is none any more. */
function endOfTag(html: string, from: number): number {
  const nearest = html.indexOf('>', from);
  let quote = '';
  for (let at = from; at < Math.min(html.length, from + LONGEST_TAG) && nearest >= 0; at++) {
    const character = html.charAt(at);
    if (character === quote) quote = '';
    else if (quote !== '') continue;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return nearest;
}

/** The value of an attribute, quoted or not; null where there is none, '' where it has no value. */
export function htmlAttribute(attributes: string, name: string): string | null {
  if (attributes === '') return null;
  const pattern = new RegExp(
    `(?:^|[\\s"'])${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]*)))?(?=[\\s/]|$)`,
    'i',
  );
  const match = pattern.exec(attributes);
  if (!match) return null;
  return decodeHtml(match[1] ?? match[2] ?? match[3] ?? '');
}
