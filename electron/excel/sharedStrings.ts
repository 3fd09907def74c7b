import type { KnownStrings } from './cellXml.ts';
import { XmlScanner } from './xmlScanner.ts';
import { unescapeText } from './xmlText.ts';

/**
 * Which of the wanted texts the table of shared strings holds as plain text, and where. Rich text does not
 * count: its bold or raised parts belong to another cell.
 */
export function findStrings(
  sharedStringsXml: string,
  wanted: ReadonlySet<string>,
  part: string,
): KnownStrings {
  const found = new Map<string, number>();
  let index = -1;
  let text = '';
  let depth = 0;
  const scanner = new XmlScanner(
    {
      wantsText: false,
      open(name) {
        depth++;
        if (depth === 2 && name === 'si') {
          index++;
          text = '';
        }
        // Not the texts of runs (`r`) and of furigana (`rPh`), which stand deeper.
        this.wantsText = depth === 3 && name === 't';
      },
      close(name) {
        depth--;
        this.wantsText = false;
        if (depth !== 1 || name !== 'si') return;
        const plain = unescapeText(text);
        if (wanted.has(plain) && !found.has(plain)) found.set(plain, index);
      },
      text(piece) {
        text += piece;
      },
    },
    part,
  );
  scanner.write(sharedStringsXml);
  scanner.end();
  return found;
}
