import { isDecimalText } from '../domain/decimalText.ts';
import { unitText } from '../domain/figureText.ts';
import { labelText } from './chartFigures.ts';
import type { ChartSpec } from './chartSpec.ts';

/** What a chart is called where it has no title. */
export function chartName({ title, name, series }: ChartSpec): string {
  const given = title?.trim() || name?.trim() || '';
  return given !== '' ? given : `${series.map(one => one.name).join('・')}の図`;
}

/** The figures of a chart in words, for those who do not see it. */
export function chartWords({ categories, series, unit, rightUnit, targetLines = [] }: ChartSpec): string {
  const lines = series.map(one => {
    const behind = unitText((one.axis === 'right' ? rightUnit : unit) ?? null);
    const figures = categories.map((category, at) => {
      const value = one.values[at] ?? null;
      const figure = value !== null && isDecimalText(value) ? `${labelText(value, one)}${behind}` : '未入力';
      return `${category.replaceAll('\n', '')} ${figure}`;
    });
    return `${one.name}：${figures.join('、')}。`;
  });
  const targets = targetLines.map(({ name, value }) => `${name}：${labelText(value, {})}${unitText(unit)}。`);
  return [...lines, ...targets].join('');
}
