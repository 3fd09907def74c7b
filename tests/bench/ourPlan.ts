import { isCalcError } from '../../shared/calc/cellValue.ts';
import type { StatusKind } from '../../shared/calc/indicatorFormulas.ts';
import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../shared/commands/changedNodes.ts';
import { type Command, put } from '../../shared/commands/command.ts';
import { decimalText } from '../../shared/domain/decimalText.ts';
import { months } from '../../shared/domain/period.ts';
import { type PlanRecords, type RecordLists, toRecords } from '../../shared/domain/planRecords.ts';
import { markKey, measurementKey } from '../../shared/domain/records.ts';
import { FIRST_YEAR, type PlanSize } from './largePlan.ts';

const ASKED = [
  'result',
  'standard',
  'difference',
  'achievement',
  'met',
  'mark',
  'yearOnYearRate',
] as const satisfies readonly StatusKind[];

/** A document as it is read from its file, with every annual status value of every indicator asked for. */
export function planOfLists(lists: RecordLists, size: PlanSize): CalculatedPlan {
  return planOfRecords(toRecords(lists), size);
}

export function planOfRecords(records: PlanRecords, size: PlanSize): CalculatedPlan {
  const plan = calculatePlan(records);
  for (let id = 1; id <= size.branches * size.indicators; id += 1) {
    for (let year = 0; year < size.years; year += 1) {
      const key = markKey(id, FIRST_YEAR + year, 'annual');
      for (const kind of ASKED) plan.get(kind, key);
    }
  }
  return plan;
}

/** Types the figure of a month as a session does, and looks at the mark of the year. */
export function typeMonth(
  plan: CalculatedPlan,
  indicator: number,
  year: number,
  month: number,
  figure: string,
): unknown {
  const at = { id: indicator + 1, year: FIRST_YEAR + year, period: months[month] ?? 'm04' };
  const key = measurementKey(at.id, at.year, at.period, 'actual');
  const before = plan.records.measurement.get(key);
  if (before === undefined) throw new RangeError(key);
  const text = `${figure}${before.unit ?? ''}`;
  follow(plan, put('measurement', before, { ...before, text, value: decimalText(figure) }));
  return plan.get('mark', markKey(at.id, at.year, 'annual'));
}

/** What a session does with a command once it is stored. */
export function follow(plan: CalculatedPlan, command: Command): void {
  plan.update(applyCommand(plan.records, command), changedNodes(command));
}

/** The status values of a year as numbers: total, difference, achievement, whether it is met, year on year. */
export function statusNumbers(plan: CalculatedPlan, indicator: number, year: number): (number | boolean)[] {
  const key = markKey(indicator + 1, FIRST_YEAR + year, 'annual');
  const numberAt = (kind: 'result' | 'difference' | 'achievement' | 'yearOnYearRate') => {
    const value = plan.get(kind, key);
    return value === null ? 0 : isCalcError(value) ? Number.NaN : Number(value.value);
  };
  return [
    numberAt('result'),
    numberAt('difference'),
    numberAt('achievement'),
    plan.get('mark', key) === '〇',
    numberAt('yearOnYearRate'),
  ];
}
