import { eraOf, westernYear, YEAR_PATTERN, yearText } from './wareki.ts';

/** A Japanese fiscal year by the calendar year it begins in: 2024 = 令和6年度 = April 2024 to March 2025. */
export type FiscalYear = number;

/** 2024 → "令和6年度". */
export function fiscalYearName(year: FiscalYear): string {
  const era = eraOf(`${year}-12-31`);
  return era ? `${era.name}${yearText(era.year)}年度` : `${year}年度`;
}

/** 2024 → "R6". */
export function fiscalYearShortName(year: FiscalYear): string {
  const era = eraOf(`${year}-12-31`);
  return era ? `${era.letter}${era.year}` : String(year);
}

/** The last day of the fiscal year: 2024 → "2025-03-31". */
export function fiscalYearEnd(year: FiscalYear): string {
  return `${year + 1}-03-31`;
}

/** The fiscal year a date belongs to: "2025-02-28" → 2024. */
export function fiscalYearOf(isoDate: string): FiscalYear {
  const year = Number(isoDate.slice(0, 4));
  return Number(isoDate.slice(5, 7)) >= 4 ? year : year - 1;
}

const NAMED_YEAR = new RegExp(`${YEAR_PATTERN}年?(?:\\(${YEAR_PATTERN}年?\\))?年?度`);

/**
 * The first fiscal year named in a text ("令和６年度目標達成状況", "2024（令和６）年度", "令 和 6 年 度" → 2024),
 * or null. A span of years ("令和6～8年度") names none.
 */
export function findFiscalYear(text: string): FiscalYear | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const match = NAMED_YEAR.exec(plain);
  if (match === null || /^[~〜-]/.test(plain.slice(match.index + match[0].length))) return null;
  return westernYear(match[1], match[2], match[3]);
}
