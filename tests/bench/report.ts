import type { Comparison, Growth } from './measure.ts';
import type { Memory } from './memory.ts';

export function comparisonTable(results: readonly Comparison[]): string {
  const rows = results.map(
    ({ what, against, ratio, ours, reference }) =>
      `| ${what} | ${against} | ${ratio.toFixed(2)} | ${ours.toFixed(3)} | ${reference.toFixed(3)} |`,
  );
  return table('| what | against | ratio | ours ms | reference ms |', rows);
}

export function growthTable({ what, sizes, ours, reference }: Growth): string {
  const rows = sizes.map(
    (size, index) => `| ${size} | ${inMicroseconds(ours[index])} | ${inMicroseconds(reference[index])} |`,
  );
  return table(`| ${what} | ours µs | HyperFormula µs |`, rows);
}

export function memoryTable(memories: readonly Memory[]): string {
  const rows = memories.map(
    ({ what, values, ours, reference }) =>
      `| ${what} | ${values} | ${ours.toFixed(0)} | ${reference.toFixed(0)} |`,
  );
  return table('| memory | values | ours, bytes a value | HyperFormula, bytes a value |', rows);
}

function inMicroseconds(milliseconds = Number.NaN): string {
  return (milliseconds * 1000).toFixed(1);
}

function table(head: string, rows: readonly string[]): string {
  const line = '|---'.repeat(head.split('|').length - 2);
  return [head, `${line}|`, ...rows, ''].join('\n');
}
