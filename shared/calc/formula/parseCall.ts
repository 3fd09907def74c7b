import { decimalText } from '../../domain/decimalText.ts';
import { callFault } from './callFault.ts';
import { type FormulaCursor, isSign, peek, problemAt, take, unexpected } from './formulaCursor.ts';
import { isFunctionName } from './formulaFunctions.ts';
import { type FormulaProblem, isFormulaProblem } from './formulaProblem.ts';
import type { Token } from './formulaTokens.ts';
import type { Bound, FormulaTree } from './formulaTree.ts';

type ParseTree = (cursor: FormulaCursor) => FormulaTree | FormulaProblem;

/** A bare word with a bracket behind it is a function: names with brackets were read whole. */
export function callFollows(cursor: FormulaCursor): boolean {
  const token = peek(cursor);
  return token.kind === 'name' && !token.quoted && isSign(peek(cursor, 1), '(');
}

/** 合計(4月～3月), 四捨五入(実績 ÷ 目標、1), 行番号(). */
export function parseCall(cursor: FormulaCursor, parseTree: ParseTree): FormulaTree | FormulaProblem {
  const word = peek(cursor);
  const open = peek(cursor, 1);
  if (!isFunctionName(word.text)) {
    return isClosed(cursor)
      ? problemAt(cursor, word, 'unknownFunction', word.text)
      : problemAt(cursor, open, 'unclosedBracket', open.text);
  }
  cursor.next += 2;
  const read = parseArguments(cursor, open, parseTree);
  if (isFormulaProblem(read)) return read;
  const call: FormulaTree = { kind: 'call', name: word.text, arguments: read };
  const fault = callFault(call);
  return fault === null ? call : problemAt(cursor, word, fault.code, ...fault.details);
}

function parseArguments(
  cursor: FormulaCursor,
  open: Token,
  parseTree: ParseTree,
): FormulaTree[] | FormulaProblem {
  const read: FormulaTree[] = [];
  if (take(cursor, ')')) return read;
  for (;;) {
    const argument = parseNumericRange(cursor) ?? parseTree(cursor);
    if (isFormulaProblem(argument)) return argument;
    read.push(argument);
    if (take(cursor, ')')) return read;
    if (!take(cursor, '、')) {
      return peek(cursor).kind === 'end'
        ? problemAt(cursor, open, 'unclosedBracket', open.text)
        : unexpected(cursor);
    }
  }
}

/** 30～39, ▲5～5％; null where something else stands there. */
function parseNumericRange(cursor: FormulaCursor): FormulaTree | null {
  const start = cursor.next;
  const from = parseBound(cursor);
  const to = from && take(cursor, '～') ? parseBound(cursor) : null;
  if (from && to) return { kind: 'range', from, to };
  cursor.next = start;
  return null;
}

function parseBound(cursor: FormulaCursor): Bound | null {
  const negative = take(cursor, '▲') ?? take(cursor, '−');
  const token = peek(cursor);
  if (token.kind !== 'number') return null;
  cursor.next += 1;
  return { value: negative ? decimalText(`-${token.value}`) : token.value, percent: token.percent };
}

function isClosed(cursor: FormulaCursor): boolean {
  let depth = 0;
  for (const token of cursor.tokens.slice(cursor.next)) {
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
    if (isSign(token, ')') && depth === 0) return true;
  }
  return false;
}
