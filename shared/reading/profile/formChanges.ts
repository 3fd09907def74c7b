import { columnName } from '../workbookCells.ts';
import type { FoundForm } from './findForm.ts';
import type { Form, FormLabel } from './form.ts';

/**
 * What has changed in a form since it was last read, one Japanese sentence each; empty where only its figures have.
 * @param now the form of the new workbook as it was read
 */
export function formChanges(found: FoundForm, now: Form): string[] {
  return found.sheets.flatMap(({ form, index, places }) => {
    if (index === null) return [`シート「${form.name}」が見つかりません。`];
    const gone = form.labels.filter((_, at) => places[at] === null);
    const known = new Set(places.flatMap(place => (place ? [`${place.row}/${place.column}`] : [])));
    const sheet = now.sheets.find(other =>
      other.labels.some(
        label =>
          known.has(`${label.row}/${label.column}`) && form.labels.some(({ text }) => text === label.text),
      ),
    );
    const added = sheet?.labels.filter(({ row, column }) => !known.has(`${row}/${column}`)) ?? [];
    const moved = outOfOrder(form.labels, places);
    return [
      ...gone.map(({ text }) => `「${text}」がなくなりました。`),
      ...added.map(({ text }) => `「${text}」が増えました。`),
      ...moved.map(({ label, place }) => movedText(label, place)),
    ];
  });
}

/** Labels that stand in another order now; a column put in between moves none of them. */
function outOfOrder(labels: readonly FormLabel[], places: readonly (FormLabel | null)[]) {
  const there = labels.flatMap((label, at) => {
    const place = places[at];
    return place ? [{ label, place }] : [];
  });
  const columnOf = (of: 'label' | 'place') =>
    [...new Set(there.map(one => one[of].column))].sort((a, b) => a - b);
  const [before, after] = [columnOf('label'), columnOf('place')];
  return there.filter(({ label, place }) => before.indexOf(label.column) !== after.indexOf(place.column));
}

function movedText({ text, column }: FormLabel, place: FormLabel): string {
  return `「${text}」が${columnName(column)}列から${columnName(place.column)}列へ移りました。`;
}
