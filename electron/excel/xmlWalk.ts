import { SaxesParser } from 'saxes';
import { refuse } from './refusal.ts';

/** One element with its place in the source text, for readers and for whoever rewrites a part of it. */
export interface XmlElement {
  /** Without prefix: `c` for `x:c`. */
  name: string;
  /** The prefix with its colon, or "". */
  prefix: string;
  attributes: Record<string, string>;
  /** Where `<` stands. */
  start: number;
  /** Just behind the `>` of the start tag. */
  openEnd: number;
  selfClosing: boolean;
  parent: XmlElement | null;
}

/** `end` is just behind the element, `closeStart` where its end tag begins (for `<a/>` both are `openEnd`). */
export interface ElementEnd {
  closeStart: number;
  end: number;
}

export interface XmlVisitor {
  open?: (element: XmlElement) => void;
  close?: (element: XmlElement, place: ElementEnd) => void;
  /** Text and CDATA, decoded, with the element it stands in. */
  text?: (text: string, parent: XmlElement) => void;
}

/** Walks an XML text and reports every element with its exact source offsets. Refuses what is not well formed. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let current: XmlElement | null = null;
  let tagStart = 0;
  parser.on('error', error => refuse('workbookDamaged', error.message));
  parser.on('doctype', () => refuse('workbookUnsafe', 'DOCTYPE'));
  parser.on('opentagstart', () => {
    tagStart = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', tag => {
    const colon = tag.name.indexOf(':') + 1;
    const element: XmlElement = {
      name: tag.name.slice(colon),
      prefix: tag.name.slice(0, colon),
      attributes: tag.attributes,
      start: tagStart,
      openEnd: parser.position,
      selfClosing: tag.isSelfClosing,
      parent: current,
    };
    current = element;
    visitor.open?.(element);
  });
  parser.on('closetag', () => {
    if (!current) return;
    const end = parser.position;
    const closeStart = current.selfClosing ? end : xml.lastIndexOf('</', end - 1);
    visitor.close?.(current, { closeStart, end });
    current = current.parent;
  });
  const onText = (text: string) => {
    if (current) visitor.text?.(text, current);
  };
  if (visitor.text) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(xml).close();
}

/** A piece of the source to be replaced. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** The text with its pieces replaced; what is between them stays exactly as it was. */
export function splice(xml: string, pieces: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += xml.slice(at, piece.from) + piece.text;
    at = piece.to;
  }
  return result + xml.slice(at);
}

/** The attribute with this local name, whatever its prefix (`r:id`, `d3p1:id`). */
export function localAttribute(element: XmlElement, name: string): string | undefined {
  const found = Object.entries(element.attributes).find(([key]) => key === name || key.endsWith(`:${name}`));
  return found?.[1];
}
