import { placeOf } from '../domain/figurePlace.ts';
import type { Passage } from '../domain/outlineRecords.ts';
import { isCalcError } from './cellValue.ts';
import { figureLike } from './figureLike.ts';
import type { FormulaValue } from './formula/operand.ts';
import type { CalculatedPlan } from './planCalculation.ts';

/** A figure of a text that follows its value, at its place. */
interface Followed {
  start: number;
  printed: string;
  shown: string;
}

/** A passage as it is shown and printed: figures that follow an indicator or a table read as those do now. */
export function shownPassage(plan: CalculatedPlan, passage: Passage): string {
  let text = passage.text;
  // from the end, so that the places before stay what they are
  for (const { start, printed, shown } of followedFigures(plan, passage).toReversed())
    text = `${text.slice(0, start)}${shown}${text.slice(start + printed.length)}`;
  return text;
}

/**
 * What is stored of a text that was edited as it is shown: a figure that follows stays written as it was, so that
 * its link finds it.
 */
export function storedPassage(plan: CalculatedPlan, passage: Passage, edited: string): string {
  let stored = edited;
  for (const { printed, shown } of followedFigures(plan, passage)) {
    if (printed === shown || placeOf(stored, printed) >= 0) continue;
    const start = placeOf(stored, shown);
    if (start >= 0) stored = `${stored.slice(0, start)}${printed}${stored.slice(start + shown.length)}`;
  }
  return stored;
}

/** The figure a link prints for its value; null where the value is open or in trouble. */
export function linkedFigureText(printed: string, value: FormulaValue): string | null {
  if (value === null || isCalcError(value)) return null;
  return 'text' in value ? value.text : figureLike(printed, value);
}

function followedFigures(plan: CalculatedPlan, passage: Passage): Followed[] {
  const found: Followed[] = [];
  passage.links.forEach(({ printed, follows }, index) => {
    if (follows !== true || printed === '') return;
    const shown = linkedFigureText(printed, plan.get('link', `${passage.id}/${index}`));
    const start = placeOf(passage.text, printed);
    const isFree = found.every(
      one => start + printed.length <= one.start || start >= one.start + one.printed.length,
    );
    if (shown !== null && start >= 0 && isFree) found.push({ start, printed, shown });
  });
  return found.sort((a, b) => a.start - b.start);
}
