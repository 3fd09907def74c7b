import { parseAddress } from '../../../shared/reading/workbookCells.ts';
import { sheetLimits } from '../sheetLimits.ts';
import type { Corner, Formula, Operator, Reference } from './formula.ts';
import { formulaTokens, type Token } from './formulaTokens.ts';
import { Exact } from './scalar.ts';

/** What a defined name stands for; null where that is not known. */
export type NameMeaning = (name: string) => Formula | null;

/** Excel itself ends at 64 levels and 8,192 characters; what is longer was made to hurt. */
const DEEPEST = 64;
const LONGEST = 8192;
const MOST_TOKENS = 2000;

/** From loosest to tightest; all of them join from the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** The formula as a tree; null where it is none, or has something in it that is not ours to work out. */
export function parseFormula(text: string, nameMeaning: NameMeaning = () => null): Formula | null {
  const tokens = text.length > LONGEST ? null : formulaTokens(text);
  if (!tokens || tokens.length > MOST_TOKENS) return null;
  return new FormulaParser(tokens, nameMeaning).whole();
}

class FormulaParser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly nameMeaning: NameMeaning;

  constructor(tokens: readonly Token[], nameMeaning: NameMeaning) {
    this.tokens = tokens;
    this.nameMeaning = nameMeaning;
  }

  whole(): Formula | null {
    const formula = this.expression(0);
    return this.at === this.tokens.length ? formula : null;
  }

  private expression(level: number): Formula | null {
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.expression(level + 1);
    while (left && this.isSign(...operators)) {
      const operator = this.tokens[this.at++]?.value as Operator;
      const right = this.expression(level + 1);
      left = right && { kind: 'operation', operator, left, right };
    }
    return left;
  }

  /** In Excel the sign binds tighter than the power: -2^2 is 4. */
  private signed(): Formula | null {
    if (this.isSign('-', '+')) {
      const isNegative = this.tokens[this.at++]?.value === '-';
      const operand = this.nested(() => this.signed());
      return operand && isNegative ? { kind: 'negative', operand } : operand;
    }
    let operand = this.operand();
    while (operand && this.takeSign('%')) operand = { kind: 'percent', operand };
    return operand;
  }

  private operand(): Formula | null {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'string':
        return { kind: 'constant', value: token.value };
      case 'error':
        return { kind: 'constant', value: { error: token.value } };
      case 'number':
        return { kind: 'constant', value: new Exact(token.value.replace(/\.(?=$|e)/i, '')) };
      case 'range':
        return referenceTo(null, token.value);
      case 'sheet': {
        const range = this.tokens[this.at++];
        return range?.kind === 'range' ? referenceTo(token.value, range.value) : null;
      }
      case 'function':
        return this.nested(() => this.call(token.value));
      case 'name':
        if (/^(true|false)$/i.test(token.value))
          return { kind: 'constant', value: /^true$/i.test(token.value) };
        return this.nameMeaning(token.value);
      case 'sign':
        return token.value === '(' ? this.nested(() => this.bracket()) : null;
      default:
        return null;
    }
  }

  private bracket(): Formula | null {
    const inside = this.expression(0);
    return this.takeSign(')') ? inside : null;
  }

  private call(written: string): Formula | null {
    const name = written.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
    const args: Formula[] = [];
    this.at++;
    if (this.takeSign(')')) return { kind: 'call', name, args };
    do {
      // IF(A1>0,,1): what is left out is blank.
      const arg: Formula | null = this.isSign(',', ')')
        ? { kind: 'constant', value: null }
        : this.expression(0);
      if (!arg) return null;
      args.push(arg);
    } while (this.takeSign(','));
    return this.takeSign(')') ? { kind: 'call', name, args } : null;
  }

  private nested(parse: () => Formula | null): Formula | null {
    if (this.depth >= DEEPEST) return null;
    this.depth++;
    const formula = parse();
    this.depth--;
    return formula;
  }

  private isSign(...signs: string[]): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && signs.includes(token.value);
  }

  private takeSign(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.at++;
    return true;
  }
}

function referenceTo(sheet: string | null, text: string): Formula | null {
  const [first = '', second = first] = text.toUpperCase().split(':');
  const from = cornerOf(first, 1, 1);
  const to = cornerOf(second, sheetLimits.rows, sheetLimits.columns);
  if (!from || !to) return null;
  const reference: Reference = { sheet, from, to };
  return { kind: 'reference', reference };
}

/** "$B7", "B" or "7"; a missing half is the sheet's edge. */
function cornerOf(text: string, edgeRow: number, edgeColumn: number): Corner | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)$/.exec(text) ?? [];
  const place = parseAddress(`${letters || 'A'}${digits || '1'}`);
  if (!place || place.row > sheetLimits.rows || place.column > sheetLimits.columns) return null;
  return {
    row: digits === '' ? edgeRow : place.row,
    column: letters === '' ? edgeColumn : place.column,
    fixedRow: digits === '' || text.endsWith(`$${digits}`),
    fixedColumn: letters === '' || text.startsWith('$'),
  };
}
