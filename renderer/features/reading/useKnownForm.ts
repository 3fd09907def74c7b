import { useMemo } from 'react';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { formOf } from '../../../shared/reading/profile/form.ts';
import { formChanges } from '../../../shared/reading/profile/formChanges.ts';
import { isCorrected } from '../../../shared/reading/profile/knownForms.ts';
import type { KnownFormText } from './profileText.ts';
import type { ReadingState } from './useReading.ts';

/** What is to be said of the known form a workbook has; null where its form is a new one. */
export function useKnownForm(
  { cells, reading, profile, corrections }: ReadingState,
  { formProfile }: PlanRecords,
): (KnownFormText & { isUsed: boolean }) | null {
  const { now } = corrections;
  return useMemo(() => {
    if (!profile || !cells || !reading) return null;
    const { profile: form, found, dropped } = profile;
    const hasCorrections = isCorrected(form.corrections);
    return {
      name: form.name,
      usedAt: formProfile.get(String(form.id))?.usedAt ?? null,
      changes: formChanges(found, formOf(cells, reading)),
      dropped,
      hasCorrections,
      isUsed: !hasCorrections || isCorrected(now) || !isCorrected(profile.corrections),
    };
  }, [profile, cells, reading, formProfile, now]);
}
