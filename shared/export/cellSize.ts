import type { NewCell } from './newWorkbook.ts';
import { lineWidth, textWidth } from './textSize.ts';

/** The text a cell is measured by; a number by its digits and the words of its format. */
export function shownWidth({ value, format }: NewCell): number {
  if (value === null) return 0;
  if (value.kind === 'text') return textWidth(value.text);
  if (value.kind === 'date') return 16;
  const number = value.kind === 'number' ? value.value : (value.cached ?? '');
  const [shown = ''] = (format ?? '').split(';');
  const words = [...shown.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word).join('');
  const whole = Math.abs(Math.trunc(Number(number))).toString().length;
  const decimals = /0\.(0+)/.exec(shown)?.[1]?.length ?? -1;
  return (
    lineWidth(words) + whole + Math.floor((whole - 1) / 3) + decimals + 1 + (shown.includes('%') ? 3 : 1)
  );
}
