import type { FiscalYear } from '../../domain/fiscalYear.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type IndicatorId, targetKey } from '../../domain/records.ts';
import { AppError } from '../../errors/appError.ts';
import { type Command, type PutCommand, put } from '../command.ts';

/** What a person has looked at and found right as it was carried over. */
export interface CarriedThings {
  passageIds: number[];
  tableIds: number[];
  targets: { indicatorId: IndicatorId; year: FiscalYear }[];
}

/** Takes the sign of what was carried over away, without changing a word of it. @throws AppError placeUnknown */
export function confirmCarried(
  records: PlanRecords,
  { passageIds, tableIds, targets }: CarriedThings,
): Command {
  const seen = <T>(record: T | undefined): T => {
    if (record === undefined) throw new AppError('placeUnknown');
    return record;
  };
  const steps: PutCommand[] = [
    ...passageIds.map(id => {
      const passage = seen(records.passage.get(String(id)));
      return put('passage', passage, { ...passage, carriedFrom: null });
    }),
    ...tableIds.map(id => {
      const table = seen(records.table.get(String(id)));
      return put('table', table, { ...table, carriedFrom: null });
    }),
    ...targets.map(({ indicatorId, year }) => {
      const target = seen(records.target.get(targetKey(indicatorId, year)));
      return put('target', target, { ...target, carriedFrom: null });
    }),
  ];
  return { kind: 'batch', steps: steps.filter(({ before, after }) => isCarried(before) || isCarried(after)) };
}

function isCarried(record: PutCommand['before']): boolean {
  return record !== null && 'carriedFrom' in record && record.carriedFrom !== null;
}
