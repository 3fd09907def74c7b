import type { KnownStrings } from './cellXml.ts';
import { unescapeText } from './xmlText.ts';
import { walkXml } from './xmlWalk.ts';

/**
 * Which of the wanted texts the table of shared strings holds as plain text, and where. Rich text does not
 * count: its bold or raised parts belong to another cell.
 */
export function findStrings(sharedStringsXml: string, wanted: ReadonlySet<string>): KnownStrings {
  const found = new Map<string, number>();
  let index = -1;
  let text = '';
  walkXml(sharedStringsXml, {
    open: ({ name }) => {
      if (name !== 'si') return;
      index++;
      text = '';
    },
    text: (piece, { name, parent }) => {
      // Not the texts of runs (`r`) and of furigana (`rPh`).
      if (name === 't' && parent?.name === 'si') text += piece;
    },
    close: ({ name }) => {
      if (name !== 'si') return;
      const plain = unescapeText(text);
      if (wanted.has(plain) && !found.has(plain)) found.set(plain, index);
    },
  });
  return found;
}
