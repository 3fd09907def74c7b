import { decodeEntities } from './xmlScanner.ts';
import type { TagAttributes, XmlTag } from './xmlTag.ts';

export function prefixOf({ name, localName }: XmlTag): string {
  return name.slice(0, name.length - localName.length);
}

export function attribute(tag: TagAttributes, name: string): string | null {
  const raw = tag.get(name);
  return raw === undefined ? null : (decodeEntities(raw) ?? raw);
}

/** The text of a formula; CDATA is rare, comments inside of it rarer. */
export function textOf(inner: string): string {
  if (!inner.includes('<')) return inner.includes('&') ? (decodeEntities(inner) ?? inner) : inner;
  return inner
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map(piece =>
      piece.startsWith('<![CDATA[')
        ? piece.slice(9, -3)
        : piece.startsWith('<!--')
          ? ''
          : (decodeEntities(piece) ?? piece),
    )
    .join('');
}

/** The letters of "AB12" as a number; 0 where it begins with none. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** Letters that are rare in a sheet are looked for first: a `<` stands at every turn. */
export function nextFormula(xml: string, from: number): number {
  for (let at = xml.indexOf('f', from); at >= 0; at = xml.indexOf('f', at + 1)) {
    if (xml.charCodeAt(at - 1) === LESS && endsName(xml.charCodeAt(at + 1))) return at - 1;
  }
  return xml.length;
}

export function nextRowEnd(xml: string, from: number): number {
  for (let at = xml.indexOf('/row', from); at >= 0; at = xml.indexOf('/row', at + 1)) {
    if (xml.charCodeAt(at - 1) === LESS) return at - 1;
  }
  return xml.length;
}

/** The cell that a formula stands in. */
export function lastCell(xml: string, before: number, from: number): number {
  for (let at = xml.lastIndexOf('<c', before); at >= from; at = xml.lastIndexOf('<c', at - 1)) {
    if (endsName(xml.charCodeAt(at + 2))) return at;
  }
  return -1;
}

export function hasComments(xml: string): boolean {
  for (let at = xml.indexOf('!'); at >= 0; at = xml.indexOf('!', at + 1)) {
    if (xml.charCodeAt(at - 1) === LESS) return true;
  }
  return false;
}

const LESS = 60;

/** White space, `/` or `>`. */
function endsName(code: number): boolean {
  return code <= 32 || code === 47 || code === 62;
}
