import { foldLetter, letterEnd } from './foldLetter.ts';

/** Which differences a search looks over; what is false has to be as it was typed. */
export interface SearchFolding {
  /** ひらがな and カタカナ. */
  kana: boolean;
  /** Half and full width, and signs typed for one another: ○〇◯, ー and the dashes, 〜～. */
  width: boolean;
  /** Upper and lower case. */
  case: boolean;
  /** Spaces and line breaks, wherever they stand. */
  spaces: boolean;
}

/** What a search looks over until a person says otherwise: as Excel does, and kana besides. */
export const usualFolding: SearchFolding = { kana: true, width: true, case: true, spaces: false };

/** A text ready to be searched, and where each of its characters comes from. */
export interface FoldedText {
  folded: string;
  /** Where in the original the letter of each folded character begins. */
  at: readonly number[];
  /** Where in the original that letter ends. Characters of one letter share both. */
  ends: readonly number[];
}

/**
 * Folds away the differences a search is not about. Letter by letter (`letterEnd`) and not by NFKC as a whole, so
 * that everything found can be shown, and replaced, in the text as it is printed; ㈱ and ① stay what they are.
 */
export function searchFold(text: string, folding: SearchFolding = usualFolding): FoldedText {
  const at: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (let start = 0; start < text.length; ) {
    const end = letterEnd(text, start);
    const letter = foldedLetter(text.slice(start, end), folding);
    for (let unit = 0; unit < letter.length; unit += 1) {
      at.push(start);
      ends.push(end);
    }
    folded += letter;
    start = end;
  }
  return { folded, at, ends };
}

/** `searchFold` without the positions, for the many texts in which nothing is found. */
export function foldedText(text: string, folding: SearchFolding): string {
  let folded = '';
  for (let start = 0; start < text.length; ) {
    const end = letterEnd(text, start);
    folded += foldedLetter(text.slice(start, end), folding);
    start = end;
  }
  return folded;
}

/** A document uses a few thousand letters over and over: each is folded once. */
const KEPT = 20_000;
const known = new Map<number, Map<string, string>>();

function foldedLetter(letter: string, folding: SearchFolding): string {
  const bits =
    (folding.kana ? 1 : 0) + (folding.width ? 2 : 0) + (folding.case ? 4 : 0) + (folding.spaces ? 8 : 0);
  let letters = known.get(bits);
  if (letters === undefined || letters.size > KEPT) {
    letters = new Map();
    known.set(bits, letters);
  }
  const found = letters.get(letter);
  if (found !== undefined) return found;
  const made = foldLetter(letter, folding);
  letters.set(letter, made);
  return made;
}
