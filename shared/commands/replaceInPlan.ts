import type { CheckPlace } from '../calc/checks/check.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import type { Command } from './command.ts';
import type { FindQuery } from './find/findQuery.ts';
import { losesItsName, namesInFormulas } from './find/namesInFormulas.ts';
import { type TextField, textKey } from './find/planText.ts';
import type { ReplaceRefusal } from './find/replaceRefusal.ts';
import { replaceTexts } from './find/replaceTexts.ts';
import type { ReplacedText } from './find/textReplacement.ts';
import { type FoundText, findInPlan } from './findInPlan.ts';

/** A text that stays as it is, and why. */
export interface RefusedText {
  place: CheckPlace;
  field: TextField;
  reason: ReplaceRefusal;
}

/** What is told of a replacement. */
export interface ReplaceOutcome {
  /** How many texts were changed. */
  replaced: number;
  /** How many read the same afterwards, so that nothing was done to them. */
  unchanged: number;
  refused: readonly RefusedText[];
}

/** A replacement as one edit and so one undo; no command where nothing changes. */
export interface PlanReplacement {
  command: Command | null;
  /** 「置換 12か所」 */
  label: string;
  outcome: ReplaceOutcome;
}

/** A text before and after, for a person to look at before it is done. */
export interface ReplacePreview extends ReplacedText {
  /** Formulas find something by this name and would not find it any more. */
  losesItsName: boolean;
}

/**
 * Puts other words in the place of all that is found in the chosen texts. What the program's own rules would not let
 * a person type stays as it is and is told.
 * @param chosen keys of texts (`textKey`); null for all that are found
 */
export function replaceInPlan(
  { records }: Pick<CalculatedPlan, 'records'>,
  query: FindQuery,
  replacement: string,
  chosen: ReadonlySet<string> | null,
): PlanReplacement {
  const { texts, steps } = replaceTexts(records, chosenTexts(records, query, chosen), replacement);
  const replaced = texts.filter(({ found, after }) => after !== found.text).length;
  const refused = texts.flatMap(({ found: { place, field }, refusal }): RefusedText[] =>
    refusal === null ? [] : [{ place, field, reason: refusal }],
  );
  return {
    command: steps.length === 0 ? null : { kind: 'batch', steps },
    label: `置換 ${replaced}か所`,
    outcome: { replaced, unchanged: texts.length - replaced - refused.length, refused },
  };
}

/** What `replaceInPlan` would do to each of the chosen texts, in the order of the document. */
export function previewReplacements(
  records: PlanRecords,
  query: FindQuery,
  replacement: string,
  chosen: ReadonlySet<string> | null,
): ReplacePreview[] {
  const { texts } = replaceTexts(records, chosenTexts(records, query, chosen), replacement);
  const names = namesInFormulas(records);
  return texts.map(text => ({ ...text, losesItsName: losesItsName(names, text.found, text.after) }));
}

function chosenTexts(
  records: PlanRecords,
  query: FindQuery,
  chosen: ReadonlySet<string> | null,
): FoundText[] {
  const found = findInPlan(records, query);
  return chosen === null ? found : found.filter(text => chosen.has(textKey(text)));
}
