import type { Sign } from './formulaCharacters.ts';
import { type FormulaProblem, type FormulaProblemCode, formulaProblem } from './formulaProblem.ts';
import type { Token } from './formulaTokens.ts';

/** Where the parser stands. Only its functions move it. */
export interface FormulaCursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The next token to read. */
  next: number;
  /** How many brackets and signs are open. */
  depth: number;
}

const END: Token = { kind: 'end', at: 0, text: '' };

export function peek(cursor: FormulaCursor, ahead = 0): Token {
  return cursor.tokens[cursor.next + ahead] ?? cursor.tokens.at(-1) ?? END;
}

export function isSign(token: Token, sign: Sign): boolean {
  return token.kind === 'sign' && token.sign === sign;
}

/** Reads the sign if it comes next. */
export function take(cursor: FormulaCursor, sign: Sign): Token | null {
  const token = peek(cursor);
  if (!isSign(token, sign)) return null;
  cursor.next += 1;
  return token;
}

export function problemAt(
  cursor: FormulaCursor,
  token: Token,
  code: FormulaProblemCode,
  ...details: readonly string[]
): FormulaProblem {
  return formulaProblem(code, cursor.text, token.at, ...details);
}

/** A value was expected here: behind the sign before, or before the sign that stands here. */
export function valueMissing(cursor: FormulaCursor): FormulaProblem {
  const token = peek(cursor);
  const before = cursor.tokens[cursor.next - 1];
  if (token.kind === 'sign' && token.sign === ')' && before && isSign(before, '(')) {
    return problemAt(cursor, before, 'emptyBrackets');
  }
  if (token.kind === 'end' && before && isSign(before, '(')) {
    return problemAt(cursor, before, 'unclosedBracket', before.text);
  }
  if (before?.kind === 'sign') return problemAt(cursor, before, 'valueMissingBehind', before.text);
  return token.kind === 'end'
    ? problemAt(cursor, token, 'empty')
    : problemAt(cursor, token, 'valueMissingBefore', token.text);
}

/** What stands where an operator, a closing bracket or the end was expected. */
export function unexpected(cursor: FormulaCursor): FormulaProblem {
  const token = peek(cursor);
  const before = cursor.tokens[cursor.next - 1] ?? END;
  if (token.kind !== 'sign' || token.sign === '(') {
    return problemAt(cursor, token, 'operatorMissing', before.text, token.text);
  }
  switch (token.sign) {
    case ')':
      return problemAt(cursor, token, 'unopenedBracket', token.text);
    case '、':
      return problemAt(cursor, token, 'strayComma', token.text);
    case '＞':
      return problemAt(cursor, token, 'strayPath', token.text);
    case '▲':
      return problemAt(cursor, token, 'strayNegativeSign', token.text);
    case '=':
      return problemAt(cursor, token, 'strayEquals');
    case '～':
      return problemAt(cursor, before, 'rangeOutsideCount');
    default:
      return problemAt(cursor, token, 'operatorMissing', before.text, token.text);
  }
}
