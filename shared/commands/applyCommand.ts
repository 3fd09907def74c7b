import type { PlanRecords } from '../domain/planRecords.ts';
import { type RecordKind, type RecordTypes, recordKey } from '../domain/records.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, type PutOf, puts } from './command.ts';

/**
 * The records after a command.
 * @throws AppError `recordChanged` when a record is not what the command says it was: somebody was faster.
 */
export function applyCommand(records: PlanRecords, command: Command): PlanRecords {
  const draft = draftOf(records);
  for (const step of puts(command)) draft.put(step as PutOf<RecordKind>);
  return draft.records;
}

/** The key of the record a put touches. */
export function keyOfPut<K extends RecordKind>(step: PutOf<K>): string {
  const record = step.after ?? step.before;
  if (record === null) throw new AppError('badRequest', '変更する内容がありません');
  return recordKey[step.record](record);
}

type Draft = { -readonly [K in RecordKind]: PlanRecords[K] };

/** New records that share with the old ones all that is not changed; each kind is copied once, at its first change. */
function draftOf(original: PlanRecords) {
  const records: Draft = { ...original };
  const copies = new Map<RecordKind, Map<string, RecordTypes[RecordKind]>>();

  function copyOf<K extends RecordKind>(kind: K): Map<string, RecordTypes[RecordKind]> {
    const copied = copies.get(kind) ?? new Map<string, RecordTypes[RecordKind]>(original[kind]);
    copies.set(kind, copied);
    records[kind] = copied as Draft[K] & Map<string, RecordTypes[RecordKind]>;
    return copied;
  }

  return {
    records,
    put(step: PutOf<RecordKind>): void {
      const key = keyOfPut(step);
      const current = records[step.record].get(key) ?? null;
      if (!sameRecord(current, step.before)) throw new AppError('recordChanged', key);
      const copy = copyOf(step.record);
      if (step.after === null) copy.delete(key);
      else copy.set(key, step.after);
    },
  };
}
