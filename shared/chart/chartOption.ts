import type { EChartsCoreOption } from 'echarts/core';
import { axisScale } from './axisScale.ts';
import { categoryLabels, shortened } from './categoryLabels.ts';
import { drawnValue, tickText, unitNote } from './chartFigures.ts';
import { legendRows } from './chartLegend.ts';
import { type ChartPanel, chartPanels, drawnValues, sharedValues } from './chartPanels.ts';
import type { ChartSpec } from './chartSpec.ts';
import { CHART_FONT, textWidth } from './chartText.ts';
import { type ToneColours, toneColours } from './chartTones.ts';
import { labelLook, labelRoom, seriesOption } from './seriesOption.ts';
import { targetMarks } from './targetMarks.ts';

export const CHART_FONT_SIZE = 12;
const TITLE = 24;
const LEGEND_ROW = 20;

/** What the library is asked to draw. */
export function chartOption(spec: ChartSpec): EChartsCoreOption {
  const colours = toneColours[spec.tone ?? 'screen-light'];
  const titleHeight = spec.title === null || spec.title.trim() === '' ? 0 : TITLE;
  const isSmall = spec.layout === 'multiples' && spec.series.length > 1;
  const hasLegend = !isSmall && spec.series.length > 1;
  const rows = hasLegend
    ? legendRows(
        spec.series.map(({ name }) => name),
        spec.width,
        CHART_FONT_SIZE,
      )
    : 0;
  const panels = chartPanels(spec, titleHeight + rows * LEGEND_ROW);
  const parts = panels.map((panel, at) => panelOption(spec, panel, at, colours, isSmall));
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: CHART_FONT, fontSize: CHART_FONT_SIZE, color: colours.text },
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    title: [
      ...(titleHeight > 0 ? [heading(spec.title ?? '', 0, 2, 14, colours)] : []),
      ...panels.flatMap(({ name, left, top, width }) =>
        name === null ? [] : [heading(shortened(name, (width - 8) / 12), left, top + 2, 12, colours)],
      ),
    ],
    legend: hasLegend
      ? {
          top: titleHeight,
          left: 0,
          right: 0,
          padding: 0,
          itemGap: 14,
          itemWidth: 28,
          itemHeight: 12,
          selectedMode: false,
          textStyle: { color: colours.text, fontSize: CHART_FONT_SIZE, fontFamily: CHART_FONT },
          data: spec.series.map((_, at) => ({ name: String(at) })),
          formatter: (at: string) => spec.series[Number(at)]?.name ?? '',
        }
      : { show: false },
    grid: parts.map(part => part.grid),
    xAxis: parts.map(part => part.xAxis),
    yAxis: parts.flatMap(part => part.yAxes),
    series: parts.flatMap(part => part.series),
  };
}

function heading(text: string, left: number, top: number, fontSize: number, { text: color }: ToneColours) {
  return {
    text,
    left,
    top,
    padding: 0,
    textStyle: { fontSize, fontWeight: 'bold', color, fontFamily: CHART_FONT },
  };
}

function panelOption(spec: ChartSpec, panel: ChartPanel, at: number, colours: ToneColours, isSmall: boolean) {
  const fontSize = isSmall ? 10.5 : CHART_FONT_SIZE;
  const targets = spec.targetLines ?? [];
  const own = panel.series.map(({ series }) => series);
  const hasRight = !isSmall && own.some(({ axis }) => axis === 'right');
  const sides = (['left', 'right'] as const).slice(0, hasRight ? 2 : 1);
  const units = isSmall
    ? [unitNote(own[0]?.axis === 'right' ? spec.rightUnit : spec.unit)]
    : [unitNote(spec.unit), unitNote(spec.rightUnit)].slice(0, sides.length);
  const above = (panel.name === null ? 0 : 20) + (units.some(unit => unit !== '') ? fontSize + 8 : 10);
  // Names below and scales beside take room from each other; a first guess of the band is near enough.
  const guessed = (panel.width - 60) / Math.max(1, spec.categories.length);
  const plotHeight = panel.height - above - categoryLabels(spec.categories, guessed, fontSize).height - 2;
  const looks = {
    bar: labelLook(own, 'bar', guessed, plotHeight, fontSize),
    line: labelLook(own, 'line', guessed, plotHeight, fontSize),
  };
  const scales = sides.map(side => {
    const held = own.filter(({ axis }) => isSmall || (axis ?? 'left') === side);
    const values = (isSmall ? sharedValues(spec.series) : null) ?? held.flatMap(drawnValues);
    const aimed = side === 'left' ? targets.flatMap(({ value }) => drawnValue(value) ?? []) : [];
    const isBars = held.some(({ kind }) => kind === 'bar');
    const room = labelRoom(held, looks[isBars ? 'bar' : 'line'], plotHeight, fontSize);
    const apart = hasRight && own.some(({ kind }) => kind === 'bar') ? roomBetween(values, side) : [];
    return axisScale(
      [...values, ...aimed, ...apart],
      isBars,
      Math.max(2, Math.min(6, Math.floor(plotHeight / 34))),
      room,
    );
  });
  const ticks = scales.map(
    ({ min, max, interval }) => Math.max(...[min, max, min + interval].map(tickText).map(textWidth)) + 0.9,
  );
  const marks = targetMarks(targets, spec.unit, hasRight, fontSize, colours);
  const left = (ticks[0] ?? 0) * fontSize + 4;
  const right = hasRight ? (ticks[1] ?? 0) * fontSize + 4 : Math.max(8, marks.room);
  const plot = Math.max(40, panel.width - left - right);
  const names = categoryLabels(spec.categories, plot / Math.max(1, spec.categories.length), fontSize);
  return {
    grid: {
      left: panel.left + left,
      top: panel.top + above,
      width: plot,
      height: Math.max(30, panel.height - above - names.height - 2),
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      gridIndex: at,
      data: names.texts,
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: colours.axis } },
      axisLabel: {
        color: colours.text,
        fontSize,
        lineHeight: fontSize * 1.25,
        rotate: names.rotate,
        interval: names.every - 1,
        hideOverlap: false,
        fontFamily: CHART_FONT,
      },
    },
    yAxes: sides.map((side, index) => ({
      type: 'value',
      gridIndex: at,
      position: side,
      ...scales[index],
      name: units[index],
      nameLocation: 'end',
      nameGap: 6,
      nameTextStyle: { color: colours.text, fontSize, align: side, padding: 0, fontFamily: CHART_FONT },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: side === 'left', lineStyle: { color: colours.faint } },
      axisLabel: { color: colours.text, fontSize, formatter: tickText, fontFamily: CHART_FONT },
    })),
    series: panel.series.map(({ series, at: order }, index) => ({
      ...seriesOption(series, order, { colours, fontSize, labels: looks[series.kind] }),
      xAxisIndex: at,
      yAxisIndex: isSmall ? at : series.axis === 'right' && hasRight ? 1 : 0,
      ...(index === 0 && targets.length > 0 && { markLine: marks.option }),
    })),
  };
}

/** Values that widen the scales so that bars stay low and the line on the right runs above them. */
function roomBetween(values: readonly number[], side: 'left' | 'right'): number[] {
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (side === 'left') return high > 0 ? [Math.ceil(high * 1.5)] : [];
  const below = low - 1.6 * Math.max(high - low, Math.abs(high) / 10);
  return [low >= 0 ? Math.max(0, below) : below];
}
