import type { RecordKind, RecordTypes } from '../domain/records.ts';

/**
 * An edit as data. `put` sets one record in the place of another: `before` null adds, `after` null removes.
 * A `batch` is one edit to the person: one paste, one import, one undo.
 */
export type Command = PutCommand | BatchCommand;

export type PutCommand = { [K in RecordKind]: PutOf<K> }[RecordKind];

export interface PutOf<K extends RecordKind> {
  kind: 'put';
  record: K;
  before: RecordTypes[K] | null;
  after: RecordTypes[K] | null;
}

export interface BatchCommand {
  kind: 'batch';
  steps: Command[];
}

/** A command with the name its undo carries (「実績の変更」) and an id, so that a retry does no harm. */
export interface Edit {
  id: string;
  label: string;
  command: Command;
}

export function put<K extends RecordKind>(
  record: K,
  before: RecordTypes[K] | null,
  after: RecordTypes[K] | null,
): PutOf<K> {
  return { kind: 'put', record, before, after };
}

/** Law, tested: `invert(invert(c))` equals `c`, and running `c` then `invert(c)` changes nothing. */
export function invert(command: Command): Command {
  if (command.kind === 'batch') return { ...command, steps: command.steps.map(invert).reverse() };
  return { ...command, before: command.after, after: command.before } as PutCommand;
}

/** The puts of a command in the order they run. */
export function puts(command: Command): PutCommand[] {
  return command.kind === 'batch' ? command.steps.flatMap(puts) : [command];
}
