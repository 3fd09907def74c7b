import { elementText, MAIN, XML_HEAD } from './xmlWords.ts';

/** The texts of a workbook, each once. */
export interface SharedTexts {
  /** The place of a text in the table. */
  indexOf(text: string): number;
  xml(): string;
}

/** Excel cuts longer ones. */
const LONGEST = 32_767;

export function sharedTexts(): SharedTexts {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const shown = text.length > LONGEST ? `${withoutHalf(text.slice(0, LONGEST - 1))}…` : text;
      const known = indexes.get(shown);
      if (known !== undefined) return known;
      indexes.set(shown, indexes.size);
      return indexes.size - 1;
    },
    xml() {
      const items = [...indexes.keys()].map(text => {
        const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
        return `<si><t${space}>${elementText(text)}</t></si>`;
      });
      return `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${indexes.size}">${items.join('')}</sst>`;
    },
  };
}

/** Without the half of a pair of surrogates that a cut leaves at the end. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
