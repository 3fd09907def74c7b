import type { ReadingCorrections } from '../reading.ts';
import type { WorkbookCells } from '../workbookCells.ts';
import { carryCorrections } from './carryCorrections.ts';
import { type FoundForm, findForm } from './findForm.ts';
import type { Form } from './form.ts';

/** A form that was read before, with what a person corrected then. */
export interface KnownForm {
  id: number;
  name: string;
  form: Form;
  corrections: ReadingCorrections;
}

export interface ChosenProfile {
  profile: KnownForm;
  found: FoundForm;
  corrections: ReadingCorrections;
  dropped: string[];
}

/** The known form most like a workbook, with its corrections moved to where they belong now; null where none is. */
export function chooseProfile(profiles: readonly KnownForm[], workbook: WorkbookCells): ChosenProfile | null {
  let best: { profile: KnownForm; found: FoundForm } | null = null;
  for (const profile of profiles) {
    const found = findForm(profile.form, workbook);
    // Of equals the one used last, which stands last.
    if (found && (best === null || found.likeness >= best.found.likeness)) best = { profile, found };
  }
  return best && { ...best, ...carryCorrections(best.profile.corrections, best.found, workbook) };
}
