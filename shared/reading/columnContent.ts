import { type CellKind, cellKind, cellKinds } from './cellKind.ts';
import type { FieldRole } from './fieldTerms.ts';
import type { Slot } from './sheetGrid.ts';

/** How often each kind of cell stands in a column of a list. */
export interface ColumnContent {
  /** Filled cells, those that say nothing left out. */
  filled: number;
  counts: Readonly<Record<CellKind, number>>;
  /** Figures printed with a sign: ＋1.9％, ▲3件. */
  signed: number;
  /** The cells are 1, 2, 3 ... */
  ascending: boolean;
}

export function columnContent(slots: readonly Slot[]): ColumnContent {
  const counts = Object.fromEntries(cellKinds.map(kind => [kind, 0])) as Record<CellKind, number>;
  for (const slot of slots) counts[cellKind(slot.cell)] += 1;
  const numbers = slots
    .map(slot => Number(slot.cell.text.normalize('NFKC').replace(/[^\d.]/g, '')))
    .filter(number => number > 0);
  return {
    filled: slots.length - counts.nothing,
    signed: slots.filter(({ cell }) => /^\s*[+＋▲△\-－−‐±]\s*[\d０-９]/.test(cell.text)).length,
    counts,
    ascending: numbers.length > 0 && numbers.every((n, at) => at === 0 || n >= (numbers[at - 1] ?? 0)),
  };
}

/** How well each kind of cell fits a role, 0 to 1; kinds not named do not fit at all. */
const FIT: Record<FieldRole, Partial<Record<CellKind, number>>> = {
  no: { integer: 1, enumerator: 1, kpiTag: 0.8, grade: 0.3, figure: 0.4, text: 0.3 },
  initiative: {
    text: 1,
    sentence: 0.7,
    qualitative: 0.6,
    date: 0.1,
    judgement: 0.2,
    unit: 0.1,
    enumerator: 0.1,
  },
  name: { text: 1, sentence: 0.8, qualitative: 0.6, judgement: 0.1, unit: 0.1, figure: 0.1 },
  unit: { unit: 1, comparator: 0.9, dash: 0.3 },
  target: {
    figure: 1,
    integer: 0.9,
    qualitative: 1,
    text: 0.4,
    sentence: 0.3,
    judgement: 0.4,
    mark: 0.1,
    date: 0.4,
    period: 0.3,
  },
  actual: {
    figure: 1,
    integer: 0.9,
    qualitative: 0.6,
    text: 0.6,
    sentence: 0.35,
    judgement: 0.6,
    mark: 0.2,
    date: 0.4,
    period: 0.3,
  },
  numerator: { figure: 1, integer: 0.9 },
  denominator: { figure: 1, integer: 0.9 },
  difference: { figure: 1, integer: 0.9, text: 0.2, judgement: 0.2 },
  achievement: { figure: 1, integer: 0.8, text: 0.1 },
  mark: { mark: 1, grade: 1, judgement: 1, enumerator: 0.4, integer: 0.4, text: 0.25 },
  asOf: { date: 1, period: 0.9 },
  kpi: { kpiTag: 1, mark: 0.9, text: 0.2 },
  ignore: Object.fromEntries(cellKinds.map(kind => [kind, 1])),
};

/** Roles that may stand empty in a list that is not filled in yet. */
const MAY_BE_EMPTY: readonly FieldRole[] = [
  'target',
  'actual',
  'difference',
  'achievement',
  'mark',
  'asOf',
  'unit',
];

/** How well a column's cells fit a role: 1 all of them, 0 none. Dashes fit any figure or mark. */
export function contentFit(content: ColumnContent, role: FieldRole): number {
  const dashes = role === 'no' || role === 'name' || role === 'initiative' ? 0 : content.counts.dash;
  const judged = content.filled - dashes;
  if (judged <= 0) return MAY_BE_EMPTY.includes(role) || role === 'ignore' ? 0.7 : 0.2;
  const fits = cellKinds.reduce((sum, kind) => {
    return kind === 'dash' && dashes > 0 ? sum : sum + content.counts[kind] * (FIT[role][kind] ?? 0);
  }, 0);
  return fits / judged;
}

/** The share of one or more kinds among the filled cells. */
export function share(content: ColumnContent, ...kinds: CellKind[]): number {
  if (content.filled === 0) return 0;
  return kinds.reduce((sum, kind) => sum + content.counts[kind], 0) / content.filled;
}
