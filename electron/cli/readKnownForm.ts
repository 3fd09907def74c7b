import type { FormProfile } from '../../shared/domain/sheetLinkRecords.ts';
import { chooseProfile } from '../../shared/reading/profile/chooseProfile.ts';
import { formOf } from '../../shared/reading/profile/form.ts';
import { formChanges } from '../../shared/reading/profile/formChanges.ts';
import { formToRemember } from '../../shared/reading/profile/formToRemember.ts';
import { isCorrected, knownForms, startingCorrections } from '../../shared/reading/profile/knownForms.ts';
import type { RememberedForm } from '../../shared/reading/profile/rememberForm.ts';
import type { Reading, ReadingCorrections } from '../../shared/reading/reading.ts';
import { openWorkbook } from '../excel/workbookThread.ts';

/** A workbook as the window reads it before anybody corrects anything. */
export interface KnownReading {
  reading: Reading;
  corrections: ReadingCorrections;
  /** How its form is known again next time. */
  form: RememberedForm | null;
  /** The known form it has; null where its form is a new one. */
  known: KnownFormUse | null;
}

export interface KnownFormUse {
  name: string;
  /** Whether what a person once corrected in it was used. */
  corrected: boolean;
  /** What is otherwise in the form now, and what could not be carried over, one Japanese sentence each. */
  changes: string[];
  dropped: string[];
}

/**
 * Reads a workbook with the corrections of the form it has, where the document knows it.
 * @throws what `readWorkbookCells` throws
 */
export async function readKnownForm(
  bytes: Uint8Array,
  fileName: string,
  profiles: Iterable<FormProfile>,
): Promise<KnownReading> {
  const workbook = openWorkbook(bytes, fileName);
  try {
    const cells = await workbook.cells();
    const forms = knownForms(profiles);
    const chosen = chooseProfile(forms, cells);
    const corrections = startingCorrections(forms, chosen);
    const reading = await workbook.read(corrections);
    return {
      reading,
      corrections,
      form: formToRemember(cells, reading, chosen?.profile.id ?? null),
      known: chosen && {
        name: chosen.profile.name,
        corrected: isCorrected(chosen.profile.corrections),
        changes: formChanges(chosen.found, formOf(cells, reading)),
        dropped: chosen.dropped,
      },
    };
  } finally {
    workbook.close();
  }
}

/** What is said of the form, one Japanese sentence a line. */
export function knownFormLines({ known, form }: KnownReading): string[] {
  if (known === null) return form === null ? [] : [`様式を「${form.name}」として覚えました。`];
  const { name, corrected, changes, dropped } = known;
  const said = changes.length + dropped.length;
  const which =
    said === 0 ? `「${name}」と同じ様式です。` : `「${name}」の様式から、変わった所が${said}件あります。`;
  const how = corrected ? '前回の手直しを使って読みました。' : '';
  return [`${which}${how}`, ...[...dropped, ...changes].map(text => `・${text}`)];
}
