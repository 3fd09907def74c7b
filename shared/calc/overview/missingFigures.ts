import type { Moment } from '../../domain/moment.ts';
import { months, monthsOf, type Period, periodName } from '../../domain/period.ts';
import { type Indicator, markKey } from '../../domain/records.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { readSeries, seriesKey } from '../series.ts';
import { type KpiLine, kpiLines } from './kpiLines.ts';
import type { MissingItem } from './missing.ts';

/** KPIs without a result in the period, and those kept by months of which some are still open. */
export function missingFigures(plan: CalculatedPlan, moment: Moment): MissingItem[] {
  return kpiLines(plan, moment).flatMap(line => [
    ...(line.result === '' ? [noResult(line, moment)] : []),
    ...openMonths(plan, line, moment),
  ]);
}

function noResult({ indicator, group }: KpiLine, { year, period }: Moment): MissingItem {
  const place = {
    at: 'indicator',
    indicatorId: indicator.id,
    year,
    period,
    field: fieldOf(indicator),
  } as const;
  return { kind: 'noResult', place, name: indicator.name, detail: '', group };
}

function openMonths(plan: CalculatedPlan, { indicator, group }: KpiLine, moment: Moment): MissingItem[] {
  const { year, period } = moment;
  // A month that is open is a result that is missing: said once.
  if (months.includes(period) || !isMonthly(plan, indicator, year)) return [];
  const open = monthsOf(period).filter(
    month => plan.get('result', markKey(indicator.id, year, month)) === null,
  );
  const [first] = open;
  // Kept by quarters, then.
  if (first === undefined || open.length === monthsOf(period).length) return [];
  const place = {
    at: 'indicator',
    indicatorId: indicator.id,
    year,
    period: first,
    field: fieldOf(indicator),
  } as const;
  return [{ kind: 'openMonths', place, name: indicator.name, detail: monthsText(open), group }];
}

/** Whether somebody has typed a month of this year. */
function isMonthly({ records }: CalculatedPlan, indicator: Indicator, year: number): boolean {
  const { measurements } = readSeries(records, seriesKey(indicator.id, year, fieldOf(indicator)));
  return months.some(month => measurements[month] !== undefined);
}

function fieldOf({ resultBasis }: Indicator): 'numerator' | 'actual' {
  return resultBasis === 'counts' ? 'numerator' : 'actual';
}

/** 「12月」「10～12月」「4月、6～8月」 */
function monthsText(open: readonly Period[]): string {
  const runs: Period[][] = [];
  for (const month of open) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && months.indexOf(month) === months.indexOf(last) + 1) run.push(month);
    else runs.push([month]);
  }
  return runs
    .map(run => {
      const [from, to] = [run[0], run.at(-1)].map(month => (month ? periodName[month] : ''));
      return from === to ? from : `${from?.replace('月', '')}～${to}`;
    })
    .join('、');
}
