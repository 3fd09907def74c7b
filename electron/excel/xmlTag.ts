/** What a start tag says besides its name. */
export interface TagAttributes {
  /** The attribute of exactly this name, entities as they stand; undefined where there is none. */
  get(name: string): string | undefined;
  /** The attribute of this name whatever its prefix. */
  local(name: string): string | undefined;
}

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

/** One start tag, read in place and used again for the next: millions of them cost no memory. */
export class XmlTag implements TagAttributes {
  /** With its prefix, as the end tag will repeat it. */
  name = '';
  localName = '';
  selfClosing = false;
  private source = '';
  private count = 0;
  /** Start and end of the name, start and end of the value, attribute by attribute. */
  private readonly places: number[] = [];

  /** Reads the tag whose name begins at `from`. The place behind it; 0 where it is cut off, -1 where it is none. */
  read(source: string, from: number): number {
    let at = from;
    this.source = source;
    this.count = 0;
    this.selfClosing = false;
    while (isNamePart(source.charCodeAt(at))) at++;
    if (at >= source.length) return 0;
    if (at === from) return -1;
    this.takeName(source, from, at);
    for (;;) {
      const spaced = at;
      while (isSpace(source.charCodeAt(at))) at++;
      const code = source.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (at >= source.length) return 0;
      if (code === SLASH) {
        if (at + 1 >= source.length) return 0;
        this.selfClosing = true;
        return source.charCodeAt(at + 1) === GREATER ? at + 2 : -1;
      }
      if (spaced === at) return -1;
      at = this.attribute(source, at);
      if (at <= 0) return at;
    }
  }

  get(name: string): string | undefined {
    const { source, places } = this;
    for (let index = this.count - 4; index >= 0; index -= 4) {
      const start = places[index] ?? 0;
      if ((places[index + 1] ?? 0) - start === name.length && source.startsWith(name, start)) {
        return source.slice(places[index + 2], places[index + 3]);
      }
    }
    return undefined;
  }

  local(name: string): string | undefined {
    const { source, places } = this;
    for (let index = this.count - 4; index >= 0; index -= 4) {
      const [start = 0, end = 0, from, to] = places.slice(index, index + 4);
      const own = source.slice(start, end);
      if (own === name || own.endsWith(`:${name}`)) return source.slice(from, to);
    }
    return undefined;
  }

  private takeName(source: string, from: number, to: number): void {
    // Most tags are like the one before or the one before that: no new text for them.
    const { length } = this.name;
    if (to - from === length && source.startsWith(this.name, from)) return;
    this.name = source.slice(from, to);
    this.localName = this.name.slice(this.name.indexOf(':') + 1);
  }

  private attribute(source: string, from: number): number {
    let at = from;
    while (isNamePart(source.charCodeAt(at))) at++;
    const nameEnd = at;
    while (isSpace(source.charCodeAt(at))) at++;
    if (at >= source.length) return 0;
    if (nameEnd === from || source.charCodeAt(at) !== EQUALS) return -1;
    at++;
    while (isSpace(source.charCodeAt(at))) at++;
    if (at >= source.length) return 0;
    const quote = source.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
    const start = at + 1;
    for (at = start; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS) return -1;
    }
    if (at >= source.length) return 0;
    const { places, count } = this;
    places[count] = from;
    places[count + 1] = nameEnd;
    places[count + 2] = start;
    places[count + 3] = at;
    this.count = count + 4;
    return at + 1;
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13);
}

/** Letters, digits, `:` `_` `-` `.` and everything beyond ASCII; false at the end of the text. */
function isNamePart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 58 && code !== SLASH) ||
    code === 95 ||
    code >= 128
  );
}
