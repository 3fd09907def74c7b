import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { ColumnHeading } from './columnHeading.ts';
import type { FieldRole } from './fieldTerms.ts';
import type { ListColumn, ListRole } from './listColumn.ts';

const TIMELESS: readonly FieldRole[] = ['ignore', 'no', 'name', 'initiative', 'kpi'];

/** Last year's target and result have roles of their own; other years' figures are not read. */
export function datedRole(
  role: FieldRole,
  heading: ColumnHeading,
  all: readonly ListColumn[],
  listYear: FiscalYear | null,
): ListRole {
  if (TIMELESS.includes(role)) return role;
  const distance = yearsAway(heading.year ?? yearOfBracket(heading, all), listYear);
  if ((role === 'actual' || role === 'target') && isCountBesideRate(heading, all)) {
    return distance === 0 && role === 'actual' ? 'numerator' : 'ignore';
  }
  if (distance === 0) return role;
  if (distance !== -1) return 'ignore';
  return role === 'target' ? 'priorTarget' : role === 'actual' ? 'priorActual' : 'ignore';
}

function yearsAway(year: ColumnHeading['year'], listYear: FiscalYear | null): number | null {
  if (year === null || year === 'current') return 0;
  if (year === 'prior') return -1;
  if (typeof year !== 'number') return null;
  return listYear === null ? 0 : year - listYear;
}

/**
 * 実績（前年度） beside 実績 is last year's column, as are 実績（令和5年度） and 実績（令和6年度） beside each other;
 * 実績（前年度） alone has last year in brackets in its cells.
 */
function yearOfBracket(heading: ColumnHeading, all: readonly ListColumn[]): ColumnHeading['year'] {
  const [own] = heading.choices;
  const hasTwin = all.some(({ heading: other }) => {
    if (!other || other.leaf === heading.leaf || other.bracketYear === heading.bracketYear) return false;
    return other.choices[0]?.role === own?.role;
  });
  return hasTwin ? heading.bracketYear : null;
}

/** 実績 > 件数 | 率: the count is the numerator of the rate. */
function isCountBesideRate(heading: ColumnHeading, all: readonly ListColumn[]): boolean {
  if (heading.refines !== 'count' || heading.group === null) return false;
  return all.some(({ heading: other }) => other?.group === heading.group && other.refines === 'rate');
}
