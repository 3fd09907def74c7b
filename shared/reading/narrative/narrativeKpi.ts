import type { ListContext } from '../listContext.ts';
import type { ReadIndicator } from '../reading.ts';
import { readResultCell } from '../resultCell.ts';
import type { Slot } from '../sheetGrid.ts';
import { readTargetCell } from '../targetCell.ts';
import type { KpiLine } from './kpiLine.ts';

/** An indicator from a KPI line among plans: its target stands in the line, its result where the status stands. */
export function narrativeKpi(
  line: KpiLine,
  at: { sheet: string; row: number; plan: Slot; status: Slot | null; mark: Slot | null },
  heading: string | null,
  context: ListContext,
): ReadIndicator {
  const { plan, status, mark } = at;
  const hints = { unit: null, comparator: null, suffix: '' };
  const inLine =
    line.target === null
      ? null
      : {
          range: plan.range,
          sheet: plan.sheet,
          address: plan.address,
          cell: { ...plan.cell, text: line.target },
        };
  const target = inLine && readTargetCell(inLine, hints, context).target;
  const result =
    status && readResultCell(status, { unit: target?.unit ?? null, asOf: context.defaultAsOf }, context);
  return {
    no: null,
    initiative: heading,
    name: line.name,
    isKpi: true,
    target: target && { ...target, isPart: true },
    actual: result?.result ?? null,
    priorTarget: null,
    priorActual: null,
    numerator: null,
    denominator: null,
    difference: null,
    achievement: null,
    mark: mark && { text: mark.cell.text.trim(), cell: mark.address },
    sheet: at.sheet,
    row: at.row,
  };
}
