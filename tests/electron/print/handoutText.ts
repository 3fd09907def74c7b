import type { SampleBranch } from '../../../electron/sample/sampleBranch.ts';
import { months } from '../../../shared/domain/period.ts';

/** Blanks and line ends are the printer's business. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s　]/gu, '');
}

/** Every text of a sample branch that a handout of its year and period has to say, figure by figure. */
export function printedTexts(branch: SampleBranch, isHere: (section: string) => boolean): string[] {
  const texts: string[] = [];
  const add = (value: string | { text?: string | undefined } | undefined) => {
    const text = typeof value === 'string' ? value : value?.text;
    if (text) texts.push(...text.split('\n'));
  };
  for (const table of branch.tables.filter(({ section }) => isHere(section))) {
    add(table.title);
    for (const { cells, heads } of table.rows) [...cells, ...heads].forEach(add);
    for (const { heads } of table.columns) heads.forEach(add);
    for (const { text } of table.footnotes) add(text);
  }
  for (const { name, years } of branch.indicators) {
    add(name);
    for (const [year, values] of Object.entries(years)) {
      if (Number(year) === branch.year) add(values.target);
      for (const period of [branch.period, ...months]) {
        const measured = values[period];
        if (measured === undefined) continue;
        add(measured.actual);
        if (Number(year) !== branch.year) continue;
        const { numerator, denominator, plannedNumerator, plannedDenominator } = measured;
        [numerator, denominator, plannedNumerator, plannedDenominator].forEach(add);
        [measured.nationalAverage, measured.rank].forEach(add);
        const { difference, achievement, yearOnYear, judgement } = measured.printed ?? {};
        [difference, achievement, yearOnYear, judgement].forEach(add);
      }
    }
  }
  for (const passage of branch.passages.filter(({ section }) => isHere(section))) {
    // A passage may go on to the next page: its figures and words stand between punctuation.
    texts.push(...passage.text.split(/[\n、。]/u).filter(part => part.length < 24));
  }
  return texts.map(squeezed).filter(text => text !== '');
}
