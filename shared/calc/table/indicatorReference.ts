import { type FiscalYear, findFiscalYear } from '../../domain/fiscalYear.ts';
import { type Period, periodName, periods } from '../../domain/period.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type MeasurementKind, markKey, measurementKey } from '../../domain/records.ts';
import type { CalcError } from '../cellValue.ts';
import type { PathStep } from '../formula/formulaTree.ts';
import type { NodeRef } from '../node.ts';
import { findIndicatorByName } from './findRecord.ts';
import type { FormulaPlace } from './formulaPlace.ts';
import { foldHead } from './headPath.ts';

/** The fields of an indicator a formula can ask for, and the nodes they are. */
const measuredFields: Record<string, MeasurementKind> = {
  実施者数: 'numerator',
  対象者数: 'denominator',
  見込者数: 'plannedNumerator',
  計画対象者数: 'plannedDenominator',
  順位: 'rank',
  全国平均: 'nationalAverage',
};

export const indicatorFields = [
  '実績',
  '目標',
  '差',
  '達成度',
  '評価',
  '前年度実績',
  '前年差',
  '前年比',
  ...Object.keys(measuredFields),
] as const;

/** 指標『名前』＞令和5年度＞第3四半期＞実績 → the node that holds it; 実績 where no field is named. */
export function indicatorReference(
  records: PlanRecords,
  reference: { name: string; path: readonly PathStep[] },
  place: FormulaPlace,
  yearsAgo: number,
): NodeRef<'asked'> | CalcError {
  const indicator = findIndicatorByName(records, reference.name, place.branchId);
  if (indicator === 'unknown') return { calcError: 'unknownName', detail: `指標『${reference.name}』` };
  if (indicator === 'ambiguous') return { calcError: 'ambiguousName', detail: `指標『${reference.name}』` };
  let year: FiscalYear = place.year;
  let period: Period = place.period;
  let field = '実績';
  for (const step of reference.path) {
    const name = 'name' in step ? foldHead(step.name) : '';
    const namedYear = findFiscalYear(name);
    const namedPeriod = periods.find(known => periodName[known] === name);
    const namedField = indicatorFields.find(known => known === name);
    if (namedField !== undefined) field = namedField;
    else if (namedPeriod !== undefined) period = namedPeriod;
    else if (namedYear === null)
      return { calcError: 'unknownName', detail: 'name' in step ? step.name : '～' };
    else [year, period] = [namedYear, namedYear === place.year ? period : 'annual'];
  }
  return { kind: 'asked', key: `${markKey(indicator.id, year - yearsAgo, period)}/${field}` };
}

/** What a question after an indicator's field hangs on. */
export function askedNode(key: string): { ref: NodeRef; at: string; field: string } {
  const [id = '', year = '', period = '', field = ''] = key.split('/');
  const at = markKey(Number(id), Number(year), period as Period);
  const kind = measuredFields[field];
  if (kind !== undefined) {
    return {
      ref: { kind: 'measured', key: measurementKey(Number(id), Number(year), period as Period, kind) },
      at,
      field,
    };
  }
  const lastYear = markKey(Number(id), Number(year) - 1, 'annual');
  const kinds: Record<string, NodeRef> = {
    実績: { kind: 'result', key: at },
    目標: { kind: 'standard', key: at },
    差: { kind: 'difference', key: at },
    達成度: { kind: 'achievement', key: at },
    評価: { kind: 'mark', key: at },
    前年度実績: { kind: 'result', key: lastYear },
    前年差: { kind: 'yearOnYear', key: at },
    前年比: { kind: 'yearOnYearRate', key: at },
  };
  return { ref: kinds[field] ?? { kind: 'result', key: at }, at, field };
}
