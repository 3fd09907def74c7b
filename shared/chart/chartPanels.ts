import { drawnValue } from './chartFigures.ts';
import type { ChartSeries, ChartSpec } from './chartSpec.ts';

/** One plot with its axes: a whole chart, or one of the small ones. */
export interface ChartPanel {
  /** Above a small chart: its series' name. */
  name: string | null;
  series: { series: ChartSeries; at: number }[];
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 14;
const SMALLEST = 230;

/** The plots of a chart in the room below its title. */
export function chartPanels({ series, width, height, layout }: ChartSpec, top: number): ChartPanel[] {
  const held = series.map((one, at) => ({ series: one, at }));
  if (layout !== 'multiples' || series.length < 2) {
    return [{ name: null, series: held, left: 0, top, width, height: height - top }];
  }
  const across = smallChartsAcross(series.length, width);
  const down = Math.ceil(series.length / across);
  const own = { width: (width - GAP * (across - 1)) / across, height: (height - top) / down };
  return held.map((one, at) => ({
    name: one.series.name,
    series: [one],
    left: (at % across) * (own.width + GAP),
    top: top + Math.floor(at / across) * own.height,
    ...own,
  }));
}

/** How many small charts stand side by side. */
export function smallChartsAcross(count: number, width: number): number {
  return Math.max(1, Math.min(count, Math.floor((width + GAP) / (SMALLEST + GAP)), 4));
}

const ALIKE = 4;

/** Small charts share a scale where their figures are alike, so that they can be compared. */
export function sharedValues(series: readonly ChartSeries[]): number[] | null {
  const tops = series.map(one => Math.max(0, ...drawnValues(one).map(Math.abs))).filter(top => top > 0);
  if (tops.length === 0 || Math.max(...tops) > Math.min(...tops) * ALIKE) return null;
  return series.flatMap(drawnValues);
}

export function drawnValues({ values }: ChartSeries): number[] {
  return values.map(drawnValue).filter(value => value !== null);
}
