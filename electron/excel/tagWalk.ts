import { refuse } from './refusal.ts';
import { XmlTag } from './xmlTag.ts';

/** Told of every tag of a text with its place in it. Names are without their prefix. */
export interface TagVisitor {
  /** `tag` is used again for the next one: what is needed of it later has to be copied. */
  open(tag: XmlTag, start: number, end: number): void;
  /** `start` and `end` of the end tag; both the end of the element where it is an empty one (`<c/>`). */
  close(name: string, start: number, end: number): void;
  /** Where to go on after a tag that ends at `from`: `from`, or further on between two tags of the same parent. */
  goOn?(from: number): number;
}

const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;

/** Walks the tags of a whole XML text with their offsets, for whoever rewrites pieces of it. Texts are passed by. */
export function walkTags(xml: string, part: string, visitor: TagVisitor): void {
  const damaged = (reason: string) => refuse('workbookDamaged', `${part}: ${reason}`);
  const behind = (mark: string, from: number) => {
    const at = xml.indexOf(mark, from);
    return at < 0 ? damaged('ends too early') : at + mark.length;
  };
  const tag = new XmlTag();
  const openNames: string[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const code = xml.charCodeAt(at + 1);
    if (code === SLASH) {
      const end = behind('>', at);
      const name = openNames.pop();
      if (name === undefined || !closes(xml, at + 2, end - 1, name))
        damaged(`${xml.slice(at, end)} closes ${name}`);
      visitor.close(localPart(name ?? ''), at, end);
      at = visitor.goOn?.(end) ?? end;
    } else if (code === QUESTION) {
      at = behind('?>', at);
    } else if (code === EXCLAMATION) {
      if (xml.startsWith('<!--', at)) at = behind('-->', at + 4);
      else if (xml.startsWith('<![CDATA[', at)) at = behind(']]>', at);
      else refuse('workbookUnsafe', `${part}: ${xml.slice(at, at + 20)}`);
    } else {
      const end = tag.read(xml, at + 1);
      if (end <= 0) damaged(`bad tag ${xml.slice(at, at + 40)}`);
      visitor.open(tag, at, end);
      if (tag.selfClosing) visitor.close(tag.localName, end, end);
      else openNames.push(tag.name);
      at = visitor.goOn?.(end) ?? end;
    }
  }
  if (openNames.length > 0) damaged('ends too early');
}

/** `</row>`, or with white space `</row >`. */
function closes(xml: string, from: number, to: number, name: string): boolean {
  if (!xml.startsWith(name, from)) return false;
  return to === from + name.length || xml.slice(from + name.length, to).trim() === '';
}

function localPart(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
