import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import { decimalText } from '../../shared/domain/decimalText.ts';
import { emptyLists, type RecordLists, toRecords } from '../../shared/domain/planRecords.ts';
import type { Indicator, Measurement, Target } from '../../shared/domain/records.ts';
import { parseResult } from '../../shared/domain/resultText.ts';
import type { PlanTable, TableColumn, TableRow } from '../../shared/domain/tableRecords.ts';
import { parseTarget } from '../../shared/domain/targetText.ts';

export function indicatorRecord(id: number, change: Partial<Indicator> = {}): Indicator {
  return {
    id,
    branchId: 1,
    sectionId: null,
    sortOrder: id,
    no: String(id),
    initiative: null,
    name: `指標${id}`,
    isKpi: true,
    unit: '%',
    decimals: 1,
    resultBasis: 'entered',
    direction: 'higher',
    rounding: 'halfUp',
    achievementDecimals: 0,
    achievementBasis: 'printed',
    judgementScale: 'metUnmet',
    addUp: 'none',
    denominatorAddUp: 'latest',
    ...change,
  };
}

export function targetRecord(indicatorId: number, text: string, year = 2024): Target {
  return { indicatorId, year, text, carriedFrom: null, ...parseTarget(text) };
}

export function resultRecord(
  indicatorId: number,
  text: string,
  change: Partial<Measurement> = {},
): Measurement {
  const at = { indicatorId, year: 2024, period: 'annual', kind: 'actual' } as const;
  return { ...at, formula: null, ...parseResult(text), ...change };
}

export function countRecord(
  indicatorId: number,
  kind: 'numerator' | 'denominator',
  value: string,
): Measurement {
  return {
    ...resultRecord(indicatorId, value),
    kind,
    value: decimalText(value),
    text: value,
    unit: null,
  };
}

/** A table with two columns of figures and two rows. */
export function tableRecord(id: number, change: Partial<PlanTable> = {}): PlanTable {
  return {
    id,
    branchId: 1,
    year: 2024,
    period: 'annual',
    sectionId: null,
    sortOrder: id,
    title: `表${id}`,
    unit: null,
    asOfText: null,
    corner: ['区分'],
    columns: [columnRecord('c1', ['実績']), columnRecord('c2', ['目標'])],
    rows: [rowRecord('r1', ['初回']), rowRecord('r2', ['評価'])],
    footnotes: [],
    checks: [],
    chart: null,
    carriedFrom: null,
    ...change,
  };
}

export function columnRecord(id: string, heads: string[], change: Partial<TableColumn> = {}): TableColumn {
  return {
    id,
    heads,
    kind: 'figure',
    unit: null,
    decimals: null,
    formula: null,
    rounding: null,
    bracketOf: null,
    ...change,
  };
}

export function rowRecord(id: string, heads: string[], change: Partial<TableRow> = {}): TableRow {
  return { id, heads, unit: null, formula: null, ...change };
}

export function planOf(lists: Partial<RecordLists>): CalculatedPlan {
  return calculatePlan(toRecords({ ...emptyLists(), branch: [{ id: 1, name: '山梨' }], ...lists }));
}

/** One indicator with a target and a result, in 令和6年度. */
export function planWith(target: string, result: string, change: Partial<Indicator> = {}): CalculatedPlan {
  return planOf({
    indicator: [indicatorRecord(1, change)],
    target: target === '' ? [] : [targetRecord(1, target)],
    measurement: result === '' ? [] : [resultRecord(1, result)],
  });
}
