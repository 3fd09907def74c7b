import { foldWidth } from '../../domain/foldWidth.ts';
import { beginsName, endOfLetters, endOfSpace } from './formulaCharacters.ts';
import { functionMeant, isFunctionName } from './formulaFunctions.ts';

/** Words that mean something else when they stand alone. */
const KEYWORDS: ReadonlySet<string> = new Set(['上', '左', '指標']);
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?/y;

/** Whether a name may be written without 「」: it would be read back as itself. */
export function isBareName(name: string): boolean {
  return !KEYWORDS.has(name) && endOfBareName(foldWidth(name), 0) === name.length;
}

/**
 * Where the bare name beginning at `at` ends; null where none begins. 4月 is a name, 4 a number. Balanced
 * brackets of plain words belong to the name, unless it is a function's: R６実績（件） is a name, 合計（件） a call.
 */
export function endOfBareName(folded: string, at: number): number | null {
  if (!beginsName(folded, at)) return null;
  const number = endOfNumber(folded, at);
  if (number !== null && endOfLetters(folded, number) === number) return null;
  if (number !== null && (folded[number] === '%' || folded.slice(at, number).includes(','))) return null;
  let end = endOfLetters(folded, at);
  if (folded[end] === '(' && isCalled(folded.slice(at, end))) return end;
  while (folded[end] === '(') {
    const closed = endOfNameBracket(folded, end);
    if (closed === null) return end;
    end = endOfLetters(folded, closed);
  }
  return end;
}

/** Where the number beginning at `at` ends (its percent sign left out); null where none begins. */
export function endOfNumber(folded: string, at: number): number | null {
  NUMBER.lastIndex = at;
  return NUMBER.test(folded) ? NUMBER.lastIndex : null;
}

function isCalled(name: string): boolean {
  return isFunctionName(name) || functionMeant(name) !== null;
}

/** Where the bracket at `at` is closed, if there is nothing but words between. */
function endOfNameBracket(folded: string, at: number): number | null {
  let depth = 0;
  let words = false;
  for (let index = at; index < folded.length; ) {
    const character = folded[index];
    const wordEnd = endOfLetters(folded, index);
    if (wordEnd > index) {
      words = true;
      index = wordEnd;
      continue;
    }
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (endOfSpace(folded, index) === index) return null;
    index += 1;
    if (depth === 0) return words ? index : null;
  }
  return null;
}
