import { cellText } from './cellText.ts';
import { refuse } from './refusal.ts';
import { scanXml } from './scanXml.ts';
import { textCollector } from './textCollector.ts';

/** More strings than this no workbook of a branch has: a column of a full sheet with no text twice. */
const MOST_STRINGS = 2_000_000;

/** The shared strings in their order: runs of rich text joined, furigana left out. */
export function stringTable(bytes: Buffer, part: string): string[] {
  const strings: string[] = [];
  const collector = textCollector();
  scanXml(bytes, part, {
    get wantsText() {
      return collector.wantsText;
    },
    open: name => {
      if (name === 'si') collector.begin();
      else collector.open(name);
    },
    close: name => {
      if (name !== 'si') return collector.close(name);
      if (strings.length === MOST_STRINGS) refuse('workbookTooLarge', `${part}: strings`);
      strings.push(cellText(collector.end()));
    },
    text: piece => collector.text(piece),
  });
  return strings;
}
