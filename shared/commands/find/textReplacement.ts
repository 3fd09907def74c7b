import type { PutCommand } from '../command.ts';
import type { FoundText } from '../findInPlan.ts';
import type { ReplaceRefusal } from './replaceRefusal.ts';

/** A text with the words put in that a person wants in it. */
export interface WantedText {
  found: FoundText;
  wanted: string;
}

/** What becomes of a text. */
export interface ReplacedText {
  found: FoundText;
  /** As it will be stored; the text as it is where nothing changes. */
  after: string;
  /** Why it stays as it is; null where it is replaced, and where both are the same. */
  refusal: ReplaceRefusal | null;
}

/** The texts of one record with what belongs to it, and the edits that replace them, in order. */
export interface Replacements {
  texts: ReplacedText[];
  steps: PutCommand[];
}

export function refused({ found }: WantedText, refusal: ReplaceRefusal): ReplacedText {
  return { found, after: found.text, refusal };
}
