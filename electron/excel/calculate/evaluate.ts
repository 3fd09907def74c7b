import type { CalculationBook } from './calculationBook.ts';
import {
  type Area,
  type Formula,
  type FormulaPlace,
  isArea,
  isMatrix,
  type Matrix,
  type Value,
} from './formula.ts';
import { hundredth, negated, operate } from './operators.ts';
import { rangeFunctions } from './rangeFunctions.ts';
import { areaOf } from './readAreas.ts';
import { type Scalar, UNKNOWN } from './scalar.ts';
import { scalarFunctions } from './scalarFunctions.ts';

/** Works out the parts of one formula; functions ask it for their arguments. */
export interface Evaluation {
  readonly book: CalculationBook;
  value(formula: Formula): Value;
  scalar(formula: Formula): Scalar;
  /** The same, with ranges taken whole wherever they stand. */
  side(formula: Formula): Matrix | Scalar;
}

/** The result of a formula. `isArray`: every range in it is taken whole, as Ctrl+Shift+Enter asks for. */
export function evaluate(
  formula: Formula,
  book: CalculationBook,
  place: FormulaPlace,
  isArray: boolean,
): Scalar {
  const result = new FormulaEvaluation(book, place, isArray).scalar(formula);
  return result === null ? operate('+', null, null) : result;
}

class FormulaEvaluation implements Evaluation {
  readonly book: CalculationBook;
  private readonly place: FormulaPlace;
  private takesWhole: boolean;

  constructor(book: CalculationBook, place: FormulaPlace, takesWhole: boolean) {
    this.book = book;
    this.place = place;
    this.takesWhole = takesWhole;
  }

  value(formula: Formula): Value {
    this.book.spend(1);
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'reference':
        return areaOf(formula.reference, this.book, this.place);
      case 'negative':
        return this.each([formula.operand], ([value = null]) => negated(value));
      case 'percent':
        return this.each([formula.operand], ([value = null]) => hundredth(value));
      case 'operation': {
        const { operator, left, right } = formula;
        return this.each([left, right], ([a = null, b = null]) => operate(operator, a, b));
      }
      case 'call': {
        const ofRanges = rangeFunctions.get(formula.name);
        if (ofRanges) return ofRanges(formula.args, this);
        const rule = scalarFunctions.get(formula.name);
        if (!rule || formula.args.length < rule.least || formula.args.length > rule.most) return UNKNOWN;
        return this.each(formula.args, rule.result);
      }
    }
  }

  scalar(formula: Formula): Scalar {
    const value = this.value(formula);
    if (isMatrix(value))
      return value.rows.length === 1 && value.rows[0]?.length === 1 ? (value.rows[0][0] ?? null) : UNKNOWN;
    return isArea(value) ? this.crossing(value) : value;
  }

  side(formula: Formula): Matrix | Scalar {
    const before = this.takesWhole;
    this.takesWhole = true;
    const value = this.whole(this.value(formula));
    this.takesWhole = before;
    return value;
  }

  private whole(value: Value): Matrix | Scalar {
    if (!isArea(value)) return value;
    const rows = this.book.rowsOf(value);
    return rows ? { rows } : UNKNOWN;
  }

  /** One result, or one for every place where whole ranges are asked for. */
  private each(args: readonly Formula[], result: (values: readonly Scalar[]) => Scalar): Value {
    if (!this.takesWhole) return result(args.map(arg => this.scalar(arg)));
    const sides = args.map(arg => this.whole(this.value(arg)));
    const matrices = sides.filter(isMatrix);
    if (matrices.length === 0) return result(sides.map(side => besideAt(side, 0, 0)));
    const height = Math.max(...matrices.map(({ rows }) => rows.length));
    const width = Math.max(...matrices.map(({ rows }) => rows[0]?.length ?? 0));
    if (!this.book.hasRoomFor(height * width)) return UNKNOWN;
    return {
      rows: Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column) => result(sides.map(side => besideAt(side, row, column)))),
      ),
    };
  }

  /** Where one value is wanted, a column gives the one of the formula's row, and a row that of its column. */
  private crossing(area: Area): Scalar {
    const { sheet, top, left, bottom, right } = area;
    const { row, column } = this.place;
    if (left === right && top === bottom) return this.book.valueAt(sheet, top, left);
    if (left === right && row >= top && row <= bottom) return this.book.valueAt(sheet, row, left);
    if (top === bottom && column >= left && column <= right) return this.book.valueAt(sheet, top, column);
    return UNKNOWN;
  }
}

/** A single value, row or column stands beside all the others. */
function besideAt(side: Matrix | Scalar, row: number, column: number): Scalar {
  if (!isMatrix(side)) return side;
  const line = side.rows.length === 1 ? side.rows[0] : side.rows[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? { error: '#N/A' } : value;
}
