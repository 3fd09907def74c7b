import { drawnValue, labelText } from './chartFigures.ts';
import type { ChartSeries } from './chartSpec.ts';
import { CHART_FONT, textWidth } from './chartText.ts';
import { setOff, type ToneColours } from './chartTones.ts';
import { dashOf, patternOf, symbolOf } from './seriesLooks.ts';

interface Look {
  colours: ToneColours;
  fontSize: number;
  labels: LabelLook;
}

/** How the figures of a series are printed beside it. */
export type LabelLook = 'level' | 'upright' | 'none';

/** How one series is drawn: its colour, and what tells it apart without. */
export function seriesOption(series: ChartSeries, at: number, { colours, fontSize, labels }: Look) {
  const color = colours.series[at % colours.series.length] ?? colours.text;
  const common = {
    name: String(at),
    silent: true,
    label: {
      show: labels !== 'none',
      position: 'top',
      distance: 4,
      ...(labels === 'upright' && { rotate: 90, align: 'left', verticalAlign: 'middle' }),
      color: colours.text,
      fontSize: labelSize(fontSize),
      fontFamily: CHART_FONT,
      ...setOff(colours),
      formatter: ({ dataIndex }: { dataIndex: number }) => labelText(series.values[dataIndex], series),
    },
    labelLayout: { hideOverlap: true },
    data: series.values.map(value => {
      const drawn = drawnValue(value);
      const below = { position: 'bottom', ...(labels === 'upright' && { align: 'right' }) };
      return { value: drawn, ...(series.kind === 'bar' && drawn !== null && drawn < 0 && { label: below }) };
    }),
  };
  if (series.kind === 'bar') {
    return {
      ...common,
      type: 'bar',
      barGap: '12%',
      barCategoryGap: '28%',
      barMaxWidth: 56,
      itemStyle: {
        color,
        borderColor: color,
        borderWidth: 1,
        decal: patternOf(at, colours.pattern) ?? NO_PATTERN,
      },
    };
  }
  return {
    ...common,
    type: 'line',
    z: 3,
    connectNulls: false,
    clip: false,
    symbol: symbolOf(at),
    symbolSize: fontSize < 11 ? 6 : 8,
    showAllSymbol: true,
    lineStyle: { color, width: 2, type: dashOf(at) },
    itemStyle: { color, decal: NO_PATTERN },
  };
}

const NO_PATTERN = { symbol: 'none' };

function labelSize(fontSize: number): number {
  return Math.min(fontSize, 11);
}

/**
 * Whether the figures of the bars or of the lines fit beside them, and how: all of a kind alike.
 * @param band width of one category
 */
export function labelLook(
  all: readonly ChartSeries[],
  kind: ChartSeries['kind'],
  band: number,
  plotHeight: number,
  fontSize: number,
): LabelLook {
  const own = all.filter(one => one.kind === kind);
  const widest = widestLabel(own) * labelSize(fontSize);
  if (kind === 'line') return own.length <= 3 && widest <= band ? 'level' : 'none';
  const slot = (band * (own.length > 1 ? 0.78 : 1)) / Math.max(1, own.length);
  if (widest <= slot) return 'level';
  return slot >= fontSize * 1.05 && widest <= plotHeight * 0.3 ? 'upright' : 'none';
}

/** What labels at the ends take of a plot's height. */
export function labelRoom(
  all: readonly ChartSeries[],
  look: LabelLook,
  plotHeight: number,
  fontSize: number,
): number {
  const size = labelSize(fontSize);
  const height = look === 'upright' ? widestLabel(all) * size : look === 'level' ? size : 0;
  return Math.min(0.4, (height + 4) / Math.max(1, plotHeight));
}

function widestLabel(all: readonly ChartSeries[]): number {
  return Math.max(0, ...all.flatMap(one => one.values.map(value => textWidth(labelText(value, one)))));
}
