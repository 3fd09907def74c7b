import { readYear, YEAR } from './printedYear.ts';
import { type Member, steadySeries } from './series.ts';

/** 令和6年度, 令和7年度; 平成30年度, 令和元年度; R6, R7; 2024年度. */
export const yearSeries = steadySeries((text): Member | null => {
  const [, printed = '', behind = ''] = YEARS.exec(text) ?? [];
  const year = readYear(printed);
  if (year === null) return null;
  // 2024 alone is a number, and S3 or M4 is rather a code than a year.
  if (
    behind === '' &&
    (year.style === 'western' || (year.style === 'eraLetter' && !/^[RHＲＨ]/.test(printed)))
  ) {
    return null;
  }
  if (year.style === 'western' && !/^(?:18|19|20)\d\d$/.test(String(year.year))) return null;
  return {
    series: behind.trim(),
    place: year.year,
    write: place => {
      // A fiscal year is named for the era at its turn of the year: 2019 is 令和元年度.
      const written = year.write(place, '12-31');
      return written === null ? null : `${written}${behind}`;
    },
  };
});

const YEARS = new RegExp(`^(${YEAR})(\\s?年度?)?$`);
