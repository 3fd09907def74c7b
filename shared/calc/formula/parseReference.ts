import { type FormulaCursor, isSign, peek, problemAt, take } from './formulaCursor.ts';
import { type FormulaProblem, isFormulaProblem } from './formulaProblem.ts';
import type { Token } from './formulaTokens.ts';
import type { PathStep, Reference } from './formulaTree.ts';

/** Whether a reference begins at the cursor. */
export function referenceFollows(cursor: FormulaCursor): boolean {
  const { kind } = peek(cursor);
  return kind === 'name' || kind === 'prefix' || kind === 'title';
}

/** 協会, R６実績（件）＞計, 『題名』令和６年度＞評価数, 指標『名前』＞11月＞実績, 上, 左. */
export function parseReference(cursor: FormulaCursor): Reference | FormulaProblem {
  const alone = aloneWord(cursor);
  if (alone !== null) return alone;
  const indicator = indicatorNamed(cursor);
  if (indicator !== null) {
    const path = pathBehindTitle(cursor);
    return isFormulaProblem(path) ? path : { at: 'indicator', name: indicator, path };
  }
  const token = peek(cursor);
  if (token.kind === 'title') {
    cursor.next += 1;
    const path = pathBehindTitle(cursor);
    return isFormulaProblem(path) ? path : { at: 'table', title: token.title, path };
  }
  const path = parsePath(cursor);
  return isFormulaProblem(path) ? path : { at: 'table', title: null, path };
}

/** 上 and 左 mean cells only where no path goes on behind them. */
function aloneWord(cursor: FormulaCursor): Reference | null {
  const token = peek(cursor);
  if (token.kind !== 'name' || token.quoted) return null;
  const behind = peek(cursor, 1);
  if (isSign(behind, '＞') || isSign(behind, '～')) return null;
  if (token.name !== '上' && token.name !== '左') return null;
  cursor.next += 1;
  return { at: token.name === '上' ? 'above' : 'left' };
}

function indicatorNamed(cursor: FormulaCursor): string | null {
  const token = peek(cursor);
  const behind = peek(cursor, 1);
  if (token.kind !== 'name' || token.quoted || token.name !== '指標' || behind.kind !== 'title') return null;
  cursor.next += 2;
  return behind.title;
}

/** The path behind a title, with or without ＞ between; empty where the title stands alone. */
function pathBehindTitle(cursor: FormulaCursor): readonly PathStep[] | FormulaProblem {
  const sign = take(cursor, '＞');
  const { kind } = peek(cursor);
  if (kind === 'name' || kind === 'prefix') return parsePath(cursor);
  return sign === null ? [] : stepMissing(cursor, sign);
}

function parsePath(cursor: FormulaCursor): readonly PathStep[] | FormulaProblem {
  const path: PathStep[] = [];
  for (;;) {
    const step = parseStep(cursor);
    if (isFormulaProblem(step)) return step;
    path.push(step);
    const sign = take(cursor, '＞');
    if (sign === null) return path;
    const { kind } = peek(cursor);
    if (kind !== 'name' && kind !== 'prefix') return stepMissing(cursor, sign);
  }
}

function parseStep(cursor: FormulaCursor): PathStep | FormulaProblem {
  const token = peek(cursor);
  cursor.next += 1;
  if (token.kind === 'prefix') return { prefix: token.prefix };
  if (token.kind !== 'name') return problemAt(cursor, token, 'stepMissing', token.text);
  const sign = take(cursor, '～');
  if (sign === null) return { name: token.name };
  const end = peek(cursor);
  if (end.kind === 'number') return problemAt(cursor, end, 'nameNeedsQuotes', end.text);
  if (end.kind !== 'name') return problemAt(cursor, sign, 'rangeEndMissing', sign.text);
  cursor.next += 1;
  return { from: token.name, to: end.name };
}

function stepMissing(cursor: FormulaCursor, sign: Token): FormulaProblem {
  const token = peek(cursor);
  if (token.kind === 'number') return problemAt(cursor, token, 'nameNeedsQuotes', token.text);
  return problemAt(cursor, sign, 'stepMissing', sign.text);
}
