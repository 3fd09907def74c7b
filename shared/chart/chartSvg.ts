import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
} from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption } from './chartOption.ts';
import type { ChartSpec } from './chartSpec.ts';
import { textWidth } from './chartText.ts';
import { chartName, chartWords } from './chartWords.ts';
import { nameOf, plainSvg } from './plainSvg.ts';

export type { ChartSeries, ChartSpec, ChartTargetLine, ChartTone } from './chartSpec.ts';

use([
  AriaComponent,
  BarChart,
  GridComponent,
  LabelLayout,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  SVGRenderer,
  TitleComponent,
]);
// The same widths in the window, in Node and in tests: a chart must not depend on where it is drawn.
setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(text) * Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12),
  }),
});

/** A chart as a whole `<svg>`: the same for the same data, with its figures in words. */
export function chartSvg(spec: ChartSpec): string {
  const { width, height } = spec;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(chartOption(spec));
    const id = spec.id ?? nameOf(JSON.stringify(spec));
    return plainSvg(chart.renderToSVGString(), id, chartName(spec), chartWords(spec), spec.tone === 'print');
  } finally {
    chart.dispose();
  }
}
