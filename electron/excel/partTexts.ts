import { findEntry, readPart, type WorkbookPackage } from './workbookPackage.ts';
import { encodeXml, type XmlText } from './xmlText.ts';

/** The parts read so far, with their changes, under the names the archive has for them. */
export class PartTexts {
  private readonly source: WorkbookPackage;
  private readonly originals = new Map<string, XmlText>();
  private readonly current = new Map<string, string>();

  constructor(source: WorkbookPackage) {
    this.source = source;
  }

  text(part: string): string {
    const name = findEntry(this.source.archive, part)?.name ?? part;
    const known = this.current.get(name);
    if (known !== undefined) return known;
    const original = readPart(this.source.archive, name);
    this.originals.set(name, original);
    this.current.set(name, original.text);
    return original.text;
  }

  change(part: string, edit: (xml: string) => string): void {
    const name = findEntry(this.source.archive, part)?.name ?? part;
    this.current.set(name, edit(this.text(name)));
  }

  /** New contents by part name, of parts that really differ. */
  changed(): Map<string, Buffer> {
    const contents = new Map<string, Buffer>();
    for (const [name, original] of this.originals) {
      const text = this.current.get(name);
      if (text !== undefined && text !== original.text) contents.set(name, encodeXml(text, original));
    }
    return contents;
  }
}
