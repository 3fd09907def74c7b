import { unitText } from '../domain/figureText.ts';
import { drawnValue, labelText } from './chartFigures.ts';
import type { ChartTargetLine } from './chartSpec.ts';
import { CHART_FONT, textWidth } from './chartText.ts';
import { setOff, type ToneColours } from './chartTones.ts';

/** Level lines with their names: behind the plot, or inside it where an axis stands there. */
export function targetMarks(
  targets: readonly ChartTargetLine[],
  unit: string | null,
  isInside: boolean,
  fontSize: number,
  colours: ToneColours,
) {
  const lines = targets.map(({ name, value }) => [name, `${labelText(value, {})}${unitText(unit)}`]);
  const widest = Math.max(0, ...lines.flat().map(textWidth));
  return {
    room: targets.length === 0 || isInside ? 0 : widest * fontSize + 10,
    option: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: colours.target, type: [6, 3], width: 1.8 },
      label: {
        position: isInside ? 'insideEndTop' : 'end',
        color: colours.target,
        fontSize,
        fontFamily: CHART_FONT,
        fontWeight: 'bold',
        lineHeight: fontSize * 1.2,
        ...setOff(colours),
      },
      data: targets.map(({ value }, at) => ({
        yAxis: drawnValue(value) ?? 0,
        label: { formatter: (lines[at] ?? []).join(isInside ? ' ' : '\n') },
      })),
    },
  };
}
