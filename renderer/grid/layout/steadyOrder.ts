import { compareTexts } from '../compareTexts.ts';

/**
 * Sorting that stays as it was when it was asked for, as in Excel: a cell that is typed into does not take its row
 * elsewhere. A column is compared by the texts its rows had then; rows that came later, by what they had at first.
 */
export interface SteadyOrder {
  compare(columnId: string, a: SortedText, b: SortedText, descending: boolean): number;
  /** Forgets the texts where some have changed, and says so: the rows have to be sorted again. */
  renew(): boolean;
}

export interface SortedText {
  rowId: string;
  text: string;
}

export function createSteadyOrder(): SteadyOrder {
  const columns = new Map<string, Map<string, string>>();
  let isStale = false;

  function textThen(texts: Map<string, string>, { rowId, text }: SortedText): string {
    const then = texts.get(rowId);
    if (then === undefined) {
      texts.set(rowId, text);
      return text;
    }
    if (then !== text) isStale = true;
    return then;
  }

  return {
    compare(columnId, a, b, descending) {
      let texts = columns.get(columnId);
      if (!texts) {
        texts = new Map();
        columns.set(columnId, texts);
      }
      return compareTexts(textThen(texts, a), textThen(texts, b), descending);
    },
    renew() {
      if (!isStale) return false;
      columns.clear();
      isStale = false;
      return true;
    },
  };
}
