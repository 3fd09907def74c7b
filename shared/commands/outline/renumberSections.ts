import {
  headingNumberText,
  isSameSeries,
  type NumberForm,
  readHeadingNumber,
} from '../../domain/headingNumber.ts';
import type { Section } from '../../domain/outlineRecords.ts';

/**
 * The headings below one heading with the numbers that their new order gives them. They are counted on only where
 * they were a series without gaps before: what was printed otherwise stands as it was printed, and so does a heading
 * without a number.
 * @param before the headings as they stood there
 * @param after the same in their new order, with those that came and without those that went
 * @param form how those that come are numbered where none that stood there is; null: not at all
 */
export function renumberSections(
  before: readonly Section[],
  after: readonly Section[],
  form: NumberForm | null,
): Section[] {
  const series = seriesOf(before);
  if (series === 'broken') return [...after];
  const known = new Set(before.map(({ id }) => id));
  if (series === 'none' && form === null) {
    return after.map(one => (before.length > 0 && isCounted(one) ? { ...one, number: null } : one));
  }
  let count = series === 'none' ? 1 : series.first;
  const numbered: Section[] = [];
  for (const [at, section] of after.entries()) {
    const { id, number } = section;
    const own = number === null || !known.has(id) ? null : readHeadingNumber(number);
    const wanted = own ?? formBeside(after, at, known) ?? form;
    if (number === null || wanted === null) {
      numbered.push(section);
      continue;
    }
    const text = own?.count === count ? number : headingNumberText(wanted, count);
    if (text === null) return [...after]; // the signs end at ⑳ or ン: better as printed than half counted
    numbered.push({ ...section, number: text });
    count += 1;
  }
  return numbered;
}

/** How the numbers of headings stand: counted from `first` on, or printed otherwise (with a gap, 「１－２」). */
export type NumberSeries = { first: number; form: NumberForm } | 'none' | 'broken';

export function seriesOf(sections: readonly Section[]): NumberSeries {
  const numbers = sections.flatMap(({ number }) => (number === null ? [] : [readHeadingNumber(number)]));
  const [first] = numbers;
  if (first === undefined) return 'none';
  if (first === null) return 'broken';
  const isSeries = numbers.every(
    (one, at) => one !== null && one.count === first.count + at && isSameSeries(one, first),
  );
  return isSeries ? { first: first.count, form: first } : 'broken';
}

function isCounted({ number }: Section): boolean {
  return number !== null && readHeadingNumber(number) !== null;
}

/** A heading that comes is printed as its neighbour is: 「2．」 behind 「1．」, though others are 「１．」. */
function formBeside(after: readonly Section[], at: number, known: ReadonlySet<number>): NumberForm | null {
  const stood = ({ id, number }: Section) => known.has(id) && number !== null;
  const neighbour = after.slice(0, at).findLast(stood) ?? after.slice(at).find(stood);
  return neighbour?.number ? readHeadingNumber(neighbour.number) : null;
}
