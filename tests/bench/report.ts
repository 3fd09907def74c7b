import type { Dropped } from './grid/frames.ts';
import type { HeapGrowth } from './grid/longEditing.ts';
import type { HandoutMemory } from './handout.ts';
import type { Comparison, Growth } from './measure.ts';
import type { Memory } from './memory.ts';
import type { LargeReading } from './reading.ts';

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

/** Every way against SheetJS's bare parse, which comes first. */
export function largeReadingTable({ what, ways }: LargeReading): string {
  const [bare] = ways;
  const rows = ways.map(({ way, milliseconds, megabytes }) => {
    const time = milliseconds / (bare?.milliseconds ?? Number.NaN);
    const memory = megabytes === null ? '' : (megabytes / (bare?.megabytes ?? Number.NaN)).toFixed(2);
    return `| ${way} | ${time.toFixed(2)} | ${memory} | ${milliseconds.toFixed(0)} | ${megabytes?.toFixed(0) ?? ''} |`;
  });
  return table(`| ${what} | ratio of time | of memory | ms | MB |`, rows);
}

export function droppedTable(dropped: readonly Dropped[]): string {
  const rows = dropped.map(
    ({ what, ours, reference }) => `| ${what} | ${inPercent(ours)} | ${inPercent(reference)} |`,
  );
  return table('| dropped frames | ours | bare AG Grid |', rows);
}

export function heapTable(heaps: readonly HeapGrowth[]): string {
  const rows = heaps.map(
    ({ what, quarter, end }) =>
      `| ${what} | ${(end / quarter).toFixed(2)} | ${inMegabytes(quarter)} | ${inMegabytes(end)} |`,
  );
  return table('| memory held | growth | after a quarter, MB | at the end, MB |', rows);
}

export function handoutTable(memories: readonly HandoutMemory[]): string {
  const rows = memories.map(
    ({ pages, ours, reference }) =>
      `| ${pages} | ${[ours.started, ours.own, reference.started, reference.own].map(mb => mb.toFixed(0)).join(' | ')} |`,
  );
  return table(
    '| pages of a handout | ours: browser MB | machine side MB | in one piece: browser MB | machine side MB |',
    rows,
  );
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function inMegabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}

function inMicroseconds(milliseconds = Number.NaN): string {
  return (milliseconds * 1000).toFixed(1);
}

function table(head: string, rows: readonly string[]): string {
  const line = '|---'.repeat(head.split('|').length - 2);
  return [head, `${line}|`, ...rows, ''].join('\n');
}
