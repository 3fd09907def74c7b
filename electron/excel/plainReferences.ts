import type { FormulaPlace, FormulaReferences, SheetRange } from './formulaReferences.ts';

const DOLLAR = 36;
const POINT = 46;

/**
 * What a formula reads that is nothing but single cells, numbers and the four operations, as most of the thousands in a
 * long list are; null for every other one.
 */
export function plainReferences(
  formula: string,
  { sheet, rowShift, columnShift }: FormulaPlace,
): FormulaReferences | null {
  const ranges: SheetRange[] = [];
  let at = 0;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (isSign(code)) {
      at += 1;
      continue;
    }
    if (isDigit(code)) {
      while (isDigit(formula.charCodeAt(at)) || formula.charCodeAt(at) === POINT) at += 1;
      if (!isEnd(formula.charCodeAt(at))) return null;
      continue;
    }
    const fixedColumn = code === DOLLAR;
    if (fixedColumn) at += 1;
    const letters = at;
    let column = 0;
    for (; isLetter(formula.charCodeAt(at)); at++) column = column * 26 + formula.charCodeAt(at) - 64;
    if (at === letters || at - letters > 3) return null;
    const fixedRow = formula.charCodeAt(at) === DOLLAR;
    if (fixedRow) at += 1;
    const digits = at;
    let row = 0;
    for (; isDigit(formula.charCodeAt(at)); at++) row = row * 10 + formula.charCodeAt(at) - 48;
    if (at === digits || at - digits > 7 || row === 0 || !isEnd(formula.charCodeAt(at))) return null;
    const top = row + (fixedRow ? 0 : rowShift);
    const left = column + (fixedColumn ? 0 : columnShift);
    ranges.push({ sheet, top, bottom: top, left, right: left });
  }
  return { ranges, unsure: false };
}

function isLetter(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** + - * / ( ) and blanks. */
function isSign(code: number): boolean {
  return code === 32 || (code >= 40 && code <= 43) || code === 45 || code === 47;
}

/** NaN at the end of the formula. */
function isEnd(code: number): boolean {
  return Number.isNaN(code) || isSign(code);
}
