import { readNumber } from '../compareTexts.ts';

/** What a column is filtered by: the texts it shows, never what they mean. */
export type ColumnFilter =
  /** Only these texts; '' stands for an empty cell. */
  | { kind: 'values'; values: readonly string[] }
  | { kind: TextCondition | NumberCondition; operand: string }
  | { kind: 'blank' | 'filled' };

export type TextCondition = 'contains' | 'lacks' | 'begins' | 'equals';
export type NumberCondition = 'atLeast' | 'atMost' | 'above' | 'below';
export type FilterKind = ColumnFilter['kind'];

/** By column id. */
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

/** Makes texts alike that a filter does not tell apart: half and full width, ひらがな and カタカナ. */
export type FoldText = (text: string) => string;

export const foldWidth: FoldText = text => text.normalize('NFKC').toLowerCase();

/** Whether a shown text gets through. Ready to be asked for many rows. */
export function passing(filter: ColumnFilter, fold: FoldText): (text: string) => boolean {
  switch (filter.kind) {
    case 'values': {
      const wanted = new Set(filter.values);
      return text => wanted.has(text);
    }
    case 'blank':
      return text => text.trim() === '';
    case 'filled':
      return text => text.trim() !== '';
    case 'contains':
    case 'lacks':
    case 'begins':
    case 'equals':
      return comparingTexts(filter.kind, fold(filter.operand.trim()), fold);
    default:
      return comparingNumbers(filter.kind, readNumber(filter.operand));
  }
}

function comparingTexts(kind: TextCondition, wanted: string, fold: FoldText): (text: string) => boolean {
  if (kind === 'contains') return text => fold(text).includes(wanted);
  if (kind === 'lacks') return text => !fold(text).includes(wanted);
  if (kind === 'begins') return text => fold(text.trim()).startsWith(wanted);
  return text => fold(text.trim()) === wanted;
}

/** Cells without a number do not get through, nor does anything where there is none to compare with. */
function comparingNumbers(kind: NumberCondition, wanted: number | null): (text: string) => boolean {
  return text => {
    const number = readNumber(text);
    if (number === null || wanted === null) return false;
    if (kind === 'atLeast') return number >= wanted;
    if (kind === 'atMost') return number <= wanted;
    return kind === 'above' ? number > wanted : number < wanted;
  };
}

interface FilteredColumn<Row> {
  id: string;
  text(row: Row): string;
}

/** The rows that do not get through all of the filters. Filters of columns that are not there let everything through. */
export function filteredOut<Row>(
  rows: readonly Row[],
  columns: readonly FilteredColumn<Row>[],
  filters: ColumnFilters,
  fold: FoldText,
): Row[] {
  const tests = columns.flatMap(({ id, text }) => {
    const filter = filters[id];
    if (!filter) return [];
    const passes = passing(filter, fold);
    return [(row: Row) => passes(text(row))];
  });
  return tests.length === 0 ? [] : rows.filter(row => !tests.every(test => test(row)));
}
