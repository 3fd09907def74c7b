import { circledSeries } from './circledSeries.ts';
import { cycleSeries } from './cycleSeries.ts';
import { daySeries, monthlyDaySeries, monthOfYearSeries } from './dateSeries.ts';
import { figureSeries } from './figureSeries.ts';
import { monthSeries } from './monthSeries.ts';
import { ordinalSeries } from './ordinalSeries.ts';
import { quarterSeries } from './quarterSeries.ts';
import type { SeriesReader } from './series.ts';
import { trailingNumberSeries } from './trailingNumberSeries.ts';
import { yearSeries } from './yearSeries.ts';

/** What a text may be a series of, the particular before the general: 4月 is a month before it is 4 of something. */
const READERS: readonly SeriesReader[] = [
  monthSeries,
  quarterSeries,
  cycleSeries,
  yearSeries,
  monthlyDaySeries,
  daySeries,
  monthOfYearSeries,
  ordinalSeries,
  circledSeries,
  figureSeries,
  trailingNumberSeries,
];

/**
 * What Excel's fill handle puts into `count` cells below (or right of) the source, and with `direction` -1 above (or
 * left of) it. The first text is that of the cell next to the source, whichever way it goes. Texts that are no
 * series, or one that ends too early, are repeated as they are.
 */
export function fillSeries(source: readonly string[], count: number, direction: 1 | -1): string[] {
  const texts = direction === 1 ? source : source.toReversed();
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  for (const read of READERS) {
    const continuation = read(texts, direction);
    if (continuation === null) continue;
    const filled = steps.map(continuation).filter(text => text !== null);
    if (filled.length === count) return filled;
    break;
  }
  return steps.map(step => texts[(step - 1) % texts.length] ?? '');
}
