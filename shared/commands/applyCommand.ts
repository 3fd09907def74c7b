import type { PlanRecords } from '../domain/planRecords.ts';
import { type RecordKind, type RecordTypes, recordKey } from '../domain/records.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, type PutCommand, type PutOf, puts } from './command.ts';

/**
 * The records after a command.
 * @throws AppError `recordChanged` when a record is not what the command says it was: somebody was faster.
 */
export function applyCommand(records: PlanRecords, command: Command): PlanRecords {
  const next: { [K in RecordKind]: ReadonlyMap<string, RecordTypes[K]> } = { ...records };
  for (const step of puts(command)) applyPut(next, step);
  return next;
}

/** The key of the record a put touches. */
export function keyOfPut<K extends RecordKind>(step: PutOf<K>): string {
  const record = step.after ?? step.before;
  if (record === null) throw new AppError('badRequest', '変更する内容がありません');
  return recordKey[step.record](record);
}

function applyPut(
  records: { [K in RecordKind]: ReadonlyMap<string, RecordTypes[K]> },
  step: PutCommand,
): void {
  putOne(records, step as PutOf<RecordKind>);
}

function putOne<K extends RecordKind>(
  records: { [P in RecordKind]: ReadonlyMap<string, RecordTypes[P]> },
  step: PutOf<K>,
): void {
  const key = keyOfPut(step);
  const current = records[step.record].get(key) ?? null;
  if (!sameRecord(current, step.before)) throw new AppError('recordChanged', key);
  const next = new Map<string, RecordTypes[K]>(records[step.record]);
  if (step.after === null) next.delete(key);
  else next.set(key, step.after);
  (records as { [P in K]: ReadonlyMap<string, RecordTypes[P]> })[step.record] = next;
}
