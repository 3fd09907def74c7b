import type { CalculatedPlan } from '../../calc/planCalculation.ts';
import type { Passage, Section } from '../../domain/outlineRecords.ts';
import { put, puts } from '../command.ts';
import { editPlan } from '../editPlan.ts';
import { type Replacements, refused, type WantedText } from './textReplacement.ts';

/** A sentence, as if it were typed. */
export function replaceInPassage(plan: CalculatedPlan, wanted: WantedText): Replacements {
  const { found } = wanted;
  if (found.place.at !== 'passage') return { texts: [refused(wanted, 'fixed')], steps: [] };
  const { passageId } = found.place;
  const command = editPlan(plan, { kind: 'passage', passageId, change: { text: wanted.wanted } }, '');
  const steps = command ? puts(command) : [];
  const after = steps.flatMap(step => (step.record === 'passage' ? [(step.after as Passage).text] : []));
  return { texts: [{ found, after: after[0] ?? found.text, refusal: null }], steps };
}

/** A heading, as the text it is. */
export function replaceInSection(section: Section, wanted: WantedText): Replacements {
  const { found } = wanted;
  const title = wanted.wanted.trim();
  if (title === '') return { texts: [refused(wanted, 'empty')], steps: [] };
  const steps = title === section.title ? [] : [put('section', section, { ...section, title })];
  return { texts: [{ found, after: title, refusal: null }], steps };
}
