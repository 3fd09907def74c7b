import { findFigures } from '../../domain/figureText.ts';
import type { FigureLink } from '../../domain/outlineRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { AppError } from '../../errors/appError.ts';
import { type PutCommand, put } from '../command.ts';

/**
 * Ties a figure of a passage (or a word like 隔月) to a formula, in the place of what it was tied to; without a formula it is free again.
 * @param formula as it is stored, or null
 * @throws AppError placeUnknown; figureNotInText where the text has no such figure
 */
export function linkFigure(
  records: PlanRecords,
  { passageId, printed, follows }: { passageId: number; printed: string; follows: boolean },
  formula: string | null,
): PutCommand {
  const before = records.passage.get(String(passageId));
  if (!before) throw new AppError('placeUnknown');
  const isFigure = before.text.includes(printed) && findFigures(printed).length < 2;
  if (formula !== null && !isFigure) throw new AppError('figureNotInText', printed);
  const link: FigureLink[] = formula === null ? [] : [{ printed, formula, ...(follows && { follows }) }];
  const at = before.links.findIndex(one => one.printed === printed);
  const links =
    at < 0
      ? [...before.links, ...link]
      : [...before.links.slice(0, at), ...link, ...before.links.slice(at + 1)];
  return put('passage', before, { ...before, links });
}
