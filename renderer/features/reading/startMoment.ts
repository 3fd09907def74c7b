import type { Moment } from '../../../shared/domain/moment.ts';
import type { Branch } from '../../../shared/domain/records.ts';
import { periodOfReading } from '../../../shared/reading/periodOfReading.ts';
import type { Reading } from '../../../shared/reading/reading.ts';
import type { WorkbookCells } from '../../../shared/reading/workbookCells.ts';

/** Where a reading most likely belongs: the branch, year and part of the year the workbook itself names. */
export function startMoment(
  reading: Reading,
  cells: WorkbookCells,
  branches: readonly Branch[],
  yearNow: number,
): Moment {
  const named = branches.find(({ name }) => bare(name) === bare(reading.branchName ?? ''));
  return {
    branchId: (named ?? branches[0])?.id ?? 1,
    year: reading.fiscalYear ?? yearNow,
    period: periodOfReading(reading, cells) ?? 'annual',
  };
}

/** 山梨支部 and 山梨 are the same branch. */
function bare(name: string): string {
  return name.replace(/支部$/, '');
}
