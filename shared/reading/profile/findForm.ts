import type { WorkbookCells } from '../workbookCells.ts';
import { type Form, type FormLabel, type FormSheet, wordsOf } from './form.ts';

/** A known form found again in a workbook. */
export interface FoundForm {
  /** The share of its labels that are there, 0 to 1. */
  likeness: number;
  /** Where each sheet of the form is now: by index of the workbook's sheets. */
  sheets: FoundSheet[];
}

export interface FoundSheet {
  form: FormSheet;
  /** The sheet's number in the workbook, or null where it is gone. */
  index: number | null;
  /** Where each label stands now; null where it is gone. */
  places: (FormLabel | null)[];
}

/** Less than this is another form. */
const ENOUGH = 0.6;

/** Looks for a form in a workbook by its words, wherever they have moved to; null where it is another form. */
export function findForm(form: Form, workbook: WorkbookCells): FoundForm | null {
  const words = wordsOf(workbook);
  const taken = new Set<number>();
  const sheets = form.sheets.map(sheet => {
    const tried = words
      .map((other, index) => ({ index, places: placesIn(sheet, other), sameName: other.name === sheet.name }))
      .filter(({ index }) => !taken.has(index))
      .sort((a, b) => found(b.places) - found(a.places) || Number(b.sameName) - Number(a.sameName));
    const [best] = tried;
    if (!best || found(best.places) * 2 < sheet.labels.length)
      return { form: sheet, index: null, places: sheet.labels.map(() => null) };
    taken.add(best.index);
    return { form: sheet, index: best.index, places: best.places };
  });
  const all = form.sheets.reduce((sum, { labels }) => sum + labels.length, 0);
  const there = sheets.reduce((sum, { places }) => sum + found(places), 0);
  const likeness = all === 0 ? 0 : there / all;
  return likeness >= ENOUGH ? { likeness, sheets } : null;
}

function found(places: readonly (FormLabel | null)[]): number {
  return places.filter(place => place !== null).length;
}

/** Each label's place on a sheet: of several cells with its words the one nearest to where it was, each used once. */
function placesIn({ labels }: FormSheet, sheet: FormSheet): (FormLabel | null)[] {
  const byText = new Map<string, FormLabel[]>();
  for (const label of sheet.labels) {
    const same = byText.get(label.text);
    if (same) same.push(label);
    else byText.set(label.text, [label]);
  }
  return labels.map(label => {
    const same = byText.get(label.text) ?? [];
    const nearest = same.reduce<FormLabel | null>(
      (best, other) => (best === null || distance(other, label) < distance(best, label) ? other : best),
      null,
    );
    if (nearest) same.splice(same.indexOf(nearest), 1);
    return nearest;
  });
}

function distance(a: FormLabel, b: FormLabel): number {
  return Math.abs(a.row - b.row) + Math.abs(a.column - b.column);
}
