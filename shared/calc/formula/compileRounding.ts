import { Decimal } from 'decimal.js';
import { type RoundingMode, round } from '../../domain/rounding.ts';
import { digitsOf } from './callFault.ts';
import { isRounding, type RoundingFunction } from './formulaFunctions.ts';
import type { Evaluate, FormulaScope } from './formulaScope.ts';
import type { CallNode } from './formulaTree.ts';
import { troubleOf } from './operand.ts';
import type { UnitFactor } from './unitFactor.ts';

const MODES: Record<RoundingFunction, RoundingMode> = {
  四捨五入: 'halfUp',
  切捨て: 'truncate',
  切上げ: 'ceiling',
};

/** 四捨五入(値、桁). The digits count in base units, or in the unit whose factor is given. */
export function compileRounding(call: CallNode, scope: FormulaScope, unit: UnitFactor | null): Evaluate {
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
    if (!(value instanceof Decimal)) return troubleOf(value);
    if (unit === null) return roundTo(value, digits, mode);
    return roundTo(value.times(unit.back), digits, mode).times(unit.times);
  };
}

/** Negative digits round tens, hundreds and thousands. */
function roundTo(value: Decimal, digits: number, mode: RoundingMode): Decimal {
  if (digits >= 0) return round(value, digits, mode);
  const unit = 10 ** -digits;
  return round(value.div(unit), 0, mode).times(unit);
}
