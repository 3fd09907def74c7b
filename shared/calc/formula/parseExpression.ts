import { type FormulaCursor, peek, problemAt, take, unexpected, valueMissing } from './formulaCursor.ts';
import { type FormulaProblem, isFormulaProblem } from './formulaProblem.ts';
import type { BinaryOperator, FormulaTree } from './formulaTree.ts';
import { callFollows, parseCall } from './parseCall.ts';
import { parseReference, referenceFollows } from './parseReference.ts';

/** Brackets within brackets, and signs before signs. */
const DEEPEST = 100;

/** Sums of products of values, each side read from left to right. */
export function parseExpression(cursor: FormulaCursor): FormulaTree | FormulaProblem {
  return parseChain(cursor, ['+', '−'], parseProduct);
}

function parseProduct(cursor: FormulaCursor): FormulaTree | FormulaProblem {
  return parseChain(cursor, ['×', '÷'], parseSigned);
}

function parseChain(
  cursor: FormulaCursor,
  operators: readonly BinaryOperator[],
  parseMember: (cursor: FormulaCursor) => FormulaTree | FormulaProblem,
): FormulaTree | FormulaProblem {
  let left = parseMember(cursor);
  while (!isFormulaProblem(left)) {
    const operator = operators.find(sign => take(cursor, sign) !== null);
    if (operator === undefined) return left;
    const right = parseMember(cursor);
    if (isFormulaProblem(right)) return right;
    left = { kind: 'binary', operator, left, right };
  }
  return left;
}

/** −値, ▲7, +値 (a plus sign says nothing). */
function parseSigned(cursor: FormulaCursor): FormulaTree | FormulaProblem {
  const plus = take(cursor, '+');
  const minus = plus ? null : (take(cursor, '−') ?? take(cursor, '▲'));
  if (!plus && !minus) return parseValue(cursor);
  const of = deeper(cursor, parseSigned);
  return isFormulaProblem(of) || plus ? of : { kind: 'minus', of };
}

function parseValue(cursor: FormulaCursor): FormulaTree | FormulaProblem {
  const token = peek(cursor);
  if (token.kind === 'number') {
    cursor.next += 1;
    return { kind: 'number', value: token.value, percent: token.percent };
  }
  if (token.kind === 'text') {
    cursor.next += 1;
    return { kind: 'text', text: token.content };
  }
  if (callFollows(cursor)) return deeper(cursor, inner => parseCall(inner, parseExpression));
  if (referenceFollows(cursor)) {
    const reference = parseReference(cursor);
    return isFormulaProblem(reference) ? reference : { kind: 'reference', reference };
  }
  return take(cursor, '(') ? deeper(cursor, parseBracket) : valueMissing(cursor);
}

function parseBracket(cursor: FormulaCursor): FormulaTree | FormulaProblem {
  const open = cursor.tokens[cursor.next - 1] ?? peek(cursor);
  const inside = parseExpression(cursor);
  if (isFormulaProblem(inside) || take(cursor, ')')) return inside;
  return peek(cursor).kind === 'end'
    ? problemAt(cursor, open, 'unclosedBracket', open.text)
    : unexpected(cursor);
}

function deeper(
  cursor: FormulaCursor,
  parse: (cursor: FormulaCursor) => FormulaTree | FormulaProblem,
): FormulaTree | FormulaProblem {
  if (cursor.depth >= DEEPEST)
    return problemAt(cursor, cursor.tokens[cursor.next - 1] ?? peek(cursor), 'tooDeep');
  cursor.depth += 1;
  const tree = parse(cursor);
  cursor.depth -= 1;
  return tree;
}
