import type { Reading } from '../reading.ts';
import type { WorkbookCells } from '../workbookCells.ts';
import { formOf } from './form.ts';
import type { RememberedForm } from './rememberForm.ts';

const LONGEST_NAME = 100;
/** Of forms with more words than any page of paper holds nothing is remembered. */
const MOST_LETTERS = 2_000_000;

/** A form as it was read, named after the workbook's file; null where it has no words to know it by. */
export function formToRemember(
  cells: WorkbookCells,
  reading: Reading,
  profileId: number | null,
): RememberedForm | null {
  const form = formOf(cells, reading);
  const signature = JSON.stringify(form);
  if (form.sheets.length === 0 || signature.length > MOST_LETTERS) return null;
  return { name: nameOf(cells), signature, profileId };
}

/** Only what people call it by: it is known again by its words. */
function nameOf({ file }: WorkbookCells): string {
  return file.replace(/\.[a-z]{3,4}$/i, '').slice(0, LONGEST_NAME) || '様式';
}
