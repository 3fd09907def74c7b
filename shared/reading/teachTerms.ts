import { setLabel } from './headerBand.ts';
import { readHeaderLabel } from './headerLabel.ts';
import type { ReadingCorrections } from './reading.ts';
import type { SheetGrid } from './sheetGrid.ts';

/** More than any word of the dictionary: a person has said it. */
const SAID = 1.2;
/** Nobody teaches a sentence. */
const LONGEST = 120;

/** Has the labels of a sheet mean what a person said their words mean, whatever the dictionary says of them. */
export function teachTerms(grid: SheetGrid, terms: ReadingCorrections['terms']): SheetGrid {
  if (terms.length === 0) return grid;
  const roles = new Map(terms.map(({ words, role }) => [words, role]));
  for (const row of grid.rows) {
    for (const slot of grid.inRow(row, 1, grid.lastColumn)) {
      const { text, content } = slot.cell;
      if (slot.range.top !== row || content.kind !== 'text' || text.length > LONGEST) continue;
      const label = readHeaderLabel(text);
      const role = roles.get(label.words);
      if (role !== undefined)
        setLabel(slot, { ...label, choices: [{ role, weight: SAID }], isNote: false, refines: null });
    }
  }
  return grid;
}

/** The word of a label that can be taught, without its year, unit and notes; null where it has none of its own. */
export function teachableWords(header: string): string | null {
  const { words } = readHeaderLabel(header);
  return words === '' ? null : words;
}
