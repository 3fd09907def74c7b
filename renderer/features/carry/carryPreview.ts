import { type CarryCounts, carryCounts } from '../../../shared/commands/carry/carryCounts.ts';
import { carryForward, carrySteps } from '../../../shared/commands/carry/carryForward.ts';
import type { CarryWish } from '../../../shared/commands/carry/carryWish.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { AppError, type AppErrorCode } from '../../../shared/errors/appError.ts';
import { errorText } from '../../../shared/messages/errorText.ts';

/** What carrying would do: how much it adds, or why it is refused. */
export interface CarryPreview {
  counts: CarryCounts;
  refusal: { code: AppErrorCode; text: string } | null;
}

/** Tries it without doing it: the very command, so that what is foretold is what is done. */
export function carryPreview(records: PlanRecords, wish: CarryWish): CarryPreview {
  try {
    carryForward(records, wish);
    return { counts: carryCounts(carrySteps(records, wish)), refusal: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { counts: carryCounts([]), refusal: { code: error.code, text: errorText(error) } };
  }
}
