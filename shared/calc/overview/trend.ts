import type { DecimalText } from '../../domain/decimalText.ts';
import { fiscalYearShortName } from '../../domain/fiscalYear.ts';
import type { Moment } from '../../domain/moment.ts';
import { months, type Period, periodName, quarters } from '../../domain/period.ts';
import { markKey } from '../../domain/records.ts';
import { isCalcError } from '../cellValue.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import type { KpiLine } from './kpiLines.ts';

/** How a KPI went: its results one after the other, and the figure its target asks for. */
export interface Trend {
  by: 'months' | 'quarters' | 'years';
  categories: readonly string[];
  /** The year in question; by months and quarters also the year before, as far as known. Null is open. */
  series: readonly { name: string; values: readonly (DecimalText | null)[] }[];
  unit: string | null;
  decimals: number;
  /** Null for a target in words, and for one in another unit than the results. */
  target: { value: DecimalText; isUpperLimit: boolean } | null;
}

/** How many years a yearly trend looks back. */
const YEARS = 5;

/**
 * By months or quarters where at least two of this year are known, else by years. Null where there is no figure, or
 * one alone without a target to hold it against: nothing to be seen.
 */
export function trendOf(plan: CalculatedPlan, { indicator }: KpiLine, moment: Moment): Trend | null {
  const { year, period } = moment;
  const figure = (of: number, at: Period) => {
    const value = plan.get('result', markKey(indicator.id, of, at));
    return value === null || isCalcError(value) ? null : value;
  };
  const known = (at: readonly Period[]) => at.filter(one => figure(year, one) !== null);
  const stretches = [months, quarters].find(list => known(list).length > 1);
  const years = Array.from({ length: YEARS }, (_, back) => year - YEARS + 1 + back);
  const inYears = years.map(of => figureOfYear(of));
  const firstKnown = inYears.findIndex(found => found !== null);

  const latest = known(stretches ?? []).at(-1);
  const unit =
    (latest ? figure(year, latest) : inYears.findLast(found => found !== null)?.figure)?.unit ?? null;
  const inUnit = (found: ReturnType<typeof figure>) => (found?.unit === unit ? found.value : null);
  const target = targetOf();
  const common = { unit, decimals: indicator.decimals, target };

  if (stretches !== undefined) {
    const series = [year - 1, year].map(of => ({
      name: fiscalYearShortName(of),
      values: stretches.map(at => inUnit(figure(of, at))),
    }));
    return {
      ...common,
      by: stretches === months ? 'months' : 'quarters',
      categories: stretches.map(at => periodName[at]),
      series: series.filter(({ values }) => values.some(value => value !== null)),
    };
  }
  const shown = firstKnown < 0 ? [] : inYears.slice(firstKnown);
  const values = shown.map(found => inUnit(found?.figure ?? null));
  const count = values.filter(value => value !== null).length;
  if (count === 0 || (count === 1 && target === null)) return null;
  const categories = shown.map((found, index) => {
    const of = fiscalYearShortName(year - shown.length + 1 + index);
    const at = found?.at ?? period;
    return at === 'annual' ? of : `${of} ${shortName(at)}`;
  });
  return { ...common, by: 'years', categories, series: [{ name: '結果', values }] };

  /** The same stretch of each year; of years before, where only the whole is known, that. */
  function figureOfYear(of: number) {
    const same = figure(of, period);
    if (same !== null) return { figure: same, at: period };
    const whole = of === year ? null : figure(of, 'annual');
    return whole && { figure: whole, at: 'annual' as const };
  }

  function targetOf(): Trend['target'] {
    const standard = plan.get('standard', markKey(indicator.id, year, period));
    if (standard === null || standard.subject !== 'result') return null;
    if (standard.unit !== unit && standard.unit !== null) return null;
    return { value: standard.value, isUpperLimit: standard.comparison.startsWith('<') };
  }
}

/** Small charts have little room: 3Q, 上期, 11月. */
function shortName(period: Period): string {
  const quarter = quarters.indexOf(period);
  return quarter >= 0 ? `${quarter + 1}Q` : periodName[period].replace('半期', '期');
}
