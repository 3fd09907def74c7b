import { Amount } from '../../domain/amount.ts';
import type { RoundingMode } from '../../domain/rounding.ts';
import { digitsOf } from './callFault.ts';
import { isRounding, type RoundingFunction } from './formulaFunctions.ts';
import type { Evaluate, FormulaScope } from './formulaScope.ts';
import type { CallNode } from './formulaTree.ts';
import { troubleOf } from './operand.ts';

const MODES: Record<RoundingFunction, RoundingMode> = {
  四捨五入: 'halfUp',
  切捨て: 'truncate',
  切上げ: 'ceiling',
};

/** 四捨五入(値、桁). The digits count in base units, or in the unit whose power of ten is given. */
export function compileRounding(call: CallNode, scope: FormulaScope, unit: number | null): Evaluate {
  const [inside] = call.arguments;
  const digits = digitsOf(call);
  if (!isRounding(call.name) || inside === undefined || digits === null || call.arguments.length !== 2) {
    return () => ({ calcError: 'syntax' });
  }
  const mode = MODES[call.name];
  const evaluate = scope.compile(inside, scope);
  return values => {
    const value = evaluate(values);
    if (value === null) return null;
    if (!(value instanceof Amount)) return troubleOf(value);
    if (unit === null) return roundTo(value, digits, mode);
    return roundTo(value.shifted(-unit), digits, mode).shifted(unit);
  };
}

/** Negative digits round tens, hundreds and thousands. */
function roundTo(value: Amount, digits: number, mode: RoundingMode): Amount {
  if (digits >= 0) return value.rounded(digits, mode);
  return value.shifted(digits).rounded(0, mode).shifted(-digits);
}
