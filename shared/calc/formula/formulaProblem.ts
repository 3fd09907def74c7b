/** Why a text is no formula. The sentences are in formulaProblemText. */
export const formulaProblemCodes = [
  'empty',
  'tooLong',
  'tooDeep',
  'unclosedBracket',
  'unopenedBracket',
  'emptyBrackets',
  'unclosedQuote',
  'emptyName',
  'nameNeedsQuotes',
  'unknownFunction',
  'valueMissingBehind',
  'valueMissingBefore',
  'operatorMissing',
  'strayComma',
  'strayPath',
  'strayNegativeSign',
  'unknownCharacter',
  'stepMissing',
  'rangeEndMissing',
  'rangeOutsideCount',
  'numberTooLong',
  'argumentCount',
  'argumentNotACell',
  'digitsNotWhole',
  'conditionMisplaced',
  'lastYearWithin',
  'runningTotalWithin',
  'leftNotAName',
  'strayEquals',
  'notAnEquation',
] as const;

export type FormulaProblemCode = (typeof formulaProblemCodes)[number];

export interface FormulaProblem {
  code: FormulaProblemCode;
  /** Where it is, as an offset into the text (for marking it in an editor). */
  at: number;
  /** The same counted in characters from 1, as people are told. */
  character: number;
  /** The words the sentence quotes. */
  details: readonly string[];
}

/** A problem at an offset of `text`. */
export function formulaProblem(
  code: FormulaProblemCode,
  text: string,
  at: number,
  ...details: readonly string[]
): FormulaProblem {
  return { code, at, character: [...text.slice(0, at)].length + 1, details };
}

export function isFormulaProblem(value: object): value is FormulaProblem {
  return 'code' in value;
}
