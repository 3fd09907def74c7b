import { orderedIndicators, type PlanRecords } from '../../shared/domain/planRecords.ts';
import type { Indicator } from '../../shared/domain/records.ts';
import { AppError } from '../../shared/errors/appError.ts';

/**
 * The indicator of a branch a person means by an id, a number of the list, or a name or part of it.
 * @throws AppError indicatorUnknown, indicatorAmbiguous
 */
export function findIndicator(records: PlanRecords, branchId: number, wanted: string): Indicator {
  const all = orderedIndicators(records, branchId);
  const folded = fold(wanted);
  const ways: ((indicator: Indicator) => boolean)[] = [
    indicator => String(indicator.id) === wanted,
    indicator => fold(indicator.no ?? '') === folded,
    indicator => fold(indicator.name) === folded,
    indicator => fold(indicator.name).includes(folded),
    indicator => fold(indicator.initiative ?? '').includes(folded),
  ];
  for (const way of ways) {
    const [first, second] = all.filter(way);
    if (first && second) throw new AppError('indicatorAmbiguous', wanted);
    if (first) return first;
  }
  throw new AppError('indicatorUnknown', wanted);
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
