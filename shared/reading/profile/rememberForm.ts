import { type PutCommand, put } from '../../commands/command.ts';
import { nextId, type PlanRecords } from '../../domain/planRecords.ts';
import type { ReadingCorrections } from '../reading.ts';

/** A form as it was just read, to be known again. */
export interface RememberedForm {
  name: string;
  /** JSON of its `Form`. */
  signature: string;
  /** The known form it is, or a changed edition of; null for a new one. */
  profileId: number | null;
}

/** Remembers a form with what a person corrected; a known one gets its newest words and places. */
export function rememberForm(
  { formProfile }: PlanRecords,
  { name, signature, profileId }: RememberedForm,
  corrections: ReadingCorrections,
  usedAt: string,
): PutCommand {
  const known = profileId === null ? null : (formProfile.get(String(profileId)) ?? null);
  const id = known?.id ?? nextId(formProfile);
  // Its name stays: people know the form by it.
  return put('formProfile', known, { id, name: known?.name ?? name, signature, corrections, usedAt });
}
