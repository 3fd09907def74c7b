import type { Command } from '../../shared/commands/command.ts';
import type { FindQuery } from '../../shared/commands/find/findQuery.ts';
import { type ReplaceOutcome, replaceInPlan } from '../../shared/commands/replaceInPlan.ts';
import type { Session } from './session.ts';

/** Replaces what is found in the chosen texts as one edit and so one undo; no command where nothing changed. */
export function replaceTexts(
  session: Session,
  edit: { id: string; query: FindQuery; replacement: string; chosen: readonly string[] },
): { command: Command | null; outcome: ReplaceOutcome } {
  const { id, query, replacement, chosen } = edit;
  const { command, label, outcome } = replaceInPlan(session.plan, query, replacement, new Set(chosen));
  return { command: command && session.run({ id, label, command }), outcome };
}
