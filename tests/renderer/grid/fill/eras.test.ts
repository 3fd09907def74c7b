import { expect, test } from 'vitest';
import { fillSeries } from '../../../../renderer/grid/fill/fillSeries.ts';
import { fiscalYearName, fiscalYearShortName } from '../../../../shared/domain/fiscalYear.ts';
import { warekiDate } from '../../../../shared/domain/wareki.ts';

test('年度の並びは、プログラムの年度の名前と一致する', () => {
  const years = Array.from({ length: 180 }, (_, index) => 1870 + index);
  expect(fillSeries([fiscalYearName(1869)], years.length, 1)).toEqual(years.map(fiscalYearName));
  const modern = years.filter(year => year > 1990);
  expect(fillSeries([fiscalYearShortName(1990)], modern.length, 1)).toEqual(modern.map(fiscalYearShortName));
});

test('日付の並びは、プログラムの和暦と一致する', () => {
  const first = Date.UTC(1868, 9, 23);
  const days = Array.from({ length: 60_000 }, (_, index) =>
    warekiDate(new Date(first + (index + 1) * 86_400_000).toISOString().slice(0, 10)),
  );
  expect(fillSeries(['明治元年10月23日'], days.length, 1)).toEqual(days);
});
