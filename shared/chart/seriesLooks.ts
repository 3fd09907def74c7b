/** What tells one series from the next without colour. */
export interface Pattern {
  symbol: string;
  symbolSize?: number;
  dashArrayX: number | number[] | number[][];
  dashArrayY: number | number[];
  rotation: number;
}

/** The first is plain; the others are striped, dotted, crossed. */
const patterns: readonly (Pattern | null)[] = [
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  {
    symbol: 'circle',
    symbolSize: 0.8,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    rotation: 0,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 2 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: Math.PI / 4 },
];

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'] as const;
const dashes: readonly ('solid' | number[])[] = ['solid', [7, 4], [2, 3], [9, 3, 2, 3], [4, 2], [12, 4]];

export function patternOf(at: number, color: string): (Pattern & { color: string }) | undefined {
  const pattern = patterns[at % patterns.length] ?? null;
  return pattern === null ? undefined : { ...pattern, color };
}

export function symbolOf(at: number): string {
  return symbols[at % symbols.length] ?? 'circle';
}

export function dashOf(at: number): 'solid' | number[] {
  return dashes[at % dashes.length] ?? 'solid';
}
