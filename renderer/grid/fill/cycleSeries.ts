import { type SeriesReader, steadySeries } from './series.ts';

const CYCLES = [
  ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
  ['月曜', '火曜', '水曜', '木曜', '金曜', '土曜', '日曜'],
  ['月', '火', '水', '木', '金', '土', '日'],
  ['(月)', '(火)', '(水)', '(木)', '(金)', '(土)', '(日)'],
  ['（月）', '（火）', '（水）', '（木）', '（金）', '（土）', '（日）'],
  ['上半期', '下半期'],
  ['上期', '下期'],
] as const;

/** Names that come round again: the days of the week, the halves of the year. */
export const cycleSeries: SeriesReader = steadySeries(text => {
  const names: readonly string[] | undefined = CYCLES.find(cycle => cycle.some(name => name === text));
  if (names === undefined) return null;
  return {
    series: names.join(),
    place: names.indexOf(text),
    cycle: names.length,
    write: place => names[place] ?? null,
  };
});
