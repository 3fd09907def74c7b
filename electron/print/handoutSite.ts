import { handoutContentPolicy, handoutOrigin } from '../../shared/handout/handoutDocument.ts';
import { fontAt } from './handoutFonts.ts';

/** What a page being printed gets when it asks for an address. */
export interface HandoutAnswer {
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

/** Where the document being printed stands, so that its fonts are of the same origin. */
export function handoutAddress(id: string): string {
  return `${handoutOrigin}/documents/${encodeURIComponent(id)}`;
}

/**
 * The whole world of a page being printed: its document and our fonts. Null refuses the request; every
 * engine asks here, so that none can reach further than another.
 */
export async function answerHandoutRequest(
  url: string,
  documents: ReadonlyMap<string, string>,
): Promise<HandoutAnswer | null> {
  const html = documents.get(url);
  if (html !== undefined) {
    return answer(new TextEncoder().encode(html), 'text/html; charset=utf-8', {
      'content-security-policy': handoutContentPolicy,
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
    });
  }
  const font = fontAt(url);
  return font === null ? null : answer(await font, 'font/ttf');
}

function answer(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
  headers: Record<string, string> = {},
): HandoutAnswer {
  return { body, headers: { 'content-type': contentType, ...headers } };
}
