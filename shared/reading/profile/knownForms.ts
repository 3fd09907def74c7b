import type { FormProfile } from '../../domain/sheetLinkRecords.ts';
import { noCorrections, type ReadingCorrections } from '../reading.ts';
import type { ChosenProfile, KnownForm } from './chooseProfile.ts';
import type { Form } from './form.ts';

/**
 * The forms a document remembers, the one used last at the end; one that cannot be understood is left out. What is
 * inside was checked when it was stored; here only its outline is, since no schema library runs in the window.
 */
export function knownForms(profiles: Iterable<FormProfile>): KnownForm[] {
  const inOrder = [...profiles].sort((a, b) => a.usedAt.localeCompare(b.usedAt) || a.id - b.id);
  return inOrder.flatMap(({ id, name, signature, corrections }) => {
    const form = formOfText(signature);
    return form ? [{ id, name, form, corrections: correctionsOf(corrections) }] : [];
  });
}

/** The office's own words: those the form used last was read with. */
export function knownTerms(forms: readonly KnownForm[]): ReadingCorrections['terms'] {
  return forms.at(-1)?.corrections.terms ?? [];
}

/** What a workbook is read with before anybody corrects it: the chosen form's corrections, the office's own words. */
export function startingCorrections(
  forms: readonly KnownForm[],
  chosen: ChosenProfile | null,
): ReadingCorrections {
  return { ...(chosen?.corrections ?? noCorrections), terms: knownTerms(forms) };
}

/** Whether a person has corrected what the program understood; words taught are no correction of one form. */
export function isCorrected({ columns, rows, headers, cells, blocks }: ReadingCorrections): boolean {
  return [columns, rows, headers, cells, blocks].some(list => list.length > 0);
}

function formOfText(signature: string): Form | null {
  try {
    const form: unknown = JSON.parse(signature);
    return hasSheets(form) ? form : null;
  } catch {
    return null;
  }
}

function hasSheets(form: unknown): form is Form {
  const sheets = isObject(form) ? form.sheets : null;
  return Array.isArray(sheets) && sheets.every(sheet => isObject(sheet) && Array.isArray(sheet.labels));
}

/** Kinds of corrections that came with a later version of the program are empty in older documents. */
function correctionsOf(kept: unknown): ReadingCorrections {
  if (!isObject(kept)) return noCorrections;
  const lists = Object.keys(noCorrections).map(kind => [kind, Array.isArray(kept[kind]) ? kept[kind] : []]);
  return Object.fromEntries(lists) as ReadingCorrections;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
