import type { Trend } from '../../../shared/calc/overview/trend.ts';
import type { ChartSpec, ChartTone } from '../../../shared/chart/chartSpec.ts';

/** A trend as a small chart: years as bars, months and quarters as lines. */
export function trendChart(
  { by, categories, series, unit, decimals, target }: Trend,
  {
    id,
    name,
    width,
    height,
    tone,
  }: { id: string; name: string; width: number; height: number; tone: ChartTone },
): ChartSpec {
  const kind = by === 'years' ? 'bar' : 'line';
  return {
    id,
    title: null,
    name: `${name}の推移`,
    categories: [...categories],
    series: series.map(one => ({ name: one.name, values: [...one.values], kind, decimals })),
    unit,
    targetLines:
      target === null ? [] : [{ name: target.isUpperLimit ? '目標（以下）' : '目標', value: target.value }],
    width,
    height,
    tone,
  };
}
