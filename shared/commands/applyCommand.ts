import type { PlanRecords } from '../domain/planRecords.ts';
import { RecordMap } from '../domain/recordMap.ts';
import { type RecordKind, type RecordTypes, recordKey } from '../domain/records.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, type PutOf, puts } from './command.ts';

/**
 * The records after a command.
 * @throws AppError `recordChanged` when a record is not what the command says it was: somebody was faster.
 */
export function applyCommand(records: PlanRecords, command: Command): PlanRecords {
  const draft: Draft = { ...records };
  for (const step of puts(command)) applyPut(draft, step as PutOf<RecordKind>, keyOfPut(step));
  return draft;
}

/** The key of the record a put touches. */
export function keyOfPut<K extends RecordKind>(step: PutOf<K>): string {
  const record = step.after ?? step.before;
  if (record === null) throw new AppError('badRequest', '変更する内容がありません');
  return recordKey[step.record](record);
}

type Draft = { -readonly [K in RecordKind]: PlanRecords[K] };

function applyPut<K extends RecordKind>(
  records: Draft,
  { record: kind, before, after }: PutOf<K>,
  key: string,
) {
  const current: ReadonlyMap<string, RecordTypes[K]> = records[kind];
  if (!sameRecord(current.get(key) ?? null, before)) throw new AppError('recordChanged', key);
  const map = RecordMap.of(current);
  records[kind] = (after === null ? map.without(key) : map.with(key, after)) as Draft[K];
}
