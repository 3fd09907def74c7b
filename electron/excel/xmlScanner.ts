import { refuse } from './refusal.ts';
import type { TagAttributes } from './xmlTag.ts';
import { XmlTag } from './xmlTag.ts';

/** Told of every element as it comes by. Names are without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: TagAttributes): void;
  close(name: string): void;
  /** Text and CDATA, decoded, in one or more pieces; only while `wantsText`. */
  text(piece: string): void;
  wantsText: boolean;
}

/** No text of a workbook is longer (a cell holds 32,767 characters); a bomb of one endless text is. */
const LONGEST_TOKEN = 4 * 2 ** 20;

/**
 * Reads XML that arrives in pieces and forgets what it has told of, so that a sheet of a hundred megabytes takes
 * the memory of one piece. Three times as fast as saxes, because it makes no object for an element. Refuses what
 * is not well formed, and document types, which only an attack has.
 */
export class XmlScanner {
  private rest = '';
  private readonly openNames: string[] = [];
  private readonly tag = new XmlTag();
  private hasRoot = false;
  private readonly handler: XmlHandler;
  private readonly part: string;

  constructor(handler: XmlHandler, part: string) {
    this.handler = handler;
    this.part = part;
  }

  write(piece: string): void {
    const source = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    while (at < source.length) {
      const next = this.token(source, at);
      if (next < 0) break;
      at = next;
    }
    if (source.length - at > LONGEST_TOKEN) refuse('workbookTooLarge', `${this.part}: endless text`);
    this.rest = source.slice(at);
  }

  end(): void {
    if (this.rest !== '') this.told(this.rest, false);
    if (this.openNames.length > 0 || !this.hasRoot) this.damaged('ends too early');
  }

  /** Tells of the one token that begins here and gives its end; negative where the rest of it is still to come. */
  private token(source: string, at: number): number {
    if (source.charCodeAt(at) !== LESS) {
      const end = source.indexOf('<', at);
      if (end < 0) return -1;
      if (this.handler.wantsText || this.openNames.length === 0) this.told(source.slice(at, end), false);
      return end;
    }
    switch (source.charCodeAt(at + 1)) {
      case SLASH:
        return this.endTag(source, at);
      case QUESTION:
        return behind(source, '?>', at);
      case EXCLAMATION:
        return this.special(source, at);
      default:
        return this.startTag(source, at);
    }
  }

  private startTag(source: string, at: number): number {
    const { tag, handler, openNames } = this;
    const end = tag.read(source, at + 1);
    if (end === 0) return -1;
    if (end < 0) this.damaged(`bad tag ${source.slice(at, at + 40)}`);
    if (openNames.length === 0) {
      if (this.hasRoot) this.damaged('two roots');
      this.hasRoot = true;
    }
    handler.open(tag.localName, tag);
    if (tag.selfClosing) handler.close(tag.localName);
    else openNames.push(tag.name);
    return end;
  }

  private endTag(source: string, at: number): number {
    const end = source.indexOf('>', at);
    if (end < 0) return -1;
    const name = this.openNames.pop();
    const matches =
      name !== undefined &&
      source.startsWith(name, at + 2) &&
      (end === at + 2 + name.length || source.slice(at + 2 + name.length, end).trim() === '');
    if (!matches) return this.damaged(`${source.slice(at, end + 1)} closes ${name}`);
    this.handler.close(name.slice(name.indexOf(':') + 1));
    return end + 1;
  }

  private special(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at);
      if (end < 0) return -1;
      this.told(source.slice(at + 9, end), true);
      return end + 3;
    }
    // It may be one of the two, cut off.
    if (source.length - at < 9) return -1;
    return refuse('workbookUnsafe', `${this.part}: ${source.slice(at, at + 20)}`);
  }

  private told(text: string, isCdata: boolean): void {
    if (this.openNames.length === 0) {
      if (isCdata || text.trim() !== '') this.damaged('text outside the root');
    } else if (this.handler.wantsText) {
      this.handler.text(isCdata || !text.includes('&') ? text : this.decoded(text));
    }
  }

  private decoded(text: string): string {
    return decodeEntities(text) ?? this.damaged('unknown entity');
  }

  private damaged(reason: string): never {
    return refuse('workbookDamaged', `${this.part}: ${reason}`);
  }
}

const LESS = 60;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;

function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Null where an `&` begins none of the five entities and no character number. */
export function decodeEntities(text: string): string | null {
  let sound = true;
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));|&/gi, (_, decimal, hex, name) => {
    const number = decimal === undefined ? (hex === undefined ? -1 : parseInt(hex, 16)) : Number(decimal);
    const character =
      number >= 0 && number <= 0x10ffff ? String.fromCodePoint(number) : ENTITIES[String(name)];
    if (character === undefined) sound = false;
    return character ?? '';
  });
  return sound ? decoded : null;
}
