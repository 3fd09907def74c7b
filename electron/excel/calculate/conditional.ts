import { average, type Listed, sum } from './aggregates.ts';
import { type Criterion, criterionOf } from './criterion.ts';
import type { Evaluation } from './evaluate.ts';
import { type Area, alongside, type Formula, isArea, sizeOf } from './formula.ts';
import { Exact, isTrouble, isUnknown, type Scalar, type Trouble, UNKNOWN } from './scalar.ts';

export function countBlank(args: readonly Formula[], evaluation: Evaluation): Scalar {
  const area = args[0] && args.length === 1 ? evaluation.value(args[0]) : UNKNOWN;
  const cells = isArea(area) ? evaluation.book.filled(area) : null;
  if (!isArea(area) || !cells) return UNKNOWN;
  const values = cells.map(cell => evaluation.book.valueOf(cell));
  if (values.some(isUnknown)) return UNKNOWN;
  return new Exact(sizeOf(area) - values.filter(value => value !== '').length);
}

export function countIf(args: readonly Formula[], evaluation: Evaluation): Scalar {
  const asked = lookedAt(args, evaluation);
  if (args.length !== 2 || isTrouble(asked)) return isTrouble(asked) ? asked : UNKNOWN;
  const { area, meets } = asked;
  const cells = evaluation.book.filled(area);
  if (!cells) return UNKNOWN;
  const values = cells.map(cell => evaluation.book.valueOf(cell));
  if (values.some(isUnknown)) return UNKNOWN;
  const blanks = meets(null) ? sizeOf(area) - cells.length : 0;
  return new Exact(values.filter(meets).length + blanks);
}

export function sumIf(args: readonly Formula[], evaluation: Evaluation): Scalar {
  const chosen = chosenValues(args, evaluation);
  return isTrouble(chosen) ? chosen : sum(chosen);
}

export function averageIf(args: readonly Formula[], evaluation: Evaluation): Scalar {
  const chosen = chosenValues(args, evaluation);
  return isTrouble(chosen) ? chosen : average(chosen);
}

function lookedAt(
  [range, wanted]: readonly Formula[],
  evaluation: Evaluation,
): { area: Area; meets: Criterion } | Trouble {
  const area = range ? evaluation.value(range) : UNKNOWN;
  const meets = wanted ? criterionOf(evaluation.scalar(wanted)) : UNKNOWN;
  if (isTrouble(meets)) return meets;
  return isArea(area) ? { area, meets } : UNKNOWN;
}

/** The filled cells of the range to be added up, where the cell beside each meets the criterion. */
function chosenValues(args: readonly Formula[], evaluation: Evaluation): Listed[] | Trouble {
  const asked = lookedAt(args, evaluation);
  if (isTrouble(asked) || args.length > 3) return isTrouble(asked) ? asked : UNKNOWN;
  const { area, meets } = asked;
  const { book } = evaluation;
  const named = args[2] ? evaluation.value(args[2]) : area;
  if (!isArea(named)) return UNKNOWN;
  const summed = alongside(area, named);
  const cells = book.filled(summed);
  if (!cells) return UNKNOWN;
  const chosen: Listed[] = [];
  for (const cell of cells) {
    const row = cell.row - summed.top + area.top;
    const column = cell.column - summed.left + area.left;
    const looked = book.valueAt(area.sheet, row, column);
    if (isUnknown(looked)) return UNKNOWN;
    if (meets(looked)) chosen.push({ value: book.valueOf(cell), isTyped: false });
  }
  return chosen;
}
