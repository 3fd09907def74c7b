import type { Connection } from '../openDatabase.ts';
import { readCommand } from '../repositories/loggedCommand.ts';

type LoggedRecord = Record<string, unknown> | null;
interface LoggedCommand {
  kind: string;
  record?: string;
  before?: LoggedRecord;
  after?: LoggedRecord;
  steps?: LoggedCommand[];
}

/** Gives the logged records of a kind what records of the new version have besides, so that the log still replays. */
export function addToLog(db: Connection, kind: string, added: Record<string, unknown>): void {
  const entries = db
    .prepare<[string], { seq: number; command: string }>(
      'SELECT seq, command FROM command_log WHERE command IS NOT NULL AND instr(command, ?) > 0',
    )
    .all(JSON.stringify(kind));
  const update = db.prepare<[string, number]>('UPDATE command_log SET command = ? WHERE seq = ?');
  const extend = (record: LoggedRecord | undefined) => (record ? { ...record, ...added } : null);
  const extended = (command: LoggedCommand): LoggedCommand => {
    if (command.steps) return { ...command, steps: command.steps.map(extended) };
    if (command.record !== kind) return command;
    return { ...command, before: extend(command.before), after: extend(command.after) };
  };
  for (const { seq, command } of entries) {
    const read: unknown = readCommand(command);
    update.run(JSON.stringify(extended(read as LoggedCommand)), seq);
  }
}
