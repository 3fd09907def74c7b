/** A row of figures over the categories of a chart. */
export interface ChartSeries {
  name: string;
  /** Exact decimals (`DecimalText`); null is open and leaves a gap. */
  values: (string | null)[];
  kind: 'bar' | 'line';
  axis?: 'left' | 'right';
  /** Figures with more decimals are rounded to so many on their labels. */
  decimals?: number;
}

export interface ChartTargetLine {
  name: string;
  value: string;
}

/** A chart as data: what is drawn, how large and for which ground. */
export interface ChartSpec {
  title: string | null;
  /** What it is called where nothing is drawn above it. */
  name?: string;
  categories: string[];
  series: ChartSeries[];
  unit: string | null;
  rightUnit?: string | null;
  /** Level lines on the left axis, named where they end. */
  targetLines?: ChartTargetLine[];
  width: number;
  height: number;
  /** 'multiples' gives each series a small chart of its own. */
  layout?: 'one' | 'multiples';
  tone?: ChartTone;
  /** Tells two charts of one page apart; without it equal charts share the names inside their SVG. */
  id?: string;
}

export type ChartTone = 'screen-light' | 'screen-dark' | 'print';
