/** Japanese eras, newest first; `offset` + year in era = western year. Starts are ISO dates. */
const ERAS = [
  { name: '令和', letter: 'R', offset: 2018, start: '2019-05-01' },
  { name: '平成', letter: 'H', offset: 1988, start: '1989-01-08' },
  { name: '昭和', letter: 'S', offset: 1925, start: '1926-12-25' },
  { name: '大正', letter: 'T', offset: 1911, start: '1912-07-30' },
  { name: '明治', letter: 'M', offset: 1867, start: '1868-01-25' },
] as const;

/**
 * Text of one year in an era or in western style, as a regular expression source with three groups. A letter
 * inside a word ("GDH12") and digits inside a figure ("1,2024") are no years.
 */
export const YEAR_PATTERN = String.raw`(?:(令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHSTM])\s*(元|\d{1,2})(?!\d)|(?<![\d.,])((?:18|19|20)\d{2})(?!\d))`;

/** "令和","6" → 2024; "R","元" → 2019; undefined, undefined, "2024" → 2024. */
export function westernYear(
  era: string | undefined,
  yearInEra: string | undefined,
  western?: string,
): number | null {
  if (western) return Number(western);
  const found = ERAS.find(e => e.name === era || e.letter === era);
  if (!found || yearInEra === undefined) return null;
  return found.offset + (yearInEra === '元' ? 1 : Number(yearInEra));
}

/** Era name and year of a calendar date: "2019-05-01" → 令和, 1. Dates before 明治 have none. */
export function eraOf(isoDate: string): { name: string; letter: string; year: number } | null {
  const era = ERAS.find(e => isoDate >= e.start);
  if (!era) return null;
  return { name: era.name, letter: era.letter, year: Number(isoDate.slice(0, 4)) - era.offset };
}

/** "2025-03-31" → "令和7年3月31日". */
export function warekiDate(isoDate: string): string {
  const era = eraOf(isoDate);
  if (!era) return isoDate;
  return `${era.name}${yearText(era.year)}年${Number(isoDate.slice(5, 7))}月${Number(isoDate.slice(8, 10))}日`;
}

export function yearText(yearInEra: number): string {
  return yearInEra === 1 ? '元' : String(yearInEra);
}
